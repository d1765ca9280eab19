import type { PageAround } from '../../../src-renderer/bridge/this-page.ts';

/** A tab as the browser transport sees it: an address, a memory, a downloads folder, and a fetch with its origin. */
export class PageInNode implements PageAround {
  readonly downloads: { name: string; bytes: Uint8Array }[] = [];
  readonly kept = new Map<string, string>();
  readonly token = {
    read: () => this.kept.get('token') ?? null,
    keep: (token: string) => void this.kept.set('token', token),
    forget: () => void this.kept.delete('token'),
  };
  readonly #origin: string;
  #code: string | null;

  constructor(link: string) {
    const { origin, hash } = new URL(link);
    this.#origin = origin;
    this.#code = hash.startsWith('#code=') ? hash.slice('#code='.length) : null;
  }

  fetch(path: string, options: RequestInit): Promise<Response> {
    const headers = { ...(options.headers as Record<string, string>), Origin: this.#origin };
    return fetch(this.#origin + path, { ...options, headers });
  }

  takeCode(): string | null {
    const code = this.#code;
    this.#code = null;
    return code;
  }

  download(file: Blob, name: string): void {
    void file.arrayBuffer().then((bytes) => this.downloads.push({ name, bytes: new Uint8Array(bytes) }));
  }
}
