import type { StreamTimes } from '../../../src-main/shells/browser/notice-streams.ts';
import { type Serving, serve } from '../../../src-main/shells/browser/serve.ts';
import type { Pages } from '../../../src-main/shells/common/pages.ts';
import { PlainBackend } from './plain-backend.ts';
import { rawRequest } from './raw-request.ts';

const page = { type: 'text/html; charset=utf-8', bytes: Buffer.from('<!doctype html><title>page</title>') };
const script = { type: 'text/javascript; charset=utf-8', bytes: Buffer.from('export {};') };
export const PAGES: Pages = new Map([
  ['/', page],
  ['/index.html', page],
  ['/assets/index-1.js', script],
]);

/** A browser shell's server on a plain backend, with the ways of talking to it that tests need. */
export async function servePlainly(
  times: StreamTimes = { heartbeat: 60_000, grace: 60_000 },
  pages: Pages = PAGES,
  limits: Serving['limits'] = {},
) {
  const backend = new PlainBackend();
  const server = await serve({ backend, pages, port: 0, times, limits });
  const port = Number(new URL(server.origin).port);
  const host = `127.0.0.1:${port}`;
  const codeOf = (link: string) => new URL(link).hash.slice('#code='.length);

  /** A request as our own page sends it. */
  const post = (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    fetch(server.origin + path, {
      method: 'POST',
      body,
      headers: { Origin: server.origin, 'Content-Type': 'application/json', ...headers },
    });
  const session = (body: unknown) => post('/session', JSON.stringify(body));
  const enter = async () => {
    const answer = await session({ code: codeOf(server.newLink()) });
    return ((await answer.json()) as { token: string }).token;
  };
  return {
    backend,
    server,
    port,
    host,
    codeOf,
    post,
    session,
    /** Opens a session; answers its token. */
    enter,
    call: (token: string, name: string, input: unknown = {}) =>
      post('/call', JSON.stringify({ name, input }), { Authorization: `Bearer ${token}` }),
    raw: (text: string | Buffer) => rawRequest(port, text),
  };
}

export type PlainServer = Awaited<ReturnType<typeof servePlainly>>;
