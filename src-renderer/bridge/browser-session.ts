import type { Refusal } from '#shared/contract/refusal.ts';
import type { PageAround } from './this-page.ts';

/** A session's token, or why there is none. */
export type Entry = { token: string } | { refusal: Refusal };

/**
 * Opens the browser shell's session: with the link's code, which works once, or after a reload with the token that
 * this tab kept. The shell's side is told in src-main/shells/browser/WIRE.md.
 */
export async function enter(page: PageAround): Promise<Entry> {
  const code = page.takeCode();
  const kept = page.token.read();
  // A used-up code with a token at hand is a link followed twice: the session goes on.
  const token = (code && (await askToken(page, { code }))) || (kept && (await askToken(page, { token: kept })));
  if (token) {
    page.token.keep(token);
    return { token };
  }
  page.token.forget();
  return { refusal: { code: 'session/no-link' } };
}

async function askToken(page: PageAround, body: { code: string } | { token: string }): Promise<string | null> {
  const answer = await page.fetch('/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answer.ok ? ((await answer.json()) as { token: string }).token : null;
}
