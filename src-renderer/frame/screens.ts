import type { Component } from 'svelte';
import type { Screen } from '#shared/contract/screens.ts';

/** Screens that are fetched when they are first opened. */
export const screens: Record<Exclude<Screen, 'overview'>, () => Promise<{ default: Component }>> = {
  ledger: () => import('../views/ledger/Ledger.svelte'),
  simulator: () => import('../views/simulator/Simulator.svelte'),
  connections: () => import('../views/connections/Connections.svelte'),
  identity: () => import('../views/identity/Identity.svelte'),
  perks: () => import('../views/perks/Perks.svelte'),
  reports: () => import('../views/reports/Reports.svelte'),
  security: () => import('../views/security/Security.svelte'),
  settings: () => import('../views/settings/Settings.svelte'),
};
