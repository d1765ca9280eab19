import { LARGEST_CALL } from '#shared/contract/limits.ts';
import type { Notice } from '#shared/contract/notice.ts';
import type { Refusal } from '#shared/contract/refusal.ts';
import type { Reply } from '#shared/contract/reply.ts';
import { tooLargeFile } from '#shared/contract/saved-vault.ts';
import type { Transport } from '#shared/contract/transport.ts';
import { type Entry, enter } from './browser-session.ts';
import { followNotices } from './notice-stream.ts';
import type { PageAround } from './this-page.ts';

/** Milliseconds before a lost stream is opened again. */
const PAUSE = 1000;

type Refused = { ok: false; refusal: Refusal } | { ok: false; incident: string };

/** The way to the core over fetch; the shell's side is told in src-main/shells/browser/WIRE.md. */
export function browserTransport(page: PageAround): Transport {
  const listeners = new Set<(notice: Notice) => void>();
  const tell = (notice: Notice) => {
    for (const listener of listeners) listener(notice);
  };
  let entry: Promise<Entry> | null = null;
  let following = false;
  let heard: Promise<void> | null = null;

  /** The session, opened at the first call; opened anew when the core could not be reached. */
  function session(): Promise<Entry> {
    entry ??= enter(page).catch(() => {
      entry = null;
      return { refusal: { code: 'session/stopped' } };
    });
    return entry;
  }

  async function ask(path: string, options: RequestInit, headers: Record<string, string>): Promise<Response | Refused> {
    const entered = await session();
    if ('refusal' in entered) return { ok: false, refusal: entered.refusal };
    await heard;
    try {
      const authorization = { Authorization: `Bearer ${entered.token}` };
      const answer = await page.fetch(path, { ...options, headers: { ...headers, ...authorization } });
      if (answer.ok) return answer;
      if (answer.headers.get('Content-Type') === 'application/json') return (await answer.json()) as Refused;
      return { ok: false, incident: `HTTP-${answer.status}` };
    } catch {
      return { ok: false, refusal: { code: 'session/stopped' } };
    }
  }

  async function askReply<Value>(path: string, body: BodyInit, headers: Record<string, string>) {
    const answer = await ask(path, { method: 'POST', body }, headers);
    return answer instanceof Response ? ((await answer.json()) as Reply<Value>) : answer;
  }

  /** Keeps a stream open while the session lasts. Calls wait for its first line, so that they miss no notice. */
  async function follow(): Promise<void> {
    let lost = false;
    for (;;) {
      const entered = await session();
      if ('refusal' in entered) return;
      const authorization = { Authorization: `Bearer ${entered.token}` };
      let settle = () => {};
      heard = new Promise((resolve) => {
        settle = resolve;
      });
      const end = await followNotices((signal) => page.fetch('/notices', { headers: authorization, signal }), {
        open: settle,
        notice: tell,
      });
      settle();
      if (end === 'superseded') return tell({ notice: 'locked', why: 'taken-over' });
      if (end === 'no-session') return tell({ notice: 'locked', why: 'closed' });
      if (end === 'unreachable' && !lost) tell({ notice: 'locked', why: 'closed' });
      lost = end === 'unreachable';
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  return {
    kind: 'browser',
    async call(name, input) {
      const body = new TextEncoder().encode(JSON.stringify({ name, input }));
      if (body.length > LARGEST_CALL) return tooLarge(LARGEST_CALL);
      return askReply('/call', body, { 'Content-Type': 'application/json' });
    },
    listen(listener) {
      listeners.add(listener);
      if (!following) {
        following = true;
        void follow().finally(() => {
          following = false;
        });
      }
      return () => void listeners.delete(listener);
    },
    async send(bytes, name) {
      const refusal = tooLargeFile(name, bytes.length);
      if (refusal) return { ok: false, refusal };
      const type = { 'Content-Type': 'application/octet-stream', 'X-File-Name': headerName(name) };
      return askReply<{ file: string }>('/files', new Blob([new Uint8Array(bytes)]), type);
    },
    async save(file, name) {
      const answer = await ask(`/files/${encodeURIComponent(file)}`, { method: 'GET' }, {});
      if (!(answer instanceof Response)) return answer;
      page.download(await answer.blob(), name);
      return { ok: true, value: { saved: true } };
    },
  };
}

/** A name fit for a header: its last characters, percent-encoded; never more than the shell takes. */
function headerName(name: string): string {
  return encodeURIComponent([...name.toWellFormed()].slice(-80).join(''));
}

function tooLarge(limit: number): Refused {
  return { ok: false, refusal: { code: 'file/too-large', limit } };
}
