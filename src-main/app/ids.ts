import { v7 } from 'uuid';
import type { Outside } from './outside.ts';

/** A new UUIDv7 made from the outside's clock and chance. */
export function newId(outside: Pick<Outside, 'now' | 'randomBytes'>): string {
  return v7({ msecs: outside.now(), random: outside.randomBytes(16) });
}
