import type { Language } from '#shared/domain/preferences.ts';
import { dayOfInstant, formatDay, formatTime } from '../../format/days.ts';

/** An instant with its day and minute: `31 Jan 2026, 12:00`. */
export function moment(milliseconds: number, language: Language): string {
  return `${formatDay(dayOfInstant(milliseconds), { language })}, ${formatTime(milliseconds, { language })}`;
}
