import { addMonths, type Day, monthNumber } from '#shared/domain/day.ts';
import { Ledger } from '#shared/domain/ledger.ts';
import { writeBills, writeLoans } from './bills.ts';
import { writeCard } from './cards.ts';
import { Chance } from './chance.ts';
import { writeIdentity } from './identity.ts';
import { monthsOf } from './months.ts';
import { writeIncomeAndRequests, writePurchases } from './spending.ts';
import { temperOf } from './temper.ts';
import { Writer } from './writer.ts';

/**
 * One life of a made-up population: some months of record up to `day`, and `after` months beyond it. Nothing in it is
 * taken from the forecaster, and it works otherwise: lateness follows a hidden strain that comes, lasts and wears off,
 * by a logistic line with a place of its own per payee; cards keep accounts; spending has a season, a random walk and
 * trips; jobs are lost, limits move, bills end and begin, loans run out. It was made from what public sources say of
 * people before the forecaster was held to it, and is not to be changed to please it.
 */
export function lifeOf(seed: number, day: Day, after: number): Ledger {
  const chance = new Chance(Math.imul(seed, 2_654_435_761) + 17);
  const temper = temperOf(chance);
  const length = chance.next();
  // One in five has a thin file of half a year at most, three in ten up to a year and a half, half of them more.
  const before = length < 0.2 ? chance.whole(2, 6) : length < 0.5 ? chance.whole(7, 18) : chance.whole(19, 48);
  const months = monthsOf(temper, monthNumber(day) - before, before + after + 1, chance);
  const writer = new Writer();
  const cards = chance.next();
  const card = cards < 0.35 ? null : 'card';
  writeBills(temper, months, chance, writer);
  writeLoans(temper, months, chance, writer);
  const bought = writePurchases(temper, months, card, chance, writer);
  if (card) writeCard(card, temper, months, bought, chance, writer);
  if (cards > 0.8) writeCard('second', temper, months.slice(chance.whole(0, months.length - 1)), [], chance, writer);
  writeIncomeAndRequests(temper, months, chance, writer);
  writeIdentity(temper, months, chance, writer);
  const end = addMonths(day, after);
  const records = writer.records.filter((record) => (record['day'] as string) <= end);
  const model = { preset: 'simsim', off: ['connections'] };
  return Ledger.parse({ version: 1, id: `life-${seed}`, currency: 'CNY', model, records });
}

/** The ledger as it was on a day. */
export function upTo(ledger: Ledger, day: Day): Ledger {
  return { ...ledger, records: ledger.records.filter((record) => record.day <= day) };
}
