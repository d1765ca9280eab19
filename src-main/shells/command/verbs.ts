import type { Verb } from './verb.ts';

/** The verbs; each is loaded only when it is called, so that the command starts at once. */
export const VERBS: Record<string, () => Promise<Verb>> = {
  demo: async () => (await import('./verbs/demo.ts')).demo,
  score: async () => (await import('./verbs/score.ts')).score,
  forecast: async () => (await import('./verbs/forecast.ts')).forecast,
  plan: async () => (await import('./verbs/plan.ts')).plan,
  import: async () => (await import('./verbs/import.ts')).importVerb,
  report: async () => (await import('./verbs/report.ts')).report,
  schema: async () => (await import('./verbs/schema.ts')).schema,
  help: async () => (await import('./verbs/help.ts')).help,
  version: async () => (await import('./verbs/version.ts')).version,
};
