import { protocol, type Session } from 'electron';
import type { Pages } from '../common/pages.ts';
import { answerPage } from './answer-page.ts';
import { SCHEME } from './our-page.ts';

/** Makes our scheme an origin like any other, with no way around the policy. Must run before Electron is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the fixed list of pages, and nothing else, at `app://simsim/`. */
export function servePages(session: Session, pages: Pages): void {
  session.protocol.handle(SCHEME, (request) => answerPage(pages, request));
}
