import type { LedgerRow } from '#shared/contract/areas/ledger.ts';
import type { Category } from '#shared/domain/category.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import type { Words } from '#shared/words/words.ts';
import type { ChoiceGroup } from '../../../components/choice.ts';
import type { Format } from '../../../state/format.svelte.ts';
import type { Pointable } from './choices.ts';
import type { FieldSpec } from './fields.ts';

interface Speaker {
  words: Words;
  format: Format;
  /** The categories that are offered. */
  categories: readonly Category[];
}

/** What a field offers to choose from, in groups; null for a field that is typed. */
export function choicesOf(field: FieldSpec, pointable: Pointable, speaker: Speaker): ChoiceGroup[] | null {
  const { choices, forms } = speaker.words.ledger;
  const none = { value: '', label: field.optional ? choices.none : choices.chooseOne };
  switch (field.control) {
    case 'choice': {
      const options =
        field.list === 'category'
          ? speaker.categories.map((value) => ({ value, label: speaker.format.category(value) }))
          : Object.entries(choices[field.list]).map(([value, label]) => ({ value, label }));
      return alone(field.unsaid ? [{ value: '', label: choices[field.unsaid] }, ...options] : options);
    }
    case 'flag':
      return alone([
        { value: '', label: choices[field.unsaid] },
        { value: 'yes', label: choices.yes },
        { value: 'no', label: choices.no },
      ]);
    case 'account':
      return alone([none, ...accountOptions(pointable.accounts, field.types)]);
    case 'target': {
      const bills = pointable.bills.map((row) => ({
        row,
        value: `bill:${row.record.id}`,
        label: billLabel(row, speaker),
      }));
      const open = bills.filter(({ row }) => row.bill === null || row.bill.remaining > 0);
      const accounts = accountOptions(pointable.accounts, ['card', 'loan']);
      return [
        { label: null, options: [none] },
        { label: forms.openBills, options: open.toReversed() },
        { label: forms.accounts, options: accounts.map(({ value, label }) => ({ value: `account:${value}`, label })) },
        { label: forms.paidBills, options: bills.filter(({ row }) => !open.some((each) => each.row === row)) },
      ];
    }
    case 'purchase':
      return alone([
        none,
        ...pointable.purchases.map((row) => ({ value: row.record.id, label: rowLabel(row, speaker) })),
      ]);
    case 'about':
      return alone([
        none,
        ...pointable.disputable.map((row) => ({ value: row.record.id, label: rowLabel(row, speaker) })),
      ]);
    default:
      return null;
  }
}

function alone(options: ChoiceGroup['options']): ChoiceGroup[] {
  return [{ label: null, options }];
}

function accountOptions(accounts: LedgerRecord[], types: readonly string[]) {
  return accounts.flatMap((record) =>
    record.kind === 'account' && types.includes(record.type) ? [{ value: record.id, label: record.name }] : [],
  );
}

function billLabel({ record, bill, title }: LedgerRow, { words, format }: Speaker): string {
  if (record.kind !== 'bill') return title;
  const left = format.money(bill && bill.remaining > 0 ? bill.remaining : record.amount);
  return words.ledger.forms.billChoice(title, format.day(record.due, 'medium'), left);
}

function rowLabel({ record, title }: LedgerRow, { words, format }: Speaker): string {
  const amount = 'amount' in record ? format.money(record.amount) : null;
  return [title, words.common.kinds[record.kind], format.day(record.day), amount].filter(Boolean).join(' · ');
}
