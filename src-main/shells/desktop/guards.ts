import type { App, Session } from 'electron';
import { SCHEME } from './our-page.ts';

/** No page of ours goes anywhere, opens anything, or holds another page inside it. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** No permission is given, and no request leaves: whatever asks for another scheme than ours is cancelled. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false); // it would download dictionaries
  session.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: URL.parse(details.url)?.protocol !== `${SCHEME}:` }),
  );
}
