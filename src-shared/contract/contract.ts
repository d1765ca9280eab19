import type { z } from 'zod';
import { about } from './areas/about.ts';
import { account } from './areas/account.ts';
import { categories } from './areas/categories.ts';
import { connections } from './areas/connections.ts';
import { identity } from './areas/identity.ts';
import { imports } from './areas/imports.ts';
import { ledger } from './areas/ledger.ts';
import { perks } from './areas/perks.ts';
import { preferences } from './areas/preferences.ts';
import { reports } from './areas/reports.ts';
import { score } from './areas/score.ts';
import { simulator } from './areas/simulator.ts';

/** THE list of calls: area → verb → input and output. Handlers and the client are derived from it. */
export const contract = {
  about,
  account,
  categories,
  connections,
  identity,
  imports,
  ledger,
  perks,
  preferences,
  reports,
  score,
  simulator,
};

export type Contract = typeof contract;
export type Area = keyof Contract;
export type Verb<A extends Area> = keyof Contract[A] & string;
export type CallName = { [A in Area]: `${A}.${Verb<A>}` }[Area];

type CallOf<A extends Area, V extends Verb<A>> = Contract[A][V] extends { input: z.ZodType; output: z.ZodType }
  ? Contract[A][V]
  : never;

/** What a page may pass to a call. */
export type Input<A extends Area, V extends Verb<A>> = z.input<CallOf<A, V>['input']>;
/** What a call answers. */
export type Output<A extends Area, V extends Verb<A>> = z.output<CallOf<A, V>['output']>;
/** What a handler is given: the input after parsing. */
export type Parsed<A extends Area, V extends Verb<A>> = z.output<CallOf<A, V>['input']>;
/** What a handler gives back, before it is filtered. */
export type Given<A extends Area, V extends Verb<A>> = z.input<CallOf<A, V>['output']>;

/** One function per call; a missing one does not compile. */
export type AreaHandlers<A extends Area> = {
  [V in Verb<A>]: (input: Parsed<A, V>) => Given<A, V> | Promise<Given<A, V>>;
};
export type Handlers = { [A in Area]: AreaHandlers<A> };

/** The calls as a page sees them. They throw `Refused` or `Incident`. */
export type Client = { [A in Area]: { [V in Verb<A>]: (input: Input<A, V>) => Promise<Output<A, V>> } };

/** The call with this name, or undefined; `toString` and its kin are no calls. */
export function findCall(name: string) {
  const [area, verb, ...rest] = name.split('.');
  if (area === undefined || verb === undefined || rest.length > 0) return undefined;
  if (!Object.hasOwn(contract, area)) return undefined;
  const verbs = contract[area as Area] as Record<
    string,
    { turn: 'query' | 'command'; input: z.ZodType; output: z.ZodType }
  >;
  if (!Object.hasOwn(verbs, verb)) return undefined;
  return { area: area as Area, verb, call: verbs[verb]! };
}
