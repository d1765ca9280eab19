import { dayNumber } from '#shared/domain/day.ts';
import { IdentityItem, type RecordOf } from '#shared/domain/record.ts';
import { groupBy } from './read-ledger.ts';
import { NEVER } from './state.ts';
import type { Step } from './steps.ts';

/** Items in the order of the state's columns. */
const ITEMS = new Map<string, number>(IdentityItem.options.map((item, index) => [item, index]));

/** What is known of each identity item, day by day. */
export function identitySteps(records: RecordOf<'identity'>[], steps: Step[]): void {
  for (const [item, own] of groupBy(records, (record) => record.item)) {
    const dated = own.map(datedOf);
    const days = new Set(dated.flatMap((record) => [record.day, Math.max(record.day, record.reviewed)]));
    for (const day of [...days].sort((one, other) => one - other)) {
      steps.push({ day, rank: 2, what: 'identity', item: ITEMS.get(item)!, ...standingOfDated(dated, day) });
    }
  }
}

/** How an item stands on a day by these records of it: 0 not known, 1 stated, 2 self-checked; and its last review. */
export function standingOn(records: RecordOf<'identity'>[], day: number): { standing: 0 | 1 | 2; reviewed: number } {
  return standingOfDated(records.map(datedOf), day);
}

function datedOf({ state, day, reviewed }: RecordOf<'identity'>): Dated {
  return { state, day: dayNumber(day), reviewed: dayNumber(reviewed ?? day) };
}

interface Dated {
  state: RecordOf<'identity'>['state'];
  day: number;
  reviewed: number;
}

/** Best of the records since the item was last called outdated, so that adding or verifying one never lowers it. */
function standingOfDated(records: Dated[], day: number): { standing: 0 | 1 | 2; reviewed: number } {
  const known = records.filter((record) => record.day <= day);
  const outdated = Math.max(...known.map((record) => (record.state === 'outdated' ? record.day : -NEVER)));
  let standing: 0 | 1 | 2 = 0;
  let reviewed = -NEVER;
  for (const record of known) {
    if (record.state === 'outdated' || record.day < outdated) continue;
    if (record.state === 'self-checked') standing = 2;
    else if (standing === 0) standing = 1;
    reviewed = Math.max(reviewed, record.reviewed <= day ? record.reviewed : record.day);
  }
  return { standing, reviewed };
}
