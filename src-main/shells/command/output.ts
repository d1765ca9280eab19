import { once } from 'node:events';

/** Whoever read our output has gone; there is nobody left to write for. */
export class OutputClosed extends Error {}

/** Writes to a stream and waits until it takes more. Throws `OutputClosed` once the reader has gone (`| head`). */
export function writer(stream: NodeJS.WritableStream): (text: string | Uint8Array) => Promise<void> {
  let closed: Error | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    closed = error.code === 'EPIPE' ? new OutputClosed() : error;
  });
  return async (text) => {
    if (closed) throw closed;
    if (stream.write(text)) return;
    try {
      await once(stream, 'drain');
    } catch (error) {
      throw closed ?? error;
    }
  };
}
