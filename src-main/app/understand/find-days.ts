import { addDays, type Day, dayInMonth, dayNumber, isDay, monthNumber } from '#shared/domain/day.ts';
import { latin, take } from './take.ts';

/** What a day in the text is about: when something is due, when it was paid, or nothing said. */
export type DayRole = 'due' | 'paid' | 'plain';

export interface FoundDay {
  role: DayRole;
  /** Null for a day that is not on the calendar, such as 30 February. */
  day: Day | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAY =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
const HAN_WEEKDAYS = '日一二三四五六';
const DATE = '(?<date>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?:,?\\s*(?<year>(?:19|20|21)\\d{2}))?';
const STAND_ALONE = '(?<![\\d.,/-])';

type Groups = Record<string, string | undefined>;
type Reader = (groups: Groups, today: Day, role: DayRole) => Day | null;

/** Ways of writing a day, most explicit first: an ISO date is never read as a weekday. */
const WAYS: [RegExp, Reader][] = [
  [/(?<![\d.,/-])(?<year>\d{4})[-/.](?<number>\d{1,2})[-/.](?<date>\d{1,2})(?![\d/-])/iu, dated],
  [/(?<year>\d{4})\s*年\s*(?<number>\d{1,2})\s*月\s*(?<date>\d{1,2})\s*[日号]?/u, dated],
  [/(?<!\d)(?<number>\d{1,2})\s*月\s*(?<date>\d{1,2})(?!\d)\s*[日号]?/u, dated],
  [/(?<![\d.,/-])(?<date>\d{1,2})[-/.](?<number>\d{1,2})[-/.](?<year>\d{4})(?![\d/-])/u, dated],
  [/(?<![\d.,/-])(?<date>\d{1,2})\/(?<number>\d{1,2})(?![\d/])/u, dated],
  // the ordinal decides “coffee 18 Nov 20th”; without one the figure before the month is its date
  [new RegExp(`(?<![a-z])${MONTH}\\s*(?<date>\\d{1,2})(?:st|nd|rd|th)${YEAR}(?![a-z\\d])`, 'iu'), dated],
  [new RegExp(`${STAND_ALONE}${DATE}\\s*(?:of\\s+)?${MONTH}(?![a-z])${YEAR}(?!\\d)`, 'iu'), dated],
  [new RegExp(`(?<![a-z])${MONTH}\\s*${DATE}(?![\\d.]\\d|\\d)${YEAR}(?![a-z\\d])`, 'iu'), dated],
  [new RegExp(latin('the day before yesterday'), 'iu'), (_, today) => addDays(today, -2)],
  [/前天/u, (_, today) => addDays(today, -2)],
  [new RegExp(`${latin('yesterday')}|昨[天日晚]`, 'iu'), (_, today) => addDays(today, -1)],
  [new RegExp(`${latin('tomorrow')}|明[天日]`, 'iu'), (_, today) => addDays(today, 1)],
  [/后天/u, (_, today) => addDays(today, 2)],
  [new RegExp(`${latin('today|tonight|now')}|今[天日晚]|刚刚|刚才`, 'iu'), (_, today) => today],
  [
    new RegExp(`${latin('(?<count>\\d{1,3}) days? ago')}|(?<han>\\d{1,3})\\s*天前`, 'iu'),
    (groups, today) => addDays(today, -counted(groups)),
  ],
  [
    new RegExp(`${latin('in (?<count>\\d{1,3}) days?')}|(?<han>\\d{1,3})\\s*天后`, 'iu'),
    (groups, today) => addDays(today, counted(groups)),
  ],
  [new RegExp(latin(`(?:(?<which>last|next|this)\\s+)?(?<weekday>${WEEKDAY})`), 'iu'), weekday],
  [/(?<which>上|下|本|这)?个?(?:周|星期|礼拜)(?<han>[日天一二三四五六])/u, weekday],
  [/(?<!\d)(?<date>\d{1,2})\s*[号日](?!\p{Script=Han}{0,2}线)/u, inThisMonth],
  [new RegExp(`${latin('(?:the )?(?<date>\\d{1,2})(?:st|nd|rd|th)')}`, 'iu'), inThisMonth],
];

const DUE_BEFORE =
  /(?:(?<![a-z])(?:due|by|until|payable)(?:\s+(?:on|by|the))*|到期日?|截止(?:到|日期?)?|最晚|应付)[\s:]*$/iu;
const DUE_AFTER = /^\s*(?:due(?![a-z])|到期|截止|之?前(?!天))/iu;
const PAID_BEFORE = /(?:(?<![a-z])(?:re)?paid|(?<![a-z])settled|(?<![a-z])pay)(?:\s+(?:on|the))*\s*$/iu;
const PAID_AFTER = /^\s*(?:已?[付交缴](?:款|费)?了?|支付(?!宝)了?)(?=\s|\d|$)/u;
const ON_BEFORE = /(?:(?<![a-z])on(?:\s+the)?|于)\s*$/iu;

/** Finds up to two days in a line and takes them out, with the words that give them their role; `unsaid` is the role of a day without such words. */
export function findDays(text: string, today: Day, unsaid: DayRole = 'plain'): { days: FoundDay[]; rest: string } {
  const days: FoundDay[] = [];
  let rest = text;
  while (days.length < 2) {
    const found = firstDay(rest, today, unsaid);
    if (!found) break;
    days.push(found.found);
    rest = found.rest;
  }
  return { days, rest };
}

function firstDay(text: string, today: Day, unsaid: DayRole): { found: FoundDay; rest: string } | null {
  for (const [pattern, read] of WAYS) {
    const taken = take(text, pattern);
    if (!taken) continue;
    const role = roleOf(taken.before, taken.after) ?? unsaid;
    const day = read(taken.match.groups ?? {}, today, role);
    const before = taken.before.replace(DUE_BEFORE, ' ').replace(ON_BEFORE, ' ').replace(PAID_BEFORE, keepRepaid);
    const after = taken.after.replace(role === 'due' ? DUE_AFTER : PAID_AFTER, ' ');
    return { found: { role, day }, rest: `${before} ${after}` };
  }
  return null;
}

/** “repaid” says what kind of payment it was, so it stays. */
function keepRepaid(words: string): string {
  return /^repaid/i.test(words) ? ' repaid ' : ' ';
}

function roleOf(before: string, after: string): DayRole | null {
  if (DUE_BEFORE.test(before) || DUE_AFTER.test(after)) return 'due';
  if (PAID_BEFORE.test(before) || PAID_AFTER.test(after)) return 'paid';
  return null;
}

/** A calendar date. Without a year a due day is the nearest one, and anything else the last one that has been. */
function dated(groups: Groups, today: Day, role: DayRole): Day | null {
  const date = Number(groups['date']);
  const named = groups['month']
    ? MONTHS.indexOf(groups['month'].slice(0, 3).toLowerCase()) + 1
    : Number(groups['number']);
  // 11/20 cannot be day first
  const [month, dayOfMonth] = named > 12 && date <= 12 ? [date, named] : [named, date];
  if (groups['year']) return dayOf(Number(groups['year']), month, dayOfMonth);
  const year = Number(today.slice(0, 4));
  const choices = [year - 1, year, year + 1].flatMap((each) => dayOf(each, month, dayOfMonth) ?? []);
  if (role === 'due') return nearest(choices, today);
  return choices.findLast((day) => day <= today) ?? null;
}

function dayOf(year: number, month: number, date: number): Day | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isDay(text) ? (text as Day) : null;
}

function nearest(choices: Day[], today: Day): Day | null {
  const distance = (day: Day) => Math.abs(dayNumber(day) - dayNumber(today));
  return choices.reduce<Day | null>(
    (best, day) => (best === null || distance(day) <= distance(best) ? day : best),
    null,
  );
}

/** A day of the month alone: the next one for something due, the last one for anything else. */
function inThisMonth(groups: Groups, today: Day, role: DayRole): Day | null {
  const date = Number(groups['date']);
  if (date < 1 || date > 31) return null;
  const here = dayInMonth(monthNumber(today), date);
  if (role === 'due') return here >= today ? here : dayInMonth(monthNumber(today) + 1, date);
  return here <= today ? here : dayInMonth(monthNumber(today) - 1, date);
}

/** A weekday: the coming one for something due or “next”, the last one for anything else; “last” is never today. */
function weekday(groups: Groups, today: Day, role: DayRole): Day {
  const latinName = groups['weekday'];
  const wanted = latinName
    ? WEEKDAYS.indexOf(latinName.slice(0, 3).toLowerCase())
    : HAN_WEEKDAYS.indexOf((groups['han'] ?? '').replace('天', '日'));
  const now = (((dayNumber(today) + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday
  const ahead = (wanted - now + 7) % 7;
  const which = groups['which']?.toLowerCase();
  const monday = addDays(today, -((now + 6) % 7));
  // 上周五 and 下周五 count calendar weeks from Monday, which English “last” and “next” do not
  if (which === '上') return addDays(monday, ((wanted + 6) % 7) - 7);
  if (which === '下') return addDays(monday, ((wanted + 6) % 7) + 7);
  if (which === '本' || which === '这') return addDays(monday, (wanted + 6) % 7);
  if (which === 'next') return addDays(today, ahead === 0 ? 7 : ahead);
  if (which === 'last') return addDays(today, ahead === 0 ? -7 : ahead - 7);
  if (role === 'due') return addDays(today, ahead);
  return addDays(today, ahead === 0 ? 0 : ahead - 7);
}

function counted(groups: Groups): number {
  return Number(groups['count'] ?? groups['han'] ?? 0);
}
