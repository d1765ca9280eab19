import type { Handlers } from '#shared/contract/contract.ts';
import type { Notice } from '#shared/contract/notice.ts';
import { Refused } from '#shared/contract/refused.ts';
import { isSavedVault } from '#shared/contract/saved-vault.ts';
import { accountsIn } from '../account/accounts.ts';
import { createSimulation } from '../simulation/simulation.ts';
import type { Backend } from './backend.ts';
import type { Core, ShellName } from './core.ts';
import { dispatch } from './dispatch.ts';
import { aboutHandlers } from './handlers/about.ts';
import { accountHandlers } from './handlers/account.ts';
import { categoriesHandlers } from './handlers/categories.ts';
import { connectionsHandlers } from './handlers/connections.ts';
import { identityHandlers } from './handlers/identity.ts';
import { importsHandlers } from './handlers/imports.ts';
import { ledgerHandlers } from './handlers/ledger.ts';
import { perksHandlers } from './handlers/perks.ts';
import { preferencesHandlers } from './handlers/preferences.ts';
import { reportsHandlers } from './handlers/reports.ts';
import { scoreHandlers } from './handlers/score.ts';
import { simulatorHandlers } from './handlers/simulator.ts';
import { HeldFiles } from './held-files.ts';
import { newId } from './ids.ts';
import { reportIncident } from './incidents.ts';
import { liveScores } from './live-score.ts';
import type { Outside } from './outside.ts';
import { Session } from './session.ts';
import { StatementReadings } from './statement-readings.ts';
import { turns } from './turns.ts';

/** Puts the core together on what comes from outside. Nothing is read or written before the first call. */
export function openBackend(outside: Outside, shell: ShellName): Backend {
  const listeners = new Set<(notice: Notice) => void>();
  const notify = (notice: Notice) => {
    for (const listener of listeners) listener(notice);
  };
  const inTurn = turns();
  const place = { shell, ...outside.computer };
  const session = new Session(outside, inTurn, notify, place);
  const scores = liveScores();
  const core: Core = {
    outside,
    shell,
    place,
    notify,
    accounts: accountsIn({ ...outside, place }),
    session,
    scoreToday: () => scores.of(session.ledger, session.today),
    adviceToday: () => scores.advice(session.ledger, session.today),
    pointsOf: (record) => scores.movedBy(record, session.ledger, session.today),
    simulation: createSimulation({
      worker: outside.workers.simulation,
      threads: outside.threads,
      failed: (_run, error) => void reportIncident(outside, 'simulator.start', error),
    }),
    files: new HeldFiles(() => newId(outside)),
    readings: new StatementReadings(outside),
  };
  const handlers: Handlers = {
    about: aboutHandlers(core),
    account: accountHandlers(core),
    categories: categoriesHandlers(core),
    connections: connectionsHandlers(core),
    identity: identityHandlers(core),
    imports: importsHandlers(core),
    ledger: ledgerHandlers(core),
    perks: perksHandlers(core),
    preferences: preferencesHandlers(core),
    reports: reportsHandlers(core),
    score: scoreHandlers(core),
    simulator: simulatorHandlers(core),
  };
  const gate = { handlers, inTurn, incident: (call: string, error: unknown) => reportIncident(outside, call, error) };

  async function lock(why: Parameters<Backend['lock']>[0]): Promise<void> {
    core.simulation.cancelAll();
    core.readings.clear();
    core.files.clear();
    await inTurn(() => core.session.end(why));
  }

  return {
    dispatch: (name, input) => dispatch(gate, name, input),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hold(file) {
      try {
        if (!core.session.open) {
          // Before anyone is signed in: a sealed account that is yet to be brought in, and one at a time.
          if (!isSavedVault(file.name)) core.session.book;
          core.files.clear();
        }
        return { ok: true, value: { file: core.files.hold(file) } };
      } catch (error) {
        if (error instanceof Refused) return { ok: false, refusal: error.refusal };
        throw error;
      }
    },
    held: (file) => core.files.find(file),
    lock,
    async close() {
      await lock('closed');
      await core.simulation.close();
      await core.accounts.close();
    },
  };
}
