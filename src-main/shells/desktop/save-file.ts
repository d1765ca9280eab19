import { extname, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Backend } from '../../app/backend.ts';
import type { SaveFile } from './bridge.ts';
import { writeWhole } from './write-file.ts';

/** Asks the person where a held file goes, and writes it there. The page learns only whether it was saved. */
export function saveWithDialog(backend: Backend, window: () => BrowserWindow | null, title: () => string): SaveFile {
  return async (id, name) => {
    const file = backend.held(id);
    const parent = window();
    if (!file || !parent) return { ok: false, refusal: { code: 'file/unknown' } };
    const extension = extname(name).slice(1);
    const { canceled, filePath } = await dialog.showSaveDialog(parent, {
      title: title(),
      defaultPath: join(app.getPath('documents'), name),
      filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
    });
    if (canceled || !filePath) return { ok: true, value: { saved: false } };
    try {
      await writeWhole(filePath, file.bytes);
    } catch {
      return { ok: false, refusal: { code: 'file/not-saved' } };
    }
    return { ok: true, value: { saved: true } };
  };
}
