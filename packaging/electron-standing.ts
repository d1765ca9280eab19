/** What is to be said of the pinned Electron, beside what its makers offer today. */
export interface Standing {
  /** Its major version still gets security fixes, and it is the newest release of that major version. */
  current: boolean;
  sentence: string;
}

/** Electron mends its three newest major versions (its docs/tutorial/electron-timelines.md). */
const SUPPORTED_MAJORS = 3;

/** Compares the pinned version with the newest of all, and with the newest of the same major version. */
export function electronStanding(pinned: string, newest: string, newestOfMajor: string): Standing {
  const behind = majorOf(newest) - majorOf(pinned);
  if (behind >= SUPPORTED_MAJORS) {
    return { current: false, sentence: `Electron ${pinned} gets no more security fixes; the newest is ${newest}.` };
  }
  if (pinned !== newestOfMajor) {
    return { current: false, sentence: `Electron ${pinned} misses the fixes of ${newestOfMajor}.` };
  }
  const further = behind > 0 ? ` The newest major version is ${majorOf(newest)}.` : '';
  return { current: true, sentence: `Electron ${pinned} is current.${further}` };
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}
