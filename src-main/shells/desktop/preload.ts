import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopBridge } from '#shared/contract/desktop-bridge.ts';
import { CALLS, FILES, NOTICES } from './channels.ts';

/** The one thing that the page is shown of the world outside: four functions that carry text and bytes. */
const bridge: DesktopBridge = {
  call: (name, input) => ipcRenderer.invoke(CALLS, name, input),
  send: (bytes, name) => ipcRenderer.invoke(FILES, 'send', bytes, name),
  save: (file, name) => ipcRenderer.invoke(FILES, 'save', file, name),
  listen(listener) {
    // The event itself stays here: it would give the page the means to send on any channel.
    const hand = (_event: unknown, notice: string) => listener(notice);
    ipcRenderer.on(NOTICES, hand);
    return () => void ipcRenderer.off(NOTICES, hand);
  },
};

contextBridge.exposeInMainWorld('simsim', bridge);
