import { app } from 'electron';
import type { Backend } from '../../app/backend.ts';

/** The vault is locked before the program ends, whichever way it is asked to. */
export function quitInOrder(backend: Backend): void {
  let closing = false;
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    backend.close().then(
      () => app.exit(0),
      () => app.exit(1),
    );
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
}
