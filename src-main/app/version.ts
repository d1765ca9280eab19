import type { Day } from '#shared/domain/day.ts';

/** The product's version, the same as in package.json (a test holds them together). */
export const VERSION = '0.1.0';

/** The day this version was made; the about page tells its age by it. Changed together with the version. */
export const RELEASED = '2026-11-22' as Day;
