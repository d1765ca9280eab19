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
