import { account } from './account.ts';
import { command } from './command.ts';
import { common } from './common.ts';
import { connections } from './connections.ts';
import { desktop } from './desktop.ts';
import { identity } from './identity.ts';
import { imports } from './imports.ts';
import { ledger } from './ledger.ts';
import { overview } from './overview.ts';
import { palette } from './palette.ts';
import { perks } from './perks.ts';
import { refusals } from './refusals.ts';
import { reports } from './reports.ts';
import { score } from './score.ts';
import { security } from './security.ts';
import { settings } from './settings.ts';
import { shells } from './shells.ts';
import { simulator } from './simulator.ts';

export const en = {
  account,
  command,
  common,
  connections,
  desktop,
  identity,
  imports,
  ledger,
  overview,
  palette,
  perks,
  refusals,
  reports,
  score,
  security,
  settings,
  shells,
  simulator,
};
