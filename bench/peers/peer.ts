import { createRequire } from 'node:module';

/** A package of bench/peers/package.json, or null where it is not installed or cannot be loaded on this machine. */
export function peerPackage<Module>(name: string): Module | null {
  try {
    return createRequire(import.meta.url)(name) as Module;
  } catch {
    return null;
  }
}
