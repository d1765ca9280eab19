import type { Chance } from './chance.ts';

/** What kind of person somebody is: drawn once for a life, never written into the ledger. */
export interface Temper {
  kind: 'careful' | 'average' | 'struggling';
  /** Monthly pay in minor units, and whether it is recorded, steady or irregular. */
  wage: number;
  pay: 'steady' | 'irregular' | 'unrecorded';
  /** Log-odds of paying something late in an ordinary month, and what a month's strain adds to it. */
  lateness: number;
  strained: number;
  /** How long strain lasts: what is left of it after a month. */
  lasting: number;
  /** Purchases of a month against the wage, their monthly spread, season and drift. */
  spends: number;
  restless: number;
  season: { peak: number; size: number };
  /** Mean share of what is not essential. */
  leisure: number;
  /** Requests for credit in a month. */
  asks: number;
  /** Months between looks at one's papers; null for never. */
  papers: number | null;
}

/** Half are careful, a third average, one in six struggles: public card data has about as many with a late status. */
export function temperOf(chance: Chance): Temper {
  const lot = chance.next();
  const kind = lot < 0.5 ? 'careful' : lot < 0.83 ? 'average' : 'struggling';
  const from = { careful: -7, average: -4.6, struggling: -3 }[kind];
  const to = { careful: -4.6, average: -3, struggling: -1.2 }[kind];
  const pay = chance.next();
  return {
    kind,
    wage: Math.round(600_000 * chance.factor(0.5) * (kind === 'struggling' ? 0.7 : 1)),
    pay: pay < 0.65 ? 'steady' : pay < 0.85 ? 'irregular' : 'unrecorded',
    lateness: chance.between(from, to),
    strained: chance.between(0.3, 1.2),
    lasting: chance.between(0.3, 0.85),
    spends: chance.between(0.25, kind === 'struggling' ? 1 : 0.75),
    restless: chance.between(0.08, 0.35),
    season: { peak: chance.whole(0, 11), size: chance.between(0, 0.35) },
    leisure: chance.between(0.15, 0.6),
    asks: { careful: 0.015, average: 0.035, struggling: 0.08 }[kind] * chance.factor(0.5),
    papers: chance.happens(0.45) ? chance.one([6, 12, 12, 24]) : null,
  };
}
