import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import type { z } from 'zod';
import { contract, findCall } from '#shared/contract/contract.ts';
import { Ledger } from '#shared/domain/ledger.ts';
import { fromSchema } from '../../support/fuzz/from-schema.ts';
import { anyJson, spoilt } from '../../support/fuzz/hostile.ts';
import { STATES, Subject } from '../../support/fuzz/subject.ts';

const LONG = process.env['SIMSIM_LONG'] !== undefined;
const CALLS = LONG ? 100_000 : 2_000;
/** A change of state costs a thread and a password function; so many calls are made in each. */
const CALLS_A_STATE = LONG ? 125 : 100;
/** After so many, a new folder: accounts and backups pile up otherwise. */
const CALLS_A_FOLDER = 2_000;
const SEED = Number(process.env['SIMSIM_SEED'] ?? 20261122);

/** Calls that stretch a password, print a document or end the state are made seldom, so that the others get their turn. */
const SELDOM =
  /^(account\.(create|signIn|recover|changePassword|demo|lock|remove|restore|importVault|eraseForGood|renewRecovery|\w*KeyFile)|reports\.write|imports\.(preview|save))/;
const LESS = /^(account\.(exportVault|\w*Code|backups|strength)|simulator\.(start|plan))/;

const areas: Record<string, Record<string, { input: Parameters<typeof fromSchema>[0] }>> = contract;
const calls = Object.entries(areas).flatMap(([area, verbs]) =>
  Object.entries(verbs).map(([verb, { input }]) => {
    const name = `${area}.${verb}`;
    const shaped = fromSchema(input);
    const inputs = fc.oneof(
      { weight: 6, arbitrary: shaped },
      { weight: 3, arbitrary: spoilt(shaped) },
      { weight: 1, arbitrary: anyJson },
    );
    return {
      name,
      weight: SELDOM.test(name) ? 1 : LESS.test(name) ? 4 : 12,
      arbitrary: fc.record({ name: fc.constant(name), input: inputs }),
    };
  }),
);
/** Mostly one call, sometimes several at once. */
const moments = fc.array(fc.oneof(...calls), { minLength: 1, maxLength: 4, size: 'small' });

let subject: Subject | undefined;
afterEach(async () => {
  await subject?.close();
  subject = undefined;
});

it(`answers ${CALLS} random and hostile calls, whoever is signed in, with data or a refusal, and keeps a sound ledger`, {
  timeout: LONG ? 3_600_000 : 60_000,
}, async () => {
  const reached = new Map<string, number>();
  let made = 0;
  for (let folder = 0; made < CALLS; folder++) {
    subject = await Subject.start();
    for (let round = 0; made < CALLS && round * CALLS_A_STATE < CALLS_A_FOLDER; round++) {
      const state = round === 0 ? 'nobody' : STATES[round % STATES.length]!;
      const here = subject;
      let inState = 0;
      for (const moment of fc.sample(moments, { seed: SEED + folder * 1000 + round, numRuns: CALLS_A_STATE })) {
        if (inState >= CALLS_A_STATE || made >= CALLS) break;
        await here.be(state);
        await Promise.all(moment.map(({ name, input }) => here.call(name, input)));
        inState += moment.length;
        made += moment.length;
      }
      await soundLedger(here);
    }
    for (const [name, { ok }] of subject.answered) reached.set(name, (reached.get(name) ?? 0) + ok);
    expect(subject.troubles).toEqual([]);
    await subject.close();
  }
  // A call that never once answers with data was not tested; a short run cannot reach all of them.
  const never = calls.filter(({ name }) => !reached.get(name)).map(({ name }) => name);
  if (LONG) expect(never).toEqual([]);
  else expect(never.length).toBeLessThan(calls.length / 3);
});

/** Whatever was done to the ledger, what it holds is a whole ledger still. */
async function soundLedger(subject: Subject): Promise<void> {
  const session = await subject.open.client.account.session({});
  if (!session) return;
  const period = { from: '1900-01-01', to: '2199-12-31' };
  const reply = await subject.call('reports.write', { period, format: 'json', language: 'en' });
  if (!reply.ok) return;
  const { file } = reply.value as { file: string };
  const text = new TextDecoder().decode(subject.open.backend.held(file)!.bytes);
  const ledger = Ledger.safeParse(JSON.parse(text));
  if (!ledger.success) subject.troubles.push(`the ledger has become unsound: ${ledger.error.message.slice(0, 400)}`);
}

it('refuses what is nested a hundred thousand deep, in place of any input and of any field', {
  timeout: 60_000,
}, async () => {
  const deep = JSON.parse(`${'['.repeat(100_000)}0${']'.repeat(100_000)}`);
  subject = await Subject.start();
  await subject.open.client.account.demo({});
  for (const { name } of calls) {
    const fields = Object.keys((findCall(name)!.call.input as z.ZodObject).shape);
    for (const input of [deep, ...fields.map((field) => ({ [field]: deep }))]) {
      const reply = await subject.open.backend.dispatch(name, input);
      expect(reply, name).toMatchObject({ ok: false, refusal: { code: 'input/invalid' } });
    }
  }
});
