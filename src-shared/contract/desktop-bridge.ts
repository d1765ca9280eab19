/**
 * What the desktop shell's preload script shows the pages, as `window.simsim`. Inputs, replies and notices cross as JSON
 * text: so they are exactly what the browser shell carries, and no more than JSON can hold.
 */
export interface DesktopBridge {
  /** Answers a `Reply`. */
  call(name: string, input: string): Promise<string>;
  /** Answers a `Reply` with the id under which the core holds the file. */
  send(bytes: Uint8Array, name: string): Promise<string>;
  /** Asks the person where to save a held file. Answers a `Reply` with `saved`; the place stays on the other side. */
  save(file: string, name: string): Promise<string>;
  /** Hands every `Notice` to the listener until the returned function is called. */
  listen(listener: (notice: string) => void): () => void;
}
