import { dayOfInstant, formatDay, formatTime } from '../../format/days.ts';
import type { Style } from '../../format/locale.ts';

/** An instant with its day, in the style in use, and its minute: `31 Jan 2026, 12:00`; in Chinese without a comma. */
export function moment(milliseconds: number, style: Style): string {
  const between = style.language === 'zh' ? ' ' : ', ';
  return formatDay(dayOfInstant(milliseconds), style) + between + formatTime(milliseconds, style);
}
