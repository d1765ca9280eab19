import { type BrowserWindow, ipcMain } from 'electron';
import { LARGEST_CALL } from '#shared/contract/limits.ts';
import type { Notice } from '#shared/contract/notice.ts';
import type { Reply } from '#shared/contract/reply.ts';
import type { Backend } from '../../app/backend.ts';
import { plainFileName } from '../common/file-name.ts';
import { CALLS, FILES, NOTICES } from './channels.ts';
import { isOurPage } from './our-page.ts';

/** Gives a held file to the person, under a name to propose. */
export type SaveFile = (file: string, name: string) => Promise<Reply<{ saved: boolean }>>;

/** Connects the page in the window with the core. Replies and notices cross as JSON text, as in the browser shell. */
export function connect(backend: Backend, window: () => BrowserWindow | null, save: SaveFile): void {
  answerOurPage(CALLS, window, async (name, input) => {
    if (typeof name !== 'string' || typeof input !== 'string') throw new Error('malformed');
    if (Buffer.byteLength(input) > LARGEST_CALL) return tooLarge;
    return backend.dispatch(name, JSON.parse(input));
  });
  answerOurPage(FILES, window, async (verb, file, name) => {
    if (typeof name !== 'string') throw new Error('malformed');
    const plain = plainFileName(name);
    if (verb === 'save' && typeof file === 'string') return save(file, plain);
    if (verb === 'send' && file instanceof Uint8Array) {
      return backend.hold({ name: plain, type: 'application/octet-stream', bytes: file });
    }
    throw new Error('malformed');
  });
  backend.listen((notice) => sendNotice(window(), notice));
}

/** Tells the page in the window, if there is one. */
export function sendNotice(window: BrowserWindow | null, notice: Notice): void {
  if (window && !window.isDestroyed()) window.webContents.send(NOTICES, JSON.stringify(notice));
}

const tooLarge: Reply = { ok: false, refusal: { code: 'file/too-large', limit: LARGEST_CALL } };

/** The only way in: whatever is sent from elsewhere than our own page's main frame is refused unread. */
function answerOurPage(
  channel: string,
  window: () => BrowserWindow | null,
  answer: (...input: unknown[]) => Promise<Reply>,
): void {
  ipcMain.handle(channel, async (event, ...input: unknown[]) => {
    if (!isOurPage(event.senderFrame, window())) throw new Error('refused');
    return JSON.stringify(await answer(...input));
  });
}
