import { counted } from './counted.ts';

const days = (count: number) => counted(count, 'day');

export const rows = {
  due: (day: string) => `Due ${day}`,
  late: (count: number) => `${days(count)} late`,
  left: (amount: string) => `${amount} still open`,
  paidOnTime: 'Paid in time',
  paidLate: (count: number) => `Paid ${days(count)} late`,
  paidPart: (amount: string) => `Part of the bill, ${amount} still open`,
  toAccount: 'Paid to the account',
  minimum: (amount: string) => `minimum ${amount}`,
  limit: 'Credit limit from this day',
  opened: (day: string) => `opened ${day}`,
  closed: (day: string) => `closed ${day}`,
  reported: (by: string) => `reported by ${by}`,
  reliability: (level: number) => `reliability ${level} of 5`,
  readingOf: (score: string) => `${score} points`,
};

export const actions = {
  of: (title: string) => `More for ${title}`,
  payToday: 'Paid today',
  payOtherwise: 'Paid on another day, or in part…',
  edit: 'Edit…',
  endSeries: 'End the series with this bill',
  seriesEnded: (title: string) => `${title} comes no more after this.`,
  remove: 'Remove',
};

export const pay = {
  title: (title: string) => `Payment of ${title}`,
  about: (left: string, due: string) => `${left} to pay, due ${due}.`,
  day: 'Paid on',
  amount: 'Amount paid',
  dayMissing: 'Choose the day it was paid.',
  dayAhead: 'This day is still to come. Choose today or an earlier one.',
  amountMissing: 'Type what was paid.',
  leaves: (left: string) => `A part payment: ${left} stays open.`,
  late: (count: number) => `Settles it, ${days(count)} late.`,
  onTime: 'Settles it on time.',
  save: 'Record the payment',
  saved: (title: string) => `${title} paid.`,
  savedPart: (title: string, amount: string) => `${amount} of ${title} paid.`,
};

export const pills = {
  onTime: 'On time',
  late: 'Late',
  open: 'Open',
  overdue: 'Overdue',
  part: 'In part',
  essential: 'Essential',
  nonEssential: 'Non-essential',
};
