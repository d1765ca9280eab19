import type { Notice } from './notice.ts';
import type { Reply } from './reply.ts';

/**
 * The way between the pages and the core: a preload bridge on the desktop, fetch in a browser, a direct call in tests.
 * Everything that crosses is JSON; files take `send` and `save`.
 */
export interface Transport {
  readonly kind: 'desktop' | 'browser' | 'direct';
  call(name: string, input: unknown): Promise<Reply>;
  /** Hands every notice to the listener until the returned function is called. */
  listen(listener: (notice: Notice) => void): () => void;
  /** Hands a file in (a statement); the reply's value is the id under which the core holds it. */
  send(bytes: Uint8Array, name: string): Promise<Reply<{ file: string }>>;
  /** Gives a held file to the person: a save dialog or a download. `saved` is false when they changed their mind. */
  save(file: string, name: string): Promise<Reply<{ saved: boolean }>>;
}

/** A bug on the other side: only its number crosses. */
export class Incident extends Error {
  readonly incident: string;
  constructor(incident: string) {
    super(`incident ${incident}`);
    this.name = 'Incident';
    this.incident = incident;
  }
}
