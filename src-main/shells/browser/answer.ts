import type { ServerResponse } from 'node:http';
import type { Refusal } from '#shared/contract/refusal.ts';
import type { Reply } from '#shared/contract/reply.ts';
import { SECURITY_HEADERS } from '../common/headers.ts';

/** Sends an answer; every one goes through here, so every one carries the security headers. */
export function answer(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array = '',
  headers: Record<string, string> = {},
): void {
  const length = { 'Content-Length': String(Buffer.byteLength(body)) };
  response.writeHead(status, { ...SECURITY_HEADERS, ...length, ...headers }).end(body);
}

export function answerReply(response: ServerResponse, status: number, reply: Reply): void {
  answer(response, status, JSON.stringify(reply), { 'Content-Type': 'application/json' });
}

export function answerRefusal(response: ServerResponse, status: number, refusal: Refusal): void {
  answerReply(response, status, { ok: false, refusal });
}

/** The whole answer to what is no HTTP request at all, written to the bare socket. */
export function bareAnswer(status: number, reason: string): string {
  const headers = { ...SECURITY_HEADERS, 'Content-Length': '0', Connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${reason}\r\n${lines.join('')}\r\n`;
}
