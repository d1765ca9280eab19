/** Cost of the password function Argon2id: memory in MiB and passes over it; one lane, as libsodium fixes it. */
export interface Cost {
  memoryMiB: number;
  passes: number;
}

/** The least that a reader accepts: above OWASP's minimum for log-ins (19 MiB, 2), as a file can be attacked offline. */
export const FLOOR: Cost = { memoryMiB: 64, passes: 3 };
/** The most that a reader accepts: a hostile file must not take all memory or minutes of time. */
export const CEILING: Cost = { memoryMiB: 1024, passes: 20 };
/** Where a new vault starts; calibration only raises it. */
export const STANDARD: Cost = { memoryMiB: 128, passes: 3 };

/** How long one try should take on the computer that made the vault. */
const AIM_MILLISECONDS = 800;

/** True when both parts lie between the floor and the ceiling. */
export function isAcceptable(cost: Cost, floor: Cost): boolean {
  return (
    cost.memoryMiB >= floor.memoryMiB &&
    cost.passes >= floor.passes &&
    cost.memoryMiB <= CEILING.memoryMiB &&
    cost.passes <= CEILING.passes
  );
}

/** Raises the passes of `STANDARD` to about 0.8 s, given how many milliseconds `STANDARD` itself took here. */
export function calibratedCost(milliseconds: number): Cost {
  const passes = Math.floor((STANDARD.passes * AIM_MILLISECONDS) / Math.max(milliseconds, 1));
  return { ...STANDARD, passes: Math.min(Math.max(passes, STANDARD.passes), CEILING.passes) };
}
