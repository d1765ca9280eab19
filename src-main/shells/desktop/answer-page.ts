import { SECURITY_HEADERS } from '../common/headers.ts';
import type { Pages } from '../common/pages.ts';
import { HOST, isOurAddress, SCHEME } from './our-page.ts';

/** Answers one request from the list. The path is compared as it stands, never resolved. */
export function answerPage(pages: Pages, request: Pick<Request, 'url' | 'method'>): Response {
  const page = isOurAddress(request.url) ? pages.get(pathOf(request.url)) : undefined;
  if (!page) return new Response(null, { status: 404, headers: SECURITY_HEADERS });
  if (request.method !== 'GET') return new Response(null, { status: 405, headers: SECURITY_HEADERS });
  const headers = { ...SECURITY_HEADERS, 'Content-Type': page.type };
  return new Response(new Uint8Array(page.bytes), { status: 200, headers });
}

function pathOf(address: string): string {
  return address.slice(`${SCHEME}://${HOST}`.length).replace(/#.*$/, '');
}
