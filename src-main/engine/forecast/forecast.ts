import type { Day } from '#shared/domain/day.ts';
import type { Forecast, ForecastRequest } from '#shared/domain/forecast.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { countFutures } from './count-futures.ts';
import { forecastFrom } from './forecast-from.ts';
import { personOn } from './person.ts';
import { prepare } from './prepare.ts';

/**
 * The whole forecast at once, on this thread. The same ledger, day and request give the same numbers everywhere.
 * Refused `forecast/date-past` when the goal's date is before `day`.
 */
export function forecastOf(ledger: Ledger, day: Day, request: ForecastRequest): Forecast {
  const prepared = prepare(personOn(ledger, day, request.corrections), request);
  return forecastFrom(prepared.frame, countFutures(prepared, 0, request.paths));
}
