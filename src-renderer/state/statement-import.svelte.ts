import type { Client } from '#shared/contract/contract.ts';
import { Refused } from '#shared/contract/refused.ts';
import { Incident, type Transport } from '#shared/contract/transport.ts';
import { comparable } from '#shared/domain/comparable.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import type { ImportPreview, ImportRow, ReadingChoices, RowCorrection } from '#shared/domain/statement-import.ts';
import type { PayeeRule } from '#shared/domain/statement-memory.ts';

export type Outcome = ImportRow['outcome'];

/** A statement on its way into the ledger: read, looked at, and saved as one change. */
export class StatementImport {
  readonly #client: Client;
  readonly #transport: Transport;
  #name = $state('');
  #file = '';
  #preview = $state.raw<ImportPreview | null>(null);
  #leftOut = $state.raw<ReadonlySet<string>>(new Set());
  #error = $state.raw<unknown>(null);
  #busy = $state<'reading' | 'saving' | null>(null);
  #corrections = $state.raw<ReadonlyMap<string, RowCorrection>>(new Map());
  #rules = $state.raw<ReadonlyMap<string, PayeeRule>>(new Map());
  #choices: ReadingChoices = {};
  #done = $state(0);
  #asked = 0;
  /** Consent to go on without the rows that cannot be read. Nothing is pre-ticked. */
  skipMalformed = $state(false);

  constructor(client: Client, transport: Transport) {
    this.#client = client;
    this.#transport = transport;
  }

  get name(): string {
    return this.#name;
  }

  get preview(): ImportPreview | null {
    return this.#preview;
  }

  get error(): unknown {
    return this.#error;
  }

  get busy(): 'reading' | 'saving' | null {
    return this.#busy;
  }

  /** Share of the file that is read, 0–1. */
  get done(): number {
    return this.#done;
  }

  /** What the person said about rows, by the record's id. */
  get corrections(): ReadonlyMap<string, RowCorrection> {
    return this.#corrections;
  }

  /** What the person said about payees, by the payee's comparable name. */
  get rules(): ReadonlyMap<string, PayeeRule> {
    return this.#rules;
  }

  get leftOut(): ReadonlySet<string> {
    return this.#leftOut;
  }

  /** How many entries saving would bring in. */
  get count(): number {
    return (this.#preview?.counts.new ?? 0) - this.#leftOut.size;
  }

  get ready(): boolean {
    const malformed = this.#preview?.counts.malformed ?? 0;
    return this.count > 0 && (malformed === 0 || this.skipMalformed) && this.#busy === null;
  }

  /** Hands the file in and asks what would become of its rows. A file chosen later replaces one still being read. */
  async read(file: Pick<File, 'name' | 'arrayBuffer'>): Promise<void> {
    const asked = ++this.#asked;
    this.forget();
    this.#name = file.name;
    this.#busy = 'reading';
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const reply = await this.#transport.send(bytes, file.name);
      if (!reply.ok) throw 'refusal' in reply ? new Refused(reply.refusal) : new Incident(reply.incident);
      if (asked !== this.#asked) return;
      this.#file = reply.value.file;
      await this.#look(asked);
    } catch (error) {
      if (asked === this.#asked) this.#error = error;
    } finally {
      if (asked === this.#asked) this.#busy = null;
    }
  }

  /** Reads the same file anew, as the person says it is to be read. What was read before stays until then. */
  async choose(choices: ReadingChoices): Promise<void> {
    const asked = ++this.#asked;
    const before = this.#choices;
    this.#choices = { ...before, ...choices };
    this.#busy = 'reading';
    this.#error = null;
    try {
      await this.#look(asked);
      if (asked !== this.#asked) return;
      this.#leftOut = new Set();
      this.#corrections = new Map();
    } catch (error) {
      if (asked !== this.#asked) return;
      this.#choices = before;
      this.#error = error;
    } finally {
      if (asked === this.#asked) this.#busy = null;
    }
  }

  /** Forgets how this source was read last, and reads it as it looks by itself. */
  async readAnew(): Promise<void> {
    const source = this.#preview?.source?.id;
    if (source === undefined) return;
    try {
      await this.#client.imports.forget({ source });
      this.#choices = {};
      await this.choose({});
    } catch (error) {
      this.#error = error;
    }
  }

  /** Stops reading. */
  async stop(): Promise<void> {
    if (this.#busy === 'reading' && this.#file !== '') await this.#client.imports.cancel({ file: this.#file });
  }

  async #look(asked: number): Promise<void> {
    const file = this.#file;
    this.#done = 0;
    const stop = this.#transport.listen((notice) => {
      if (notice.notice === 'import-progress' && notice.file === file && asked === this.#asked)
        this.#done = notice.done;
    });
    try {
      const preview = await this.#client.imports.preview({ file, ...this.#choices });
      if (asked === this.#asked) this.#preview = preview;
    } finally {
      stop();
    }
  }

  /** Says something about a row; what was said before about its other sides stays. */
  correct(correction: RowCorrection): void {
    const all = new Map(this.#corrections);
    all.set(correction.id, { ...all.get(correction.id), ...correction });
    this.#corrections = all;
  }

  /** Says what purchases with a payee are for, here and from now on; what was said about single rows of it is dropped. */
  rule(rule: PayeeRule): void {
    const name = comparable(rule.payee);
    this.#rules = new Map(this.#rules).set(name, rule);
    const isOf = (record: LedgerRecord | null) =>
      record !== null && 'payee' in record && comparable(record.payee) === name;
    const covered = new Set(this.#preview?.rows.flatMap(({ record }) => (isOf(record) ? [record!.id] : [])));
    this.#corrections = new Map([...this.#corrections].filter(([id]) => !covered.has(id)));
  }

  unrule(payee: string): void {
    const rules = new Map(this.#rules);
    rules.delete(comparable(payee));
    this.#rules = rules;
  }

  /** Leaves a row out, or takes it in again. */
  leave(id: string, out: boolean): void {
    const left = new Set(this.#leftOut);
    if (out) left.add(id);
    else left.delete(id);
    this.#leftOut = left;
  }

  /** Saves what is new and not left out, as one change; null when it was refused. */
  async save(): Promise<{ added: number; before: number; after: number } | null> {
    if (!this.ready || this.#preview === null) return null;
    this.#busy = 'saving';
    this.#error = null;
    try {
      return await this.#client.imports.save({
        file: this.#file,
        ...this.#choices,
        ...(this.#corrections.size > 0 && { corrections: [...this.#corrections.values()] }),
        ...(this.#rules.size > 0 && { rules: [...this.#rules.values()] }),
        skipMalformed: this.skipMalformed,
        leaveOut: [...this.#leftOut],
      });
    } catch (error) {
      this.#error = error;
      return null;
    } finally {
      this.#busy = null;
    }
  }

  forget(): void {
    this.#preview = null;
    this.#leftOut = new Set();
    this.#error = null;
    this.#corrections = new Map();
    this.#rules = new Map();
    this.#choices = {};
    this.#file = '';
    this.skipMalformed = false;
  }
}
