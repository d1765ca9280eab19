import type { IncomingMessage } from 'node:http';

/** Headers whose doubling has fooled servers before; each may come once. */
const ONCE = ['host', 'origin', 'authorization', 'content-type', 'content-length', 'transfer-encoding'];

export type Asked = Pick<IncomingMessage, 'httpVersion' | 'method' | 'url' | 'headers' | 'rawHeaders'>;

/**
 * Decides on the form of a request, before anything of it is looked at: null to let it in, else the status to refuse
 * it with. Keeps out other sites (through a rebound name, a form, a script, a frame) and anything that is not a plain
 * HTTP/1.1 request for exactly this address. `host` is `127.0.0.1:PORT`.
 */
export function refusedByForm(asked: Asked, host: string): number | null {
  if (asked.httpVersion !== '1.1') return 400;
  // The absolute form names a second host, and `//other` is one for whoever parses it as a URL.
  if (!asked.url?.startsWith('/') || asked.url.startsWith('//')) return 400;
  const names = asked.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  const times = (name: string) => names.filter((other) => other === name).length;
  if (times('host') !== 1 || ONCE.some((name) => times(name) > 1)) return 400;
  if (asked.headers.host !== host) return 421;
  return asked.method === 'GET' ? refusedReading(asked, host) : refusedWriting(asked, host);
}

/** Reading: a person may arrive from anywhere by a link, but no other page may load a thing from here. */
function refusedReading({ headers, rawHeaders }: Asked, host: string): number | null {
  const hasBody = rawHeaders.some(
    (name, index) => index % 2 === 0 && /^(content-length|transfer-encoding)$/i.test(name),
  );
  if (hasBody && headers['content-length'] !== '0') return 400;
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return 403;
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return null;
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document' ? null : 403;
}

/** Anything else: only our own pages, and nothing that wants a preflight answered. */
function refusedWriting({ method, headers }: Asked, host: string): number | null {
  if (method === 'OPTIONS') return 403;
  if (method !== 'POST') return 405;
  if (headers.origin !== `http://${host}`) return 403;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' ? null : 403;
}
