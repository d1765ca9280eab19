/** What the browser transport needs of the page it runs in; a test brings its own. */
export interface PageAround {
  fetch(path: string, options: RequestInit): Promise<Response>;
  /** The one-time code of the link, or null. Reading it takes it out of the address and the history. */
  takeCode(): string | null;
  /** The session's token, kept for as long as the tab: a reload goes on, a new tab does not. */
  token: { read(): string | null; keep(token: string): void; forget(): void };
  /** Hands a file to the browser's downloads. */
  download(file: Blob, name: string): void;
}

const CODE = '#code=';
const TOKEN = 'simsim-session';
/** Milliseconds that a browser may take to read a download before its memory is given back. */
const DOWNLOAD_TIME = 60_000;

export function thisPage(): PageAround {
  // A fresh link opened in this very tab changes the fragment only, so the page must begin again by itself.
  addEventListener('hashchange', () => {
    if (location.hash.startsWith(CODE)) location.reload();
  });
  return {
    fetch: (path, options) => fetch(path, options),
    takeCode() {
      if (!location.hash.startsWith(CODE)) return null;
      const code = location.hash.slice(CODE.length);
      history.replaceState(null, '', location.pathname);
      return code;
    },
    token: {
      read: () => sessionStorage.getItem(TOKEN),
      keep: (token) => sessionStorage.setItem(TOKEN, token),
      forget: () => sessionStorage.removeItem(TOKEN),
    },
    download(file, name) {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOAD_TIME);
    },
  };
}
