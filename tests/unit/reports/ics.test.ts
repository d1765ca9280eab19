import { describe, expect, it } from 'vitest';
import { icsReport } from '../../../src-main/reports/ics.ts';
import { ledgerOf } from '../imports/fixtures.ts';
import { HOSTILE } from './hostile.ts';
import { sampleReport } from './sample-report.ts';

const bill = (payee: string, due = '2026-03-25', id = 'b') => ({
  id,
  kind: 'bill',
  day: '2026-03-01',
  payee,
  category: 'rent',
  amount: 320_000,
  due,
});

/** The content lines, unfolded as RFC 5545 §3.1 says. */
const linesOf = (ics: string) => ics.replace(/\r\n /g, '').split('\r\n');
const calendar = (payee: string, discreet = false) =>
  icsReport(sampleReport(ledgerOf([bill(payee)])), 'en', { discreet });

describe('the calendar', () => {
  it('has one all-day entry for a bill, with two alarms', () => {
    const lines = linesOf(calendar('Ziroom'));
    expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Simsim//Reports//EN']);
    expect(lines).toContain('DTSTART;VALUE=DATE:20260325');
    expect(lines).toContain('DTEND;VALUE=DATE:20260326');
    expect(lines).toContain('SUMMARY:Pay Ziroom: ¥3\\,200.00');
    expect(lines.filter((line) => line.startsWith('TRIGGER:'))).toEqual(['TRIGGER:-PT15H', 'TRIGGER:PT9H']);
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
  });

  it('holds what recurring bills bring within a year, under ids that stay when they are entered', () => {
    const rent = { ...bill('Ziroom', '2026-01-31'), day: '2026-01-01', recurrence: { every: 'month' } };
    const paid = (of: string) => ({ id: `paid-${of}`, kind: 'payment', day: '2026-03-02', bill: of, amount: 320_000 });
    const idsByDay = (ics: string) =>
      new Map([...ics.matchAll(/UID:(\S+)[\s\S]*?DTSTART;VALUE=DATE:(\d+)/g)].map(([, id, day]) => [day, id]));
    const before = idsByDay(icsReport(sampleReport(ledgerOf([rent, paid('b')])), 'en'));
    expect([...before.keys()].slice(0, 3)).toEqual(['20260331', '20260430', '20260531']);
    expect(before.size).toBe(12);
    const february = {
      ...bill('Ziroom', '2026-02-28', 'feb'),
      day: '2026-02-01',
      follows: 'b',
      recurrence: { every: 'month' },
    };
    const march = { ...bill('Ziroom', '2026-03-31', 'mar'), follows: 'feb', recurrence: { every: 'month' } };
    const after = idsByDay(icsReport(sampleReport(ledgerOf([rent, paid('b'), february, paid('feb'), march])), 'en'));
    expect([...after]).toEqual([...before]);
    const ended = { ...rent, recurrence: { every: 'month', until: '2026-04-30' } };
    expect(idsByDay(icsReport(sampleReport(ledgerOf([ended, paid('b')])), 'en')).size).toBe(2);
  });

  it('leaves out what is paid, and keeps an entry’s id from one export to the next', () => {
    const paid = { id: 'p', kind: 'payment', day: '2026-03-02', bill: 'b', amount: 320_000 };
    expect(icsReport(sampleReport(ledgerOf([bill('x'), paid])), 'en')).not.toContain('VEVENT');
    const uid = (ics: string) => /UID:(.*)/.exec(ics)?.[1];
    expect(uid(calendar('Ziroom'))).toBe(uid(icsReport(sampleReport(ledgerOf([bill('Ziroom', '2026-03-28')])), 'zh')));
  });

  it.each(HOSTILE)('takes %j for text: no line more, none too long, none torn', (hostile) => {
    const payee = hostile
      .toWellFormed()
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, 120);
    const ics = calendar(payee);
    for (const line of ics.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line.isWellFormed() && !/\p{Cc}/u.test(line)).toBe(true);
    }
    const names = linesOf(ics).map((line) => line.split(/[:;]/)[0]);
    expect(names).toEqual(linesOf(calendar('plain')).map((line) => line.split(/[:;]/)[0]));
  });

  it('tells neither whom nor how much when it is discreet', () => {
    const ics = calendar('Ziroom', true);
    expect(ics).not.toMatch(/Ziroom|3\D?200/);
    expect(ics).toContain('SUMMARY:A bill is due');
  });

  it('folds long Chinese names between characters', () => {
    expect(linesOf(calendar('自如租房'.repeat(30))).join('')).toContain('自如租房'.repeat(25));
  });
});
