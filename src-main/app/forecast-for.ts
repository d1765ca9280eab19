import type { Day } from '#shared/domain/day.ts';
import { type Forecast, ForecastRequest } from '#shared/domain/forecast.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { forecastOf } from '../engine/forecast/forecast.ts';

type Asked = { [Name in keyof ForecastRequest]?: ForecastRequest[Name] | undefined } & Pick<
  ForecastRequest,
  'scenario'
>;

/** A ledger's forecast from a day on; what is not asked for takes the contract's defaults. */
export function forecastFor(ledger: Ledger, day: Day, asked: Asked): Forecast {
  return forecastOf(ledger, day, ForecastRequest.parse(asked));
}
