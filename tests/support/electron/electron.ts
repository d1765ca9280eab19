import { declareSchemes } from './schemes.ts';
import { fromPartition } from './sessions.ts';

/** The module `electron` as our main process is given it. What is missing here is not used by the shell, or must not be. */
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { ipcMain } from './ipc-main.ts';
export { dialog, Menu, Notification, nativeTheme, powerMonitor, screen } from './system.ts';

export const protocol = { registerSchemesAsPrivileged: declareSchemes };
export const session = { fromPartition };
