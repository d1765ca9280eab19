import { app } from 'electron';
import type { Notice } from '#shared/contract/notice.ts';
import type { Backend } from '../../app/backend.ts';
import { takeVault, vaultIn } from './saved-vault.ts';

/** Saved vaults that the system hands over: at the start, by a second start, or on macOS by an event of its own. */
export class HandedVaults {
  #waiting: string | null;
  #arrived = () => {};

  /** Listens from here on; macOS hands over what was opened before the program is ready. */
  constructor(args: readonly string[]) {
    this.#waiting = vaultIn(args, process.cwd());
    app.on('open-file', (event, path) => {
      event.preventDefault();
      this.#take(path);
    });
    app.on('second-instance', (_event, others, folder) => this.#take(vaultIn(others, folder)));
  }

  /** Calls back when one arrives; it then waits to be told. */
  whenArrived(callback: () => void): void {
    this.#arrived = callback;
  }

  /** Tells of the one that waits, if any. It waits until there is a page to hear of it. */
  async tell(backend: Backend, send: (notice: Notice) => void): Promise<void> {
    const path = this.#waiting;
    this.#waiting = null;
    const notice = path && (await takeVault(backend, path));
    if (notice) send(notice);
  }

  #take(path: string | null): void {
    if (path === null) return;
    this.#waiting = path;
    this.#arrived();
  }
}
