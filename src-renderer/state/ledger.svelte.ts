import type { LedgerFilter, LedgerOrder, LedgerRow } from '#shared/contract/areas/ledger.ts';
import type { Client, Output } from '#shared/contract/contract.ts';

type Listing = Output<'ledger', 'list'>;
type Summary = Omit<Listing, 'rows'>;

/** Rows asked for at once. */
const PAGE = 100;

/** The ledger's rows as a window over them needs them: pages are fetched as they come into view and dropped on change. */
export class LedgerList {
  readonly #client: Client;
  #filter = $state<LedgerFilter>('all');
  #search = $state('');
  #order = $state<LedgerOrder>('newest');
  #summary = $state.raw<Summary | null>(null);
  #pages = $state.raw<ReadonlyMap<number, readonly LedgerRow[]>>(new Map());
  #error = $state.raw<unknown>(null);
  #filling = false;
  #shown: readonly [first: number, last: number] = [0, 20];
  /** Answers of an earlier ledger, filter or search carry an older number and are dropped. */
  #edition = 0;

  constructor(client: Client) {
    this.#client = client;
  }

  get filter(): LedgerFilter {
    return this.#filter;
  }

  get search(): string {
    return this.#search;
  }

  get order(): LedgerOrder {
    return this.#order;
  }

  /** Sorts anew, from the top. */
  sort(order: LedgerOrder): void {
    if (order === this.#order) return;
    this.#order = order;
    this.#shown = [0, 20];
    void this.reload();
  }

  /** Totals by month, how many there are and what can be undone; null until the first answer. */
  get summary(): Summary | null {
    return this.#summary;
  }

  get error(): unknown {
    return this.#error;
  }

  /** The row at this place, or null while it is on its way. */
  row(index: number): LedgerRow | null {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null;
  }

  /** Chooses what is listed. The rows of before stay until the new ones are there. */
  choose(filter: LedgerFilter, search: string): void {
    if (filter === this.#filter && search === this.#search) return;
    this.#filter = filter;
    this.#search = search;
    this.#shown = [0, 20];
    void this.reload();
  }

  /** Asks again for what is in view; the ledger changed. */
  async reload(): Promise<void> {
    const edition = ++this.#edition;
    const wanted = this.#pagesOf(...this.#shown);
    try {
      const answers = await Promise.all(wanted.map((page) => this.#ask(page)));
      if (edition !== this.#edition) return;
      this.#error = null;
      this.#pages = new Map(answers.map((answer, at) => [wanted[at]!, answer.rows]));
      this.#keep(answers[0]!);
    } catch (error) {
      if (edition === this.#edition) this.#error = error;
    }
  }

  /** Makes sure that the entries from first to last are here, or on their way. */
  show(first: number, last: number): void {
    this.#shown = [first, last];
    void this.#fill();
  }

  /** Fetches what is in view, one batch at a time: a hand that scrolls far leaves no queue of pages behind it. */
  async #fill(): Promise<void> {
    if (this.#filling || this.#summary === null) return;
    this.#filling = true;
    try {
      for (let missing = this.#missing(); missing.length > 0; missing = this.#missing()) {
        const edition = this.#edition;
        const answers = await Promise.all(missing.map((page) => this.#ask(page)));
        if (edition !== this.#edition) continue;
        this.#pages = new Map([...this.#pages, ...answers.map((answer, at) => [missing[at]!, answer.rows] as const)]);
      }
    } catch (error) {
      this.#error = error;
    } finally {
      this.#filling = false;
    }
  }

  #missing(): number[] {
    const [first, last] = this.#shown;
    const end = (this.#summary?.total ?? 0) - 1;
    if (end < 0) return [];
    return this.#pagesOf(Math.min(first, end), Math.min(last, end)).filter((page) => !this.#pages.has(page));
  }

  #ask(page: number): Promise<Listing> {
    return this.#client.ledger.list({
      filter: this.#filter,
      search: this.#search,
      offset: page * PAGE,
      limit: PAGE,
      ...(this.#order === 'newest' ? {} : { order: this.#order }),
    });
  }

  #keep({ rows: _rows, ...summary }: Listing): void {
    this.#summary = summary;
  }

  #pagesOf(first: number, last: number): number[] {
    const from = Math.floor(Math.max(0, first) / PAGE);
    const to = Math.max(from, Math.floor(last / PAGE));
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  }
}
