import type { Notice } from '#shared/contract/notice.ts';
import type { Transport } from '#shared/contract/transport.ts';
import type { Day } from '#shared/domain/day.ts';

type Kind = Notice['notice'];
type NoticeOf<K extends Kind> = Extract<Notice, { notice: K }>;

/**
 * What the core says without being asked. A view that shows ledger data reads `revision` (and `today`) in the effect
 * that loads it, and so loads again when either changes.
 */
export class Notices {
  readonly #listeners = new Set<(notice: Notice) => void>();
  #revision = $state(0);
  #today = $state<Day | null>(null);

  constructor(transport: Transport) {
    transport.listen((notice) => this.#take(notice));
  }

  /** Number of the ledger's last change that was heard of. */
  get revision(): number {
    return this.#revision;
  }

  /** The day as last announced; null until midnight or waking announces one. */
  get today(): Day | null {
    return this.#today;
  }

  /** Calls back for each notice of this kind, until the returned function is called. */
  on<K extends Kind>(kind: K, callback: (notice: NoticeOf<K>) => void): () => void {
    const listener = (notice: Notice) => {
      if (notice.notice === kind) callback(notice as NoticeOf<K>);
    };
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #take(notice: Notice): void {
    if (notice.notice === 'ledger-changed') this.#revision = notice.revision;
    if (notice.notice === 'day-changed') this.#today = notice.day;
    for (const listener of this.#listeners) listener(notice);
  }
}
