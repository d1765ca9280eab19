import type { IncomingMessage, ServerResponse } from 'node:http';
import { LARGEST_CALL } from '#shared/contract/limits.ts';
import { largestFile } from '#shared/contract/saved-vault.ts';
import type { Backend } from '../../app/backend.ts';
import { plainFileName } from '../common/file-name.ts';
import type { Pages } from '../common/pages.ts';
import { answer, answerRefusal, answerReply } from './answer.ts';
import { objectIn, readBody } from './body.ts';
import type { NoticeStreams } from './notice-streams.ts';
import type { Sessions } from './sessions.ts';

export interface Desk {
  backend: Backend;
  pages: Pages;
  sessions: Sessions;
  streams: NoticeStreams;
  /** Called when a code was spent. */
  onSession: () => void;
}

interface Route {
  path: RegExp;
  method: 'GET' | 'POST';
  /** The one content type that the route takes; none for reading. */
  type?: string;
  /** Routes without this are open: they give away nothing. */
  bearer: boolean;
  run(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> | void;
}

const ROUTES: readonly Route[] = [
  { path: /^\/session$/, method: 'POST', type: 'application/json', bearer: false, run: openSession },
  { path: /^\/call$/, method: 'POST', type: 'application/json', bearer: true, run: call },
  { path: /^\/files$/, method: 'POST', type: 'application/octet-stream', bearer: true, run: takeFile },
  { path: /^\/files\/[A-Za-z0-9-]{1,64}$/, method: 'GET', bearer: true, run: giveFile },
  { path: /^\/notices$/, method: 'GET', bearer: true, run: streamNotices },
];

/** Answers a request whose form was found in order. */
export async function route(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '';
  const page = desk.pages.get(path);
  if (page) {
    if (request.method === 'GET') return answer(response, 200, page.bytes, { 'Content-Type': page.type });
    return answer(response, 405, '', { Allow: 'GET' });
  }
  const there = ROUTES.filter((candidate) => candidate.path.test(path));
  const found = there.find((candidate) => candidate.method === request.method);
  if (!found) {
    if (there.length === 0) return answer(response, 404);
    return answer(response, 405, '', { Allow: there[0]!.method });
  }
  if (found.type !== undefined && request.headers['content-type'] !== found.type) return answer(response, 415);
  if (found.bearer) {
    const standing = desk.sessions.standing(bearerOf(request));
    if (standing === 'superseded') return answerRefusal(response, 401, { code: 'session/superseded' });
    if (standing === 'unknown') return answerRefusal(response, 401, { code: 'session/no-link' });
  }
  await found.run(desk, request, response);
}

function bearerOf(request: IncomingMessage): string {
  return /^Bearer ([\w-]{1,100})$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
}

/** `{code}` opens a session; `{token}` goes on with one after a reload, and takes it back when it was superseded. */
async function openSession(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request, LARGEST_CALL);
  if (!body) return tooLarge(response, LARGEST_CALL);
  const { code, token: known, ...rest } = objectIn(body) ?? { malformed: true };
  if (Object.keys(rest).length > 0) return answer(response, 400);
  const others = desk.sessions.any;
  let token: string | null = null;
  if (typeof code === 'string' && known === undefined) {
    token = desk.sessions.redeem(code);
    if (token) desk.onSession();
  } else if (typeof known === 'string' && code === undefined) {
    const current = desk.sessions.standing(known) === 'current';
    if (current) return giveToken(response, known);
    if (desk.sessions.takeBack(known)) token = known;
  } else return answer(response, 400);
  if (!token) return answerRefusal(response, 401, { code: 'session/no-link' });
  if (others) {
    // Whoever comes newly signs in newly; the older page hears of it and goes quiet.
    await desk.backend.lock('taken-over');
    desk.streams.endAll();
  }
  giveToken(response, token);
}

function giveToken(response: ServerResponse, token: string): void {
  answer(response, 200, JSON.stringify({ token }), { 'Content-Type': 'application/json' });
}

async function call(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request, LARGEST_CALL);
  if (!body) return tooLarge(response, LARGEST_CALL);
  const { name, input, ...rest } = objectIn(body) ?? { malformed: true };
  if (typeof name !== 'string' || Object.keys(rest).length > 0) return answer(response, 400);
  answerReply(response, 200, await desk.backend.dispatch(name, input));
}

async function takeFile(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const name = nameOf(request);
  if (name === null) return answer(response, 400);
  const limit = largestFile(name);
  const body = await readBody(request, limit);
  if (!body) return tooLarge(response, limit);
  const bytes = new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  answerReply(response, 200, desk.backend.hold({ name, type: 'application/octet-stream', bytes }));
}

/** The file's name comes percent-encoded, since a header carries no other letters. */
function nameOf(request: IncomingMessage): string | null {
  const header = request.headers['x-file-name'];
  if (typeof header !== 'string' || header.length > 1000) return null;
  try {
    return plainFileName(decodeURIComponent(header));
  } catch {
    return null;
  }
}

function giveFile(desk: Desk, request: IncomingMessage, response: ServerResponse): void {
  const file = desk.backend.held((request.url ?? '').slice('/files/'.length));
  if (!file) {
    answerRefusal(response, 404, { code: 'file/unknown' });
    return;
  }
  // Never as its own type: nothing that a person wrote may be shown as a page of this origin.
  answer(response, 200, file.bytes, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(plainFileName(file.name))}`,
  });
}

function streamNotices(desk: Desk, _request: IncomingMessage, response: ServerResponse): void {
  if (!desk.streams.add(response)) answer(response, 503);
}

function tooLarge(response: ServerResponse, limit: number): void {
  response.setHeader('Connection', 'close');
  answerRefusal(response, 413, { code: 'file/too-large', limit });
}
