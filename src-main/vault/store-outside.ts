import type { Cost } from './cost.ts';
import type { Files } from './files.ts';
import type { Sodium, Stretch } from './sodium.ts';

/** What a store works with; tests pass a disk that fails, a password function that counts, chance that repeats. */
export interface StoreOutside {
  files: Files;
  sodium: Sodium;
  stretch: Stretch;
  randomBytes(count: number): Uint8Array;
  /** The folder of high-water marks, outside the accounts' own; null keeps none. */
  marks: string | null;
  /** Cost of new vaults; null calibrates it. */
  passwordCost: Cost | null;
  /** Milliseconds that never go back, for calibration alone. */
  clock(): number;
}
