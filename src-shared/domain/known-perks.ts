import type { Perk } from './perk.ts';

/**
 * The list that everyone starts with: thresholds as the press and guides reported them for Sesame Credit between 2015
 * and 2018. Merchants set them and they drift, so the list is the person's to edit; where sources disagree, both stand
 * here and the higher threshold counts. Names and sources are keys of `words.perks`.
 */
export const KNOWN_PERKS: readonly Perk[] = [
  known('bike-deposit', 600, [[600, 'suzhou-2016', 'read']]),
  known('power-bank', 600, [[600, 'guides-2018', 'quoted']]),
  known('hotel-stay', 600, [[600, 'guides-2018', 'quoted']]),
  known('monthly-rent', 600, [[600, 'guides-2018', 'quoted']]),
  known('shared-bike', 650, [[650, 'china-daily-2017', 'read']]),
  known('car-rental', 650, [
    [650, 'guides-2018', 'quoted'],
    [600, 'sboyo', 'quoted'],
  ]),
  known('hospital', 650, [[650, 'guides-2018', 'quoted']]),
  known('spare-cash', 650, [[650, 'guides-2018', 'quoted']]),
  known('singapore-visa', 700, [[700, 'jing-daily-2015', 'read']]),
  known('rent-things', 700, [[700, 'slackerblud', 'quoted']]),
  known('luxembourg-visa', 750, [
    [750, 'jing-daily-2015', 'read'],
    [700, 'cgtn-2017', 'read'],
  ]),
  known('japan-visa', 750, [[750, 'cgtn-2017', 'read']]),
  known('airport-lane', 750, [[750, 'memory', 'not-found']]),
];

function known(
  id: string,
  score: number,
  sources: [score: number, by: string, standing: Perk['sources'][number]['standing']][],
): Perk {
  return { id, name: id, score, sources: sources.map(([at, by, standing]) => ({ score: at, by, standing })) };
}
