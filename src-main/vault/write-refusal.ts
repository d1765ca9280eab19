import { Refused } from '#shared/contract/refused.ts';

const FULL = ['ENOSPC', 'EFBIG', 'EDQUOT'];
/** The last is Node's own, in a program that it confines to some folders. */
const FORBIDDEN = ['EACCES', 'EPERM', 'EROFS', 'ERR_ACCESS_DENIED'];

/** The code of an error of node:fs; nothing for any other error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** True when the disk has no room, or this person no more of it. */
export function isFull(error: unknown): boolean {
  return FULL.includes(codeOf(error));
}

/** What a failed write means to a person. An error without a code is a bug and stays one. */
export function writeRefusal(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Refused || !('code' in error)) return error;
  const code = String(error.code);
  if (FULL.includes(code)) return new Refused({ code: 'vault/disk-full' }, { cause: error });
  if (FORBIDDEN.includes(code)) return new Refused({ code: 'vault/read-only' }, { cause: error });
  if (/^E[A-Z0-9]+$/.test(code)) return new Refused({ code: 'vault/not-written' }, { cause: error });
  return error;
}

/** What a failed read of a vault's file means: a file that cannot be read is as good as damaged, and never empty. */
export function readRefusal(error: unknown, backups: number): unknown {
  if (!(error instanceof Error) || error instanceof Refused || !('code' in error)) return error;
  if (FORBIDDEN.includes(String(error.code))) return new Refused({ code: 'vault/read-only' }, { cause: error });
  return new Refused({ code: 'vault/damaged', backups }, { cause: error });
}
