import type { Attachment } from 'svelte/attachments';

/** Takes the first file that is dropped on the element; `over` follows whether one hangs above it. */
export function dropTarget(take: (file: File) => void, over: (hanging: boolean) => void): Attachment<HTMLElement> {
  return (element) => {
    const stop = new AbortController();
    const on = (event: 'dragover' | 'dragleave' | 'drop', handle: (event: DragEvent) => void) =>
      element.addEventListener(event, handle, { signal: stop.signal });
    on('dragover', (event) => {
      event.preventDefault();
      over(true);
    });
    on('dragleave', () => over(false));
    on('drop', (event) => {
      event.preventDefault();
      event.stopPropagation();
      over(false);
      const file = event.dataTransfer?.files[0];
      if (file) take(file);
    });
    return () => stop.abort();
  };
}
