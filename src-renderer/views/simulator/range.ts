/** Where a level lies between the ends of its range, 0–1; levels outside lie on the nearer end. */
export function shareOfRange(level: number, { from, to }: { from: number; to: number }): number {
  return Math.min(1, Math.max(0, (level - from) / (to - from)));
}
