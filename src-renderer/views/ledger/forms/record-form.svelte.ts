import type { Saved } from '#shared/contract/areas/ledger.ts';
import type { Client } from '#shared/contract/contract.ts';
import type { Currency } from '#shared/domain/currency.ts';
import type { Day } from '#shared/domain/day.ts';
import type { LedgerRecord, RecordDraft, RecordKind } from '#shared/domain/record.ts';
import { refusalIn } from '../../../bridge/client.ts';
import { fieldOfPath } from './fields.ts';
import type { FieldProblems, FormValues } from './form-text.ts';
import { draftOf, emptyValues, valuesOf } from './form-values.ts';

/** What the form starts from: an entry to edit, a draft to complete, or a kind alone. */
export type FormStart =
  | { how: 'edit'; record: LedgerRecord; title: string }
  | { how: 'add'; draft: RecordDraft | null; kind: RecordKind };

/** A form for one record, whatever its kind. */
export class RecordForm {
  readonly start: FormStart;
  readonly #client: Client;
  readonly #currency: Currency;
  readonly #today: Day;
  #kind: RecordKind = $state('purchase');
  #problems = $state.raw<FieldProblems>({});
  #error = $state.raw<unknown>(null);
  #saving = $state(false);
  values: FormValues = $state({});
  /** Whether the unpaid bills that follow an edited one change with it. */
  following = $state(true);

  constructor(client: Client, start: FormStart, currency: Currency, today: Day) {
    this.#client = client;
    this.start = start;
    this.#currency = currency;
    this.#today = today;
    const known = start.how === 'edit' ? start.record : start.draft;
    this.#kind = known?.kind ?? (start.how === 'add' ? start.kind : 'purchase');
    this.values = known ? valuesOf(known, currency) : emptyValues(this.#kind, today);
  }

  get kind(): RecordKind {
    return this.#kind;
  }

  /** Chooses another kind; what was typed stays where both have the field. */
  set kind(kind: RecordKind) {
    this.#kind = kind;
    this.#problems = {};
    this.#error = null;
    this.values = emptyValues(kind, this.#today, this.values);
  }

  /** True for a bill that others of its series may follow. */
  get recurring(): boolean {
    const { start } = this;
    return start.how === 'edit' && start.record.kind === 'bill' && start.record.recurrence !== undefined;
  }

  /** Problem codes by field. */
  get problems(): FieldProblems {
    return this.#problems;
  }

  /** What went wrong that no field is to blame for. */
  get error(): unknown {
    return this.#error;
  }

  get saving(): boolean {
    return this.#saving;
  }

  /** Saves; null when the form has problems, which then stand beside their fields. */
  async save(): Promise<Saved | null> {
    if (this.#saving) return null;
    const known = this.start.how === 'edit' ? this.start.record : this.start.draft;
    const { draft, problems } = draftOf(this.#kind, $state.snapshot(this.values), this.#currency, known);
    this.#problems = problems;
    this.#error = null;
    if (Object.keys(problems).length > 0) return null;
    this.#saving = true;
    try {
      if (this.start.how === 'add') return await this.#client.ledger.record({ draft });
      const record = { ...draft, id: this.start.record.id } as LedgerRecord;
      return await this.#client.ledger.edit({ record, ...(this.recurring && { following: this.following }) });
    } catch (error) {
      this.#blame(error);
      return null;
    } finally {
      this.#saving = false;
    }
  }

  #blame(error: unknown): void {
    const refusal = refusalIn(error, 'input/invalid');
    const problems: FieldProblems = {};
    for (const problem of refusal?.problems ?? []) {
      const field = fieldOfPath(this.#kind, problem.path);
      if (field !== null) problems[field] ??= problem.problem;
    }
    this.#problems = problems;
    // a problem without a field of its own must not vanish
    if (Object.keys(problems).length < (refusal?.problems.length ?? 1)) this.#error = error;
  }
}
