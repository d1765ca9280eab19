import { createHash } from 'node:crypto';
import { addDays, isDay } from '#shared/domain/day.ts';
import { plainLine } from '#shared/domain/plain-line.ts';
import type { Language } from '#shared/domain/preferences.ts';
import type { Report, ReportChoices, ReportDue } from '#shared/domain/report.ts';
import type { Words } from '#shared/words/words.ts';
import { wordsIn } from '#shared/words/words-in.ts';
import { type Figures, figuresIn } from './figures.ts';

/**
 * What is still to be paid, and what recurring bills bring within a year, as a calendar (RFC 5545): a whole day each, with an alarm at nine on the day before and on the
 * day itself. An entry keeps its id from one export to the next, so that importing again replaces it.
 */
export function icsReport(report: Report, language: Language, { discreet = false }: ReportChoices = {}): string {
  const words = wordsIn(language);
  const figures = figuresIn(language, report.currency, discreet);
  const say = words.reports.document.calendar;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Simsim//Reports//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${text(say.name)}`,
    ...[...report.due, ...report.coming].flatMap((one) => entry(one, report, words, figures, discreet)),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('\r\n').concat('\r\n');
}

function entry(one: ReportDue, report: Report, words: Words, figures: Figures, discreet: boolean): string[] {
  const say = words.reports.document.calendar;
  const summary = discreet ? say.discreet : say.pay(plainLine(one.payee, 120), figures.money(one.amount));
  const end = addDays(one.due, 1);
  const id = createHash('sha256')
    .update(`due ${one.occurrence?.replace(/ 0$/, '') ?? one.id}`)
    .digest('hex')
    .slice(0, 32);
  const alarm = (trigger: string) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${text(summary)}`,
    `TRIGGER:${trigger}`,
    'END:VALARM',
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${id}@simsim`,
    `DTSTAMP:${report.day.replaceAll('-', '')}T000000Z`,
    `DTSTART;VALUE=DATE:${one.due.replaceAll('-', '')}`,
    ...(isDay(end) ? [`DTEND;VALUE=DATE:${end.replaceAll('-', '')}`] : []),
    `SUMMARY:${text(summary)}`,
    `DESCRIPTION:${text(say.about)}`,
    'TRANSP:TRANSPARENT',
    ...alarm('-PT15H'),
    ...alarm('PT9H'),
    'END:VEVENT',
  ];
}

/** A text value: what would end it or begin another is escaped, and it is one line of well-formed Unicode. */
function text(value: string): string {
  return plainLine(value, 500)
    .toWellFormed()
    .replace(/[\\;,]/g, (character) => `\\${character}`);
}

const LONGEST_LINE = 75;

/** Lines are at most 75 bytes; a longer one goes on in the next, behind a blank, and never inside a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > LONGEST_LINE) {
      parts.push(part);
      part = ' ';
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n');
}
