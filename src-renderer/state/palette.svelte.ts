export type Sheet = 'commands' | 'keys';

/** Which sheet of the frame is open: the commands (Ctrl-K), or the list of keys (?). */
export class Palette {
  #sheet = $state<Sheet | null>(null);

  get sheet(): Sheet | null {
    return this.#sheet;
  }

  open(sheet: Sheet): void {
    this.#sheet = sheet;
  }

  close(): void {
    this.#sheet = null;
  }
}
