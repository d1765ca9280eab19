import { LARGEST_FILE, LARGEST_SAVED_VAULT } from './limits.ts';
import type { Refusal } from './refusal.ts';

/** What an account that was saved to a file, or a backup, is called. */
const SAVED_VAULT = /\.simsim(-vault)?$/i;

/** True for the name of a sealed account; what is in the file is another question. */
export function isSavedVault(name: string): boolean {
  return SAVED_VAULT.test(name);
}

/** The most bytes that a file of this name may weigh: a sealed account brings its documents with it. */
export function largestFile(name: string): number {
  return isSavedVault(name) ? LARGEST_SAVED_VAULT : LARGEST_FILE;
}

/** How a file of this name and so many bytes is refused; null when it may come in. */
export function tooLargeFile(name: string, size: number): Refusal | null {
  const limit = largestFile(name);
  if (size <= limit) return null;
  return isSavedVault(name) ? { code: 'vault/too-large', size, limit } : { code: 'file/too-large', limit };
}
