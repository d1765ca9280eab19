import type { Wish } from '#shared/contract/notice.ts';
import type { Desk } from '../state/desk.ts';

/** Does what an entry of the window's menus stands for. */
export function fulfil(wish: Wish, { navigation, palette, recording, session, toasts }: Desk): void {
  if (wish === 'record') recording.open();
  else if (wish === 'lock') session.lock().catch((error: unknown) => toasts.failed(error));
  else if (wish === 'commands' || wish === 'keys') palette.open(wish);
  else navigation.go(wish);
}
