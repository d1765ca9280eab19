import { isDay } from '#shared/domain/calendar.ts';
import type { Currency } from '#shared/domain/currency.ts';
import type { Day } from '#shared/domain/day.ts';
import type { LedgerRecord, RecordDraft, RecordKind } from '#shared/domain/record.ts';
import { editableMoney, parseMoney } from '../../../format/money.ts';
import { FIELDS, type FieldSpec, FOREIGN_KINDS } from './fields.ts';
import { foreignValues, type Original, readForeign } from './foreign.ts';
import type { FieldProblems, FormValues } from './form-text.ts';

type Plain = Record<string, unknown>;

/** The values of an empty form. Those already typed for another kind stay where the names agree. */
export function emptyValues(kind: RecordKind, today: Day, typed: FormValues = {}): FormValues {
  const values: FormValues = { day: typed['day'] || today, note: typed['note'] ?? '' };
  for (const field of FIELDS[kind]) values[field.name] = typed[field.name] ?? firstValue(field);
  if (FOREIGN_KINDS.includes(kind)) {
    for (const [name, empty] of Object.entries(foreignValues(undefined))) values[name] = typed[name] ?? empty;
  }
  return values;
}

function firstValue(field: FieldSpec): string {
  return field.control === 'choice' ? (field.first ?? '') : '';
}

/** The values of a form that shows this record. */
export function valuesOf(record: RecordDraft | LedgerRecord, currency: Currency): FormValues {
  const plain = record as unknown as Plain;
  const values: FormValues = { day: record.day, note: record.note ?? '' };
  for (const field of FIELDS[record.kind]) values[field.name] = textOf(field, plain, currency);
  if (FOREIGN_KINDS.includes(record.kind)) {
    Object.assign(values, foreignValues(plain['original'] as Original | undefined));
  }
  return values;
}

function textOf(field: FieldSpec, record: Plain, currency: Currency): string {
  const recurrence = record['recurrence'] as { every: string; until?: string } | undefined;
  if (field.name === 'recurrence') return recurrence?.every ?? '';
  if (field.name === 'until') return recurrence?.until ?? '';
  if (field.control === 'target') return targetText(record);
  const value = record[field.name];
  if (value === undefined || value === null) return '';
  if (field.control === 'money' || field.control === 'balance') return editableMoney(value as number, currency);
  if (field.control === 'flag') return value === true ? 'yes' : 'no';
  return String(value);
}

function targetText(record: Plain): string {
  if (record['bill'] !== undefined) return `bill:${record['bill']}`;
  return record['account'] === undefined ? '' : `account:${record['account']}`;
}

/**
 * The draft that a form's values make, and what is wrong with them. `before` is the record being edited: what its form
 * does not show stays as it was.
 */
export function draftOf(
  kind: RecordKind,
  values: FormValues,
  currency: Currency,
  before: LedgerRecord | RecordDraft | null = null,
): { draft: RecordDraft; problems: FieldProblems } {
  const draft: Plain = { ...unshown(kind, before) };
  const problems: FieldProblems = {};
  for (const field of FIELDS[kind]) {
    const text = (values[field.name] ?? '').trim();
    if (text !== '') put(field, text, draft, problems, currency, values);
    else if (!field.optional) problems[field.name] = field.control === 'money' ? 'not-an-amount' : 'missing';
  }
  const day = values['day'] ?? '';
  if (!isDay(day)) problems['day'] = day === '' ? 'missing' : 'not-a-day';
  const note = (values['note'] ?? '').trim();
  Object.assign(draft, { kind, day }, note === '' ? {} : { note });
  const original = FOREIGN_KINDS.includes(kind) ? readForeign(values, problems) : null;
  if (original) draft['original'] = original;
  return { draft: draft as unknown as RecordDraft, problems };
}

const SHOWN_ELSEWHERE = ['id', 'kind', 'day', 'note', 'recurrence', 'original'];

/** Fields of the record that its form has no control for. */
function unshown(kind: RecordKind, before: LedgerRecord | RecordDraft | null): Plain {
  if (before === null || before.kind !== kind) return {};
  const shown = new Set([...SHOWN_ELSEWHERE, ...FIELDS[kind].map((field) => field.name)]);
  if (shown.has('target')) for (const name of ['bill', 'account']) shown.add(name);
  return Object.fromEntries(Object.entries(before).filter(([name]) => !shown.has(name)));
}

function put(
  field: FieldSpec,
  text: string,
  draft: Plain,
  problems: FieldProblems,
  currency: Currency,
  values: FormValues,
): void {
  switch (field.control) {
    case 'money':
    case 'balance': {
      const negative = field.control === 'balance' && /^[-−]/.test(text);
      const amount = parseMoney(negative ? text.slice(1) : text, currency);
      if (amount === null) problems[field.name] = 'not-an-amount';
      // minus zero is not a number that JSON keeps
      else draft[field.name] = negative && amount !== 0 ? -amount : amount;
      return;
    }
    case 'whole': {
      if (!/^\d{1,9}$/.test(text)) problems[field.name] = 'not-a-number';
      else draft[field.name] = Number(text);
      return;
    }
    case 'flag':
      draft[field.name] = text === 'yes';
      return;
    case 'target': {
      const [what = '', id = ''] = text.split(':');
      draft[what] = id;
      return;
    }
    case 'day':
      if (!isDay(text)) problems[field.name] = 'not-a-day';
      else if (field.name !== 'until') draft[field.name] = text;
      return;
    case 'choice':
      if (field.name === 'recurrence') {
        const last = values['until'] ?? '';
        draft['recurrence'] = { every: text, ...(last === '' ? {} : { until: last }) };
      } else draft[field.name] = field.list === 'reliability' ? Number(text) : text;
      return;
    default:
      draft[field.name] = text;
  }
}
