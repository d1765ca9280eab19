import { addDays, dayInMonth } from '#shared/domain/day.ts';
import { IdentityItem } from '#shared/domain/record.ts';
import type { Chance } from './chance.ts';
import type { MonthOfLife } from './months.ts';
import type { Temper } from './temper.ts';
import type { Writer } from './writer.ts';

/** Papers: some entered at the start, a few added on the way, looked through now and then or never; a move outdates one. */
export function writeIdentity(temper: Temper, months: readonly MonthOfLife[], chance: Chance, writer: Writer): void {
  const known = new Map<string, string>();
  const start = dayInMonth(months[0]!.month, 1);
  const has = chance.between(0, 0.9);
  const checks = chance.between(0, 1);
  const state = () => (chance.happens(checks) ? 'self-checked' : 'stated');
  for (const item of IdentityItem.options) {
    if (!chance.happens(has)) continue;
    const how = state();
    known.set(item, how);
    writer.put('identity', addDays(start, chance.whole(0, 40)), { item, state: how });
  }
  const phase = chance.whole(0, 23);
  const grows = chance.happens(0.3) ? 0.05 : 0.006;
  for (const [at, { month }] of months.entries()) {
    const day = dayInMonth(month, chance.whole(1, 28));
    const missing = IdentityItem.options.filter((item) => known.get(item) !== 'self-checked');
    if (missing.length > 0 && chance.happens(grows)) {
      const item = chance.one(missing);
      known.set(item, 'self-checked');
      writer.put('identity', day, { item, state: 'self-checked', reviewed: day });
    }
    if (known.has('address') && chance.happens(0.006)) {
      known.delete('address');
      writer.put('identity', day, { item: 'address', state: 'outdated' });
    }
    if (temper.papers === null || (at + phase) % temper.papers !== 0 || at < 2 || chance.happens(0.15)) continue;
    for (const [item, how] of known) writer.put('identity', day, { item, state: how, reviewed: day });
  }
}
