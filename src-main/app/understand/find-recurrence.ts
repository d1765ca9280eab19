import type { Recurrence } from '#shared/domain/record.ts';
import { latin, take } from './take.ts';

const WAYS: [RegExp, Recurrence['every']][] = [
  [new RegExp(`${latin('every week|each week|weekly|a week')}|每个?(?:周|星期|礼拜)`, 'iu'), 'week'],
  [new RegExp(`${latin('every month|each month|monthly|a month|per month')}|每个?月|按月`, 'iu'), 'month'],
  [
    new RegExp(
      `${latin('every quarter|each quarter|quarterly|every 3 months|every three months')}|每个?季度?|按季`,
      'iu',
    ),
    'quarter',
  ],
  [new RegExp(`${latin('every year|each year|yearly|annual|annually|a year|per year')}|每年|按年`, 'iu'), 'year'],
];

/** Finds how often something comes again and takes it out. */
export function findRecurrence(text: string): { recurrence: Recurrence | null; rest: string } {
  for (const [pattern, every] of WAYS) {
    const taken = take(text, pattern);
    if (taken) return { recurrence: { every }, rest: taken.rest };
  }
  return { recurrence: null, rest: text };
}
