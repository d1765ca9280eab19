import type { ServerResponse } from 'node:http';
import type { Backend } from '../../app/backend.ts';
import { SECURITY_HEADERS } from '../common/headers.ts';

const MOST_STREAMS = 6;
/** A page that does not read falls behind; past this many bytes it is cut off, and comes back by itself. */
const MOST_WAITING = 16 * 1024 * 1024;

export interface StreamTimes {
  /** Milliseconds between the empty lines that tell a page its core is alive. */
  heartbeat: number;
  /** Milliseconds without any page after which the vault is locked. */
  grace: number;
}

/**
 * The open notice streams: one line of JSON a notice, an empty line as heartbeat. When the last page has gone and none
 * returns (a reload takes a moment), the vault is locked.
 */
export class NoticeStreams {
  readonly #backend: Backend;
  readonly #times: StreamTimes;
  readonly #open = new Set<ServerResponse>();
  readonly #unlisten: () => void;
  readonly #heartbeat: NodeJS.Timeout;
  #grace: NodeJS.Timeout | undefined;

  constructor(backend: Backend, times: StreamTimes) {
    this.#backend = backend;
    this.#times = times;
    this.#unlisten = backend.listen((notice) => this.#write(`${JSON.stringify(notice)}\n`));
    this.#heartbeat = setInterval(() => this.#write('\n'), times.heartbeat).unref();
  }

  /** Takes a response over as a stream. Answers false when there are too many already. */
  add(response: ServerResponse): boolean {
    if (this.#open.size >= MOST_STREAMS) return false;
    clearTimeout(this.#grace);
    response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': 'application/x-ndjson; charset=utf-8' });
    response.write('\n'); // tells the page that from here on it misses nothing
    this.#open.add(response);
    response.once('close', () => this.#gone(response));
    return true;
  }

  /** Ends every stream: their session is over, or the program is. */
  endAll(): void {
    for (const response of this.#open) response.end();
  }

  close(): void {
    clearInterval(this.#heartbeat);
    this.#unlisten();
    this.endAll();
    clearTimeout(this.#grace);
    this.#open.clear();
  }

  #write(line: string): void {
    for (const response of this.#open) {
      if (response.writableLength > MOST_WAITING) response.destroy();
      else if (!response.writableEnded) response.write(line);
    }
  }

  #gone(response: ServerResponse): void {
    if (!this.#open.delete(response) || this.#open.size > 0) return;
    this.#grace = setTimeout(() => void this.#lock(), this.#times.grace).unref();
  }
  #lock(): Promise<void> {
    return this.#backend.lock('closed').catch(() => undefined); // what could not be saved was refused to its caller
  }
}
