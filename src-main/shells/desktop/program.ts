import type { Backend } from '../../app/backend.ts';
import type { WindowFiles } from './window.ts';

/** What the desktop shell is started with: its arguments, its built files, and how the core is opened. */
export interface Program extends WindowFiles {
  args: readonly string[];
  defaultFolder: string;
  /** The folder of the built pages. */
  pages: string;
  openBackend(folder: string): Backend;
}
