const MEBIBYTE = 1_048_576;

/** Bytes of a limit as a person reads them: 64 for 64 MiB. */
export function megabytes(bytes: number): number {
  return Math.round(bytes / MEBIBYTE);
}

/** Bytes of what went over a limit, so that it never reads as the limit itself: 513 for 512 MiB and one byte. */
export function megabytesOver(bytes: number): number {
  return Math.ceil(bytes / MEBIBYTE);
}
