import type { Occur } from './happening.ts';

/** Someone a person vouched for does not pay: the one that is named, or the first. */
export const connectionDefaults: Occur<'connection-defaults'> = (course, { connection }, month, { connections }) => {
  course.defaulting[month] = connection === undefined ? 0 : connections.findIndex(({ id }) => id === connection);
};
