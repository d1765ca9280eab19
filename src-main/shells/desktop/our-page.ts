/** Where the pages live inside the desktop shell. */
export const SCHEME = 'app';
export const HOST = 'simsim';
export const HOME = `${SCHEME}://${HOST}/`;

/** What is compared of a frame and a window; Electron's own have more. */
export interface Frame {
  url: string;
}
export interface Window {
  isDestroyed(): boolean;
  webContents: { mainFrame: Frame };
}

/** True for an address of our own pages. Not by `origin`: Node's URL calls that of any scheme it does not know "null". */
export function isOurAddress(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.password === '';
}

/** True for the main frame of our own window, as long as it shows our own page. A frame that is gone is null. */
export function isOurPage(frame: Frame | null, window: Window | null): boolean {
  if (!frame || !window || window.isDestroyed()) return false;
  return frame === window.webContents.mainFrame && isOurAddress(frame.url);
}
