import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '#shared/domain/day.ts';
import { Ledger } from '#shared/domain/ledger.ts';
import type { LedgerRecord, RecordOf } from '#shared/domain/record.ts';
import { bandOf } from '#shared/domain/scale.ts';
import { Score, ScoreChange } from '#shared/domain/score.ts';
import { changeBetween } from '../../../src-main/engine/explain/change.ts';
import { scaleOf } from '../../../src-main/engine/scale.ts';
import { scoreOn } from '../../../src-main/engine/score.ts';
import { exactScore } from '../../../src-main/engine/score-state.ts';
import { stateOn } from '../../../src-main/engine/state-on.ts';
import { arbitraryLedger, arbitraryModel, ledgerOf, TODAY } from '../../support/arbitrary-ledger.ts';
import { RUNS } from '../../support/runs.ts';

const day = fc.integer({ min: -120, max: 30 }).map((days) => addDays(TODAY, days));
const points = (ledger: Ledger, on: Day = TODAY) => scoreOn(ledger, on).score;
const exact = (ledger: Ledger) => exactScore(stateOn(ledger, TODAY).state, scaleOf(ledger.model));

test('the generator makes valid ledgers', () => {
  fc.assert(
    fc.property(arbitraryLedger, (ledger) => {
      expect(Ledger.safeParse(ledger).error?.issues ?? []).toEqual([]);
    }),
    RUNS,
  );
});

describe('promise 1 and 2: a whole number within range, and points that add up', () => {
  test('of every ledger', () => {
    fc.assert(
      fc.property(arbitraryLedger, day, (ledger, on) => {
        const score = scoreOn(ledger, on);
        Score.parse(score);
        expect(score.band).toBe(bandOf(score.score));
        expect(350 + sum(score.factors)).toBe(score.score);
        expect(sum(score.factors.map(({ max }) => ({ points: max })))).toBe(600);
        for (const factor of score.factors) {
          const drivers = score.drivers.filter((driver) => driver.factor === factor.factor);
          expect(sum(drivers)).toBe(factor.points);
          expect(sum(drivers.map(({ max }) => ({ points: max })))).toBe(factor.max);
          for (const driver of drivers) expect(driver.points).toBeLessThanOrEqual(driver.max);
        }
      }),
      RUNS,
    );
  });
});

/** Changes the n-th record of a kind that fits, and holds the score of both ledgers together on the day. */
function neverLower<Kind extends LedgerRecord['kind']>(
  kind: Kind,
  better: (record: RecordOf<Kind>, by: number, on: Day) => RecordOf<Kind> | null,
): void {
  fc.assert(
    fc.property(arbitraryLedger, fc.nat(), fc.integer({ min: 1, max: 60 }), day, (ledger, pick, by, on) => {
      const fitting = ledger.records.filter((record): record is RecordOf<Kind> => record.kind === kind);
      fc.pre(fitting.length > 0);
      const record = fitting[pick % fitting.length]!;
      const changed = better(record, by, on);
      fc.pre(changed !== null);
      const records = ledger.records.map((one) => (one === record ? changed : one) as LedgerRecord);
      expect(points({ ...ledger, records }, on)).toBeGreaterThanOrEqual(points(ledger, on));
    }),
    RUNS,
  );
}

function neverLowerWith(extra: (ledger: Ledger, pick: number) => LedgerRecord[]): void {
  fc.assert(
    fc.property(arbitraryLedger, fc.nat(), day, (ledger, pick, on) => {
      const added = extra(ledger, pick);
      fc.pre(added.length > 0);
      const more = { ...ledger, records: [...ledger.records, ...added] };
      expect(points(more, on)).toBeGreaterThanOrEqual(points(ledger, on));
    }),
    RUNS,
  );
}

/** A card's statements, each so many days ago, and the payments to it. */
interface CardLife {
  cycles: readonly { age: number; balance: number; minimumDue: number }[];
}

function cardRecords({ cycles }: CardLife, payments: readonly { day: Day; amount: number }[]): LedgerRecord[] {
  const records: unknown[] = [
    { id: 'card', kind: 'account', day: '2020-01-01', name: 'Card', type: 'card' },
    { id: 'limit', kind: 'limit', day: '2020-01-01', account: 'card', amount: 2_000_000 },
    ...cycles.map(({ age, balance, minimumDue }, index) => {
      const day = addDays(TODAY, -age);
      const money = { balance, newCharges: 90_000, minimumDue };
      return { id: `s${index}`, kind: 'statement', day, account: 'card', ...money, due: addDays(day, 20) };
    }),
    ...payments.map((payment, index) => ({ id: `p${index}`, kind: 'payment', account: 'card', ...payment })),
  ];
  return records as LedgerRecord[];
}

/** Statements at odd distances with odd minimums, and payments of every size on any day. */
const cardLife = fc.record({
  cycles: fc.array(
    fc.record({
      age: fc.integer({ min: 0, max: 400 }),
      balance: fc.integer({ min: -10_000, max: 3_000_000 }),
      minimumDue: fc.constantFrom(0, 1, 20_000, 50_000, 120_000),
    }),
    { minLength: 1, maxLength: 10 },
  ),
  payments: fc.array(
    fc.record({
      day: fc.integer({ min: -30, max: 420 }).map((age) => addDays(TODAY, -age)),
      amount: fc.oneof(fc.constantFrom(1, 20_000, 50_000, 120_000), fc.integer({ min: 1, max: 400_000 })),
    }),
    { minLength: 1, maxLength: 14 },
  ),
});

describe('promise 3: never punished for good', () => {
  test('paying a bill earlier', () => {
    neverLower('payment', (payment, by) => (payment.bill ? { ...payment, day: addDays(payment.day, -by) } : null));
  });

  test('paying a card earlier, whatever the sizes, between the same two statements', () => {
    fc.assert(
      fc.property(
        cardLife,
        arbitraryModel,
        fc.nat(),
        fc.integer({ min: 1, max: 60 }),
        day,
        (life, model, pick, by, on) => {
          const billed = life.cycles.map(({ age }) => addDays(TODAY, -age));
          const paid = life.payments[pick % life.payments.length]!;
          // Not past the statement that came before it: which statement a payment belongs to stays the same.
          const before = billed
            .filter((statement) => statement <= paid.day)
            .reduce((a, b) => (a > b ? a : b), '' as Day);
          const earlier = addDays(paid.day, -by);
          const moved = { ...paid, day: earlier < before ? before : earlier };
          const ledger = (payment: typeof paid) =>
            ledgerOf(
              model,
              cardRecords(
                life,
                life.payments.map((one) => (one === paid ? payment : one)),
              ),
            );
          expect(points(ledger(moved), on)).toBeGreaterThanOrEqual(points(ledger(paid), on));
        },
      ),
      RUNS,
    );
  });

  test('paying a card earlier, also before its statement, where every payment is of one size', () => {
    // Of unequal ones, which met which minimum is a convention (docs/score-model.md).
    const size = fc.constantFrom(1, 3, 20);
    const payments = fc.array(fc.integer({ min: -19, max: 9 }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(
        payments,
        size,
        arbitraryModel,
        fc.nat(),
        fc.integer({ min: 1, max: 15 }),
        day,
        (paid, amount, model, pick, by, on) => {
          const life = { cycles: paid.map((_, age) => ({ age: 30 * age + 25, balance: 600_000, minimumDue: 30_000 })) };
          const ledger = (moved: number) => {
            const days = paid.map((lateness, age) => {
              const due = addDays(TODAY, -30 * age - 5);
              return {
                day: addDays(due, age === pick % paid.length ? lateness - moved : lateness),
                amount: amount * 30_000,
              };
            });
            return ledgerOf(model, cardRecords(life, days));
          };
          expect(points(ledger(by), on)).toBeGreaterThanOrEqual(points(ledger(0), on));
        },
      ),
      RUNS,
    );
  });

  test('paying a bill', () => {
    neverLowerWith((ledger, pick) => {
      const bills = ledger.records.filter((record) => record.kind === 'bill');
      const bill = bills[pick % bills.length];
      if (!bill) return [];
      const paid = { id: 'new', kind: 'payment', day: addDays(bill.due, (pick % 90) - 30), bill: bill.id };
      return [{ ...paid, amount: pick % 3 === 0 ? Math.floor(bill.amount / 2) : bill.amount } as LedgerRecord];
    });
  });

  test('paying something to an account', () => {
    neverLowerWith((_, pick) => {
      const paid = { id: 'new', kind: 'payment', day: addDays(TODAY, -(pick % 800)), account: 'card-a' };
      return [{ ...paid, amount: 1 + (pick % 90_000) } as LedgerRecord];
    });
  });

  test('one request for credit less', () => {
    const products = fc.constantFrom('Mortgage', 'mortgage ', 'Car loan', 'Card');
    const requests = fc.array(fc.tuple(fc.integer({ min: -30, max: 430 }), products), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(arbitraryLedger, requests, fc.nat(), day, (ledger, asked, pick, on) => {
        const records = asked.map(([age, product], index) => {
          return { id: `a${index}`, kind: 'application', day: addDays(TODAY, -age), lender: 'L', product };
        }) as LedgerRecord[];
        const fewer = records.filter((_, index) => index !== pick % records.length);
        const withAll = (some: LedgerRecord[]) => ({ ...ledger, records: [...ledger.records, ...some] });
        expect(points(withAll(fewer), on)).toBeGreaterThanOrEqual(points(withAll(records), on));
      }),
      RUNS,
    );
  });

  test('owing less on a statement', () => {
    neverLower('statement', (statement, by) => ({ ...statement, balance: (statement.balance - by * 9_000) as never }));
  });

  test('owing less on a bill', () => {
    neverLower('bill', (bill, by) => ({ ...bill, amount: Math.floor(bill.amount / (1 + by / 20)) as never }));
  });

  test('a purchase that turns out to be essential', () => {
    neverLower('purchase', (purchase) => ({ ...purchase, essential: true }));
  });

  test('verifying an identity item', () => {
    neverLower('identity', (item) => (item.state === 'stated' ? { ...item, state: 'self-checked' } : null));
  });

  test('adding an identity item', () => {
    neverLowerWith((_, pick) => {
      const day = addDays(TODAY, -(pick % 200));
      return [{ id: 'new', kind: 'identity', day, item: 'employer', state: pick % 2 ? 'stated' : 'self-checked' }];
    });
  });

  test('reviewing an identity item', () => {
    neverLower('identity', (item, by, on) => {
      const reviewed = addDays(item.reviewed ?? item.day, by);
      return reviewed <= on ? { ...item, reviewed } : null;
    });
  });

  test('a more reliable connection', () => {
    neverLower('connection', (one) => (one.reliability < 5 ? { ...one, reliability: one.reliability + 1 } : null));
  });
});

describe('promise 4: no look-ahead, and order does not matter', () => {
  test('records after the day change nothing', () => {
    fc.assert(
      fc.property(arbitraryLedger, day, (ledger, on) => {
        const past = { ...ledger, records: ledger.records.filter((record) => record.day <= on) };
        expect(scoreOn(past, on)).toEqual(scoreOn(ledger, on));
      }),
      RUNS,
    );
  });

  test('a shuffled ledger with other ids scores the same', () => {
    fc.assert(
      fc.property(arbitraryLedger, fc.infiniteStream(fc.nat()), (ledger, chance) => {
        const keyed = ledger.records.map((record) => ({ key: chance.next().value, record: renamed(record) }));
        const records = keyed.sort((one, other) => one.key - other.key).map(({ record }) => record);
        const { drivers, ...score } = scoreOn({ ...ledger, records }, TODAY);
        const { drivers: before, ...expected } = scoreOn(ledger, TODAY);
        expect(score).toEqual(expected);
        expect(drivers.map((one) => one.points)).toEqual(before.map((one) => one.points));
      }),
      RUNS,
    );
  });
});

describe('promise 5: old wounds heal, and a cleaner record falls further', () => {
  const rent = (months: number, lateAt: ReadonlyMap<number, number>): LedgerRecord[] =>
    Array.from({ length: months }, (_, age): LedgerRecord[] => {
      const due = addDays(TODAY, -30 * age - 10);
      const paid = addDays(due, lateAt.get(age) ?? -2);
      return [
        { id: `b${age}`, kind: 'bill', day: addDays(due, -20), payee: 'Rent', category: 'rent', amount: 300_000, due },
        { id: `p${age}`, kind: 'payment', day: paid, bill: `b${age}`, amount: 300_000 },
      ] as LedgerRecord[];
    }).flat();
  const lateBill = (age: number, daysLate: number, id = 'late'): LedgerRecord[] => {
    const due = addDays(TODAY, -30 * age - 10);
    return [
      { id, kind: 'bill', day: addDays(due, -20), payee: 'Power', category: 'utilities', amount: 90_000, due },
      { id: `${id}-paid`, kind: 'payment', day: addDays(due, daysLate), bill: id, amount: 90_000 },
    ] as LedgerRecord[];
  };
  const lates = fc
    .array(fc.tuple(fc.integer({ min: 3, max: 30 }), fc.integer({ min: 1, max: 70 })), { minLength: 1, maxLength: 5 })
    .map((pairs) => new Map(pairs));

  test('the same lateness costs less when it is older', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 30 }), fc.integer({ min: 5, max: 90 }), (age, daysLate) => {
        const model = { preset: 'simsim' as const, off: [] };
        const clean = rent(40, new Map());
        const late = (months: number) => points(ledgerOf(model, [...clean, ...lateBill(months, daysLate)]));
        expect(late(age + 4)).toBeGreaterThanOrEqual(late(age));
        expect(late(40)).toBeGreaterThan(late(4));
      }),
      RUNS,
    );
  });

  test('a new lateness costs a cleaner payment record at least as much as a worse one', () => {
    fc.assert(
      fc.property(lates, fc.integer({ min: 1, max: 60 }), arbitraryModel, (earlier, daysLate, model) => {
        const clean = rent(36, new Map());
        const worse = [...clean, ...[...earlier].flatMap(([age, days]) => lateBill(age, days, `old-${age}`))];
        // Before rounding: each of the two falls is a difference of two scores, and rounding could move them by a point.
        const fall = (records: LedgerRecord[]) =>
          exact(ledgerOf(model, records)) - exact(ledgerOf(model, [...records, ...lateBill(0, daysLate)]));
        expect(fall(clean)).toBeGreaterThanOrEqual(fall(worse) - 1e-9);
      }),
      RUNS,
    );
  });
});

describe('promise 6: little evidence pulls toward 550', () => {
  test('an empty ledger scores exactly 550 in every weighting, and says it is provisional', () => {
    fc.assert(
      fc.property(arbitraryModel, day, (model, on) => {
        const score = scoreOn(ledgerOf(model, []), on);
        expect(score.score).toBe(550);
        expect(score.provisional).toBe(true);
      }),
      RUNS,
    );
  });

  test('one more bill paid on time never lowers a score', () => {
    neverLowerWith((_, pick) => {
      const due = addDays(TODAY, -(pick % 900) + 20);
      const amount = 1 + ((pick * 7919) % 900_000);
      return [
        { id: 'new', kind: 'bill', day: addDays(due, -25), payee: 'New', category: 'loan', amount, due },
        { id: 'new-paid', kind: 'payment', day: addDays(due, -(pick % 20)), bill: 'new', amount },
      ] as LedgerRecord[];
    });
  });

  test('one paid bill stays far from confident', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_000_000 }), (amount) => {
        const bill = { id: 'b', kind: 'bill', day: TODAY, payee: 'Rent', category: 'rent', amount, due: TODAY };
        const paid = { id: 'p', kind: 'payment', day: TODAY, bill: 'b', amount };
        const score = scoreOn(ledgerOf({ preset: 'simsim', off: [] }, [bill, paid] as LedgerRecord[]), TODAY);
        expect(score.score).toBeGreaterThanOrEqual(550);
        expect(score.score).toBeLessThan(600);
        expect(score.provisional).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('promise 7: same ledger, same day, same score', () => {
  test('asked twice, and after a round trip through JSON', () => {
    fc.assert(
      fc.property(arbitraryLedger, day, (ledger, on) => {
        const first = scoreOn(ledger, on);
        expect(scoreOn(JSON.parse(JSON.stringify(ledger)), on)).toEqual(first);
      }),
      RUNS,
    );
  });
});

describe('promise 8: explanations are true', () => {
  test('the change between two days sums exactly, and names records of the ledger', () => {
    fc.assert(
      fc.property(arbitraryLedger, day, day, (ledger, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const change = ScoreChange.parse(changeBetween(ledger, from, to));
        expect(change.before).toBe(points(ledger, from));
        expect(change.after).toBe(points(ledger, to));
        expect(sum(change.drivers)).toBe(change.difference);
        const known = new Map(ledger.records.map((record) => [record.id, record]));
        for (const id of change.drivers.flatMap((driver) => driver.records)) {
          expect(known.get(id)?.day && known.get(id)!.day <= to).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

describe('promise 9: shares, not sizes', () => {
  test('a ledger of large amounts scores the same in a larger unit', () => {
    fc.assert(
      fc.property(arbitraryLedger, (ledger) => {
        // Amounts so far above the smallest real bill that it no longer matters.
        const grown = (by: number): Ledger => {
          return { ...ledger, currency: 'GBP', records: ledger.records.map((record) => scaled(record, by)) };
        };
        expect(Math.abs(exact(grown(1e7)) - exact(grown(5e7)))).toBeLessThanOrEqual(0.1);
      }),
      RUNS,
    );
  });
});

function sum(parts: readonly { points: number }[]): number {
  return parts.reduce((total, part) => total + part.points, 0);
}

function renamed(record: LedgerRecord): LedgerRecord {
  const copy: Record<string, unknown> = { ...record };
  for (const field of ['id', 'account', 'bill', 'about', 'paidWith', 'purchase']) {
    if (typeof copy[field] === 'string') copy[field] = [...`z${copy[field]}`].reverse().join('');
  }
  return copy as unknown as LedgerRecord;
}

function scaled(record: LedgerRecord, by: number): LedgerRecord {
  const copy: Record<string, unknown> = { ...record };
  for (const field of ['amount', 'balance', 'newCharges', 'minimumDue']) {
    if (typeof copy[field] === 'number') copy[field] = (copy[field] as number) * by;
  }
  return copy as unknown as LedgerRecord;
}
