import { describe, expect, test } from 'vitest';
import { addDays, addMonths, Day } from '#shared/domain/day.ts';
import { Forecast, ForecastRequest } from '#shared/domain/forecast.ts';
import { HabitId, HabitLevel } from '#shared/domain/habit.ts';
import { HABITS } from '#shared/domain/habit-range.ts';
import { Ledger } from '#shared/domain/ledger.ts';
import { Happening } from '#shared/domain/scenario.ts';
import { en } from '#shared/words/en/en.ts';
import { zh } from '#shared/words/zh/zh.ts';
import { demoLedger } from '../../../src-main/app/demo/demo-person.ts';
import { forecastOf } from '../../../src-main/engine/forecast/forecast.ts';
import { habitLevels } from '../../../src-main/engine/forecast/habit-levels.ts';
import { scoreOn } from '../../../src-main/engine/score.ts';

const TODAY = Day.parse('2026-11-22');
const DEMO = demoLedger(TODAY);
const EMPTY = Ledger.parse({
  version: 1,
  id: 'empty',
  currency: 'CNY',
  model: { preset: 'simsim', off: ['connections'] },
  records: [],
});

const nothing = { version: 1, habits: [], happenings: [] };
const forecast = (ledger: Ledger, more: object = {}, day = TODAY) =>
  forecastOf(ledger, day, ForecastRequest.parse({ scenario: nothing, paths: 200, months: 12, ...more }));
const habits = (levels: Partial<Record<HabitId, number>>) => ({
  ...nothing,
  habits: Object.entries(levels).map(([habit, level]) => ({ habit, level })),
});
const happening = (more: object) => ({ ...nothing, happenings: [Happening.parse(more)] });
const last = (made: Forecast) => made.months.at(-1)!;

/** A person with rent due on the 10th for so many months, every `lateEvery`th paid 20 days late. */
function renter(months: number, lateEvery = 0, day = TODAY): Ledger {
  const records = Array.from({ length: months }, (_, at) => {
    const due = addMonths(Day.parse('2026-11-10'), at - months + 1);
    const late = lateEvery > 0 && at % lateEvery === 1;
    return [
      {
        ...{ id: `bill-${at}`, kind: 'bill', day: addDays(due, -9), payee: 'Landlord', category: 'rent' },
        ...{ amount: 320_000, due, recurrence: { every: 'month' } },
      },
      { id: `paid-${at}`, kind: 'payment', day: addDays(due, late ? 20 : -1), bill: `bill-${at}`, amount: 320_000 },
    ];
  }).flat();
  return Ledger.parse({ ...EMPTY, id: 'renter', records: records.filter((record) => record.day <= day) });
}

describe('a forecast', () => {
  test('is a valid answer with one row a review, percentiles in order, from today’s score', () => {
    const made = forecast(DEMO, { goal: { score: 700, by: '2027-06-30' } });
    expect(Forecast.parse(made)).toEqual(made);
    expect(made.months.map((month) => month.day).slice(0, 3)).toEqual(['2026-12-06', '2027-01-06', '2027-02-06']);
    expect(made.months).toHaveLength(12);
    for (const { p5, p10, p25, p50, p75, p90, p95 } of made.months) {
      const ascending = [p5, p10, p25, p50, p75, p90, p95];
      expect(ascending).toEqual([...ascending].sort((one, other) => one - other));
    }
    expect(made.score).toBe(scoreOn(DEMO, TODAY).score);
  });

  test('repeats with its seed, and differs with another', () => {
    expect(forecast(DEMO)).toEqual(forecast(DEMO));
    expect(forecast(DEMO, { seed: 2 }).months).not.toEqual(forecast(DEMO).months);
  });

  test('of an empty ledger stays at its score, and says what it leans on', () => {
    const made = forecast(EMPTY, { goal: { score: 600, by: '2027-06-30' } });
    expect(made.months.every((month) => month.p5 === 550 && month.p95 === 550)).toBe(true);
    expect(made.chance).toBe(0);
    expect(made.firstMonth?.every((month) => month.share === 0)).toBe(true);
    expect(made.assumed).toContain('no-recurring-bills');
    const verified = forecast(EMPTY, { scenario: habits({ 'verified-items': 8 }) });
    expect(last(verified).p50).toBeGreaterThan(580);
  });

  test('reads nothing dated after its day', () => {
    const earlier = addMonths(TODAY, -5);
    const known = { ...DEMO, records: DEMO.records.filter((record) => record.day <= earlier) };
    expect(forecast(DEMO, {}, earlier)).toEqual(forecast(known, {}, earlier));
  });

  test('is wide after a short history and narrower after a long one', () => {
    const width = (ledger: Ledger) => {
      const { p10, p90 } = last(forecast(ledger, { paths: 1000 }));
      return p90 - p10;
    };
    expect(width(renter(3))).toBeGreaterThan(width(renter(60)));
  });
});

describe('a goal', () => {
  const goal = (score: number, by: string) => ({ goal: { score, by } });

  test('in the past is refused; today is not past', () => {
    expect(() => forecast(DEMO, goal(700, '2026-11-21'))).toThrow(
      expect.objectContaining({ refusal: { code: 'forecast/date-past' } }),
    );
    const made = forecast(DEMO, goal(400, '2026-11-22'));
    expect(made.chance).toBe(0);
    expect(made.assumed).toContain('goal-before-review');
  });

  test('that is met for certain has chance 1, one out of reach chance 0, and shares sum to 1 when it is met', () => {
    const sure = forecast(DEMO, goal(400, '2026-12-06'));
    expect(sure.chance).toBe(1);
    expect(sure.firstMonth).toEqual([{ month: '2026-12', share: 1 }]);
    expect(forecast(DEMO, goal(950, '2030-01-01')).chance).toBe(0);
    const some = forecast(renter(8, 3), goal(last(forecast(renter(8, 3))).p50, '2027-11-30'));
    expect(some.chance).toBeGreaterThan(0);
    const shares = some.firstMonth!.reduce((sum, month) => sum + month.share, 0);
    expect(shares).toBeCloseTo(1, 9);
  });

  test('counts today when today is a review that meets it', () => {
    const review = Day.parse('2026-12-06');
    const met = forecast(DEMO, goal(400, '2026-12-06'), review);
    expect(met.chance).toBe(1);
    expect(met.firstMonth).toEqual([{ month: '2026-12', share: 1 }]);
    expect(forecast(DEMO, goal(949, '2026-12-06'), review).chance).toBe(0);
  });

  test('beyond the months shown is looked at all the same, ten years at most', () => {
    const near = forecast(renter(6), { ...goal(620, '2029-01-06'), months: 3, paths: 50 });
    expect(near.months).toHaveLength(3);
    expect(near.firstMonth).toHaveLength(26);
    const far = forecast(EMPTY, { ...goal(620, '2100-01-01'), paths: 50 });
    expect(far.firstMonth).toHaveLength(120);
    expect(far.assumed).toContain('goal-beyond-horizon');
  });
});

describe('points per habit', () => {
  test('sum with the happenings to the difference of the medians on the review they are compared on', () => {
    const scenario = {
      ...habits({ 'pay-on-time': 1, 'card-use': 0.05, 'verified-items': 6, 'non-essential-share': 0.1 }),
      happenings: [Happening.parse({ happening: 'application', month: '2027-02' })],
    };
    for (const goal of [undefined, { score: 720, by: '2027-05-20' }]) {
      const made = forecast(DEMO, { scenario, ...(goal && { goal }) });
      const at = goal ? 5 : 11;
      const sum = made.habits.reduce((points, habit) => points + habit.points, made.happenings);
      expect(made.habits.map((habit) => habit.habit)).toEqual(scenario.habits.map((change) => change.habit));
      expect(sum).toBe(made.months[at]!.p50 - made.baseline.months[at]!.p50);
      expect(made.happenings).toBeLessThanOrEqual(0);
    }
  });

  test('leave the baseline as it is without any', () => {
    const made = forecast(DEMO);
    expect(made.baseline.months).toEqual(made.months);
    expect(made.habits).toEqual([]);
    expect(made.happenings).toBe(0);
  });
});

describe('happenings', () => {
  const median = (scenario: object, ledger = DEMO, month = 4) => forecast(ledger, { scenario }).months[month]!.p50;

  test('act in their month: a late payment hurts, and heals', () => {
    const late = forecast(renter(24), {
      scenario: happening({ happening: 'late-payment', month: '2027-01', daysLate: 60 }),
    });
    const fall = late.months.map((month, at) => month.p50 - late.baseline.months[at]!.p50);
    expect(fall[1]).toBe(0);
    expect(Math.min(...fall)).toBeLessThan(-10);
    expect(fall[11]).toBeGreaterThan(Math.min(...fall));
  });

  test('cost or bring what they should', () => {
    const base = median(nothing);
    const asked = happening({ happening: 'application', month: '2027-01' });
    expect(median(asked, renter(24))).toBeLessThan(median(nothing, renter(24)));
    expect(median(happening({ happening: 'income-lost', month: '2026-12', months: 6 }))).toBeLessThan(base);
    expect(median(happening({ happening: 'limit-changed', month: '2026-12', ratio: 0.2 }))).toBeLessThan(base);
    expect(median(happening({ happening: 'limit-changed', month: '2026-12', ratio: 3 }))).toBeGreaterThanOrEqual(base);
    const large = { happening: 'large-purchase', month: '2027-03', amount: 9_000_000, essential: false };
    expect(median(happening(large))).toBeLessThan(base);
  });

  test('of every kind act in the direction that is expected of them', () => {
    const month = '2027-01';
    const at = (more: object) => median(happening({ month, ...more }), DEMO, 5);
    const base = median(nothing, DEMO, 5);
    const hurts = [
      { happening: 'all-bills-late', daysLate: 30 },
      { happening: 'card-payment-late', daysLate: 60 },
      { happening: 'card-maxed-out', months: 6 },
      { happening: 'income-changed', ratio: 0.3 },
      { happening: 'move-house' },
      { happening: 'job-changed', months: 3 },
      { happening: 'phone-changed' },
      { happening: 'connection-defaults' },
    ];
    for (const one of hurts) expect([one.happening, at(one) <= base]).toEqual([one.happening, true]);
    expect(at(hurts[0]!)).toBeLessThan(base - 10);
    expect(at({ happening: 'windfall', amount: 9_000_000 })).toBeGreaterThanOrEqual(base);
    expect(at({ happening: 'income-changed', ratio: 2 })).toBeGreaterThanOrEqual(base);
    for (const may of [
      { happening: 'card-closed' },
      { happening: 'loan-taken', amount: 2_000_000, months: 24 },
      { happening: 'spending-changed', ratio: 0.5, months: 3 },
    ]) {
      expect([may.happening, at(may) !== base]).toEqual([may.happening, true]);
    }
  });

  test('that contradict each other are refused', () => {
    const both = (one: object, other: object) => () =>
      forecast(DEMO, { scenario: { ...nothing, happenings: [one, other].map((each) => Happening.parse(each)) } });
    const closed = (month: string) => ({ happening: 'card-closed', month });
    const contradiction = (of: string) =>
      expect.objectContaining({ refusal: { code: 'scenario/contradiction', happening: of } });
    expect(both(closed('2027-01'), closed('2027-03'))).toThrow(contradiction('card-closed'));
    expect(both(closed('2027-01'), { happening: 'card-maxed-out', month: '2027-02', months: 1 })).toThrow(
      contradiction('card-maxed-out'),
    );
    const late = { happening: 'late-payment', month: '2027-02', daysLate: 30 };
    expect(both(late, { ...late, daysLate: 60 })).toThrow(contradiction('late-payment'));
    expect(both(late, { ...late, month: '2027-03' })).not.toThrow();
    expect(both(closed('2027-03'), { happening: 'card-maxed-out', month: '2027-01', months: 1 })).not.toThrow();
  });

  test('outside the months ahead, or with nothing to act on, change nothing and break nothing', () => {
    for (const month of ['2020-01', '2026-10', '2090-01']) {
      expect(median(happening({ happening: 'income-lost', month, months: 24 }))).toBe(median(nothing));
    }
    const nobody = forecast(EMPTY, {
      scenario: happening({ happening: 'late-payment', month: '2027-01', daysLate: 60, bill: 'no-such-bill' }),
    });
    expect(last(nobody).p50).toBe(550);
    expect(nobody.assumed).toContain('nothing-to-be-late-with');
  });
});

describe('habit levels', () => {
  test('are measured from the ledger', () => {
    const level = (ledger: Ledger, habit: HabitId) => habitLevels(ledger, TODAY).find((one) => one.habit === habit);
    expect(level(renter(24, 4), 'pay-on-time')).toMatchObject({ level: 0.75, measured: true, applies: true });
    expect(level(renter(3), 'pay-on-time')).toMatchObject({ level: 1, measured: false });
    expect(level(EMPTY, 'pay-on-time')).toMatchObject({ measured: false, applies: false });
    expect(level(EMPTY, 'card-use')).toMatchObject({ applies: false });
    expect(level(DEMO, 'card-use')).toMatchObject({ measured: true, applies: true });
    expect(level(renter(6), 'clear-overdue')).toMatchObject({ applies: false });
    const unpaid = { ...renter(6), records: renter(6).records.filter((record) => record.id !== 'paid-4') };
    expect(level(unpaid, 'clear-overdue')).toMatchObject({ level: 0, applies: true });
    expect(last(forecast(unpaid, { scenario: habits({ 'clear-overdue': 1 }) })).p10).toBeGreaterThanOrEqual(
      last(forecast(unpaid)).p10,
    );
  });

  test('come for every habit, within its range, in both languages', () => {
    for (const ledger of [EMPTY, DEMO, renter(2)]) {
      const levels = habitLevels(ledger, TODAY);
      expect(levels.map((level) => level.habit)).toEqual(HabitId.options);
      for (const { habit, level, ...rest } of levels) {
        HabitLevel.parse({ habit, level, ...rest });
        expect(level).toBeGreaterThanOrEqual(HABITS[habit].from);
        expect(level).toBeLessThanOrEqual(HABITS[habit].to);
        for (const words of [en, zh]) expect(words.simulator.habits[habit].level(level)).not.toContain('NaN');
      }
    }
  });

  test('at any level and in any combination give a forecast', () => {
    for (const place of [0, 100]) {
      const scenario = habits(Object.fromEntries(HabitId.options.map((habit) => [habit, place])));
      for (const ledger of [EMPTY, DEMO, renter(4, 2)]) {
        const made = forecast(ledger, { scenario, paths: 50 });
        expect(Forecast.parse(made)).toEqual(made);
      }
    }
  });
});

test('every assumption a forecast can name has its sentence in both languages', () => {
  const codes = new Set<string>();
  for (const ledger of [EMPTY, DEMO, renter(2), renter(8, 3)]) {
    const scenario = happening({ happening: 'late-payment', month: '2027-01', daysLate: 60 });
    for (const by of ['2026-11-23', '2099-01-01']) {
      const made = forecast(ledger, { scenario, paths: 50, months: 1, goal: { score: 900, by } });
      for (const code of made.assumed) codes.add(code);
    }
  }
  expect(codes.size).toBeGreaterThan(6);
  for (const code of codes) {
    expect(en.simulator.assumed[code], code).toBeTypeOf('string');
    expect(zh.simulator.assumed[code], code).toBeTypeOf('string');
  }
});
