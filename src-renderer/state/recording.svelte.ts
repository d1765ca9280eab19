/**
 * How N reaches the record bar from anywhere. A record bar on the page attaches the function that focuses it, and calls
 * what it got back when it goes; where no bar is attached, the frame opens one in a dialog.
 *
 *     onMount(() => recording.attach(() => input.focus()))
 */
export class Recording {
  #bars: (() => void)[] = [];
  #dialog = $state(false);

  /** True while the frame should show a record bar of its own. */
  get dialog(): boolean {
    return this.#dialog;
  }

  attach(focus: () => void): () => void {
    this.#bars.push(focus);
    return () => {
      this.#bars = this.#bars.filter((bar) => bar !== focus);
    };
  }

  open(): void {
    const bar = this.#bars.at(-1);
    if (bar) bar();
    else this.#dialog = true;
  }

  close(): void {
    this.#dialog = false;
  }
}
