import type { Component } from 'svelte';
import type { Screen } from '../state/navigation.svelte.ts';

/** Screens that are fetched when they are first opened. */
export const screens: Record<Exclude<Screen, 'overview'>, () => Promise<{ default: Component }>> = {
  ledger: () => view('../views/ledger/Ledger.svelte'),
  simulator: () => view('../views/simulator/Simulator.svelte'),
  reports: () => view('../views/reports/Reports.svelte'),
  settings: () => import('../views/settings/Settings.svelte'),
};

const later = import.meta.glob<{ default: Component }>([
  '../views/ledger/Ledger.svelte',
  '../views/simulator/Simulator.svelte',
  '../views/reports/Reports.svelte',
]);

function view(path: string): Promise<{ default: Component }> {
  return later[path]?.() ?? Promise.reject(new Error(`${path} is not there yet`));
}
