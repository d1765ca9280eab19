import { describe, expect, it } from 'vitest';
import { Plans } from '#shared/domain/plan.ts';
import { simsim } from './spawned.ts';

const DAY = ['--day', '2026-03-20'];
const demo = (await simsim(['demo', ...DAY])).out;

describe('plan', () => {
  it('prints the plans of a ledger on one line, with nothing on standard error', async () => {
    const { code, out, err } = await simsim(
      ['plan', '--goal', '760', '--by', '2026-12-31', '--paths', '300', ...DAY],
      demo,
    );
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^\{[^\n]+\}\n$/);
    const plans = Plans.parse(JSON.parse(out));
    expect(plans.goal).toEqual({ score: 760, by: '2026-12-31' });
    expect(plans.wanted).toBe(0.7);
    for (const plan of plans.plans) expect(plan.chance).toBeGreaterThanOrEqual(0.7);
  });

  it('leaves locked habits alone and takes another chance', async () => {
    const lock = ['--lock', 'verified-items,card-use', '--chance', '.5', '--effort', '2'];
    const { code, out } = await simsim(['plan', '--goal', '950', '--paths', '60', ...lock, ...DAY], demo);
    expect(code).toBe(0);
    const { closest, best, wanted, goal } = Plans.parse(JSON.parse(out));
    expect([wanted, goal.by]).toEqual([0.5, '2027-03-20']);
    const habits = [...closest!.scenario.habits, ...best!.scenario.habits].map(({ habit }) => habit);
    expect(habits).not.toContain('verified-items');
    expect(habits).not.toContain('card-use');
    expect(best!.effort).toBeLessThanOrEqual(2);
  });

  it.each([
    [[], '--goal 720'],
    [['--goal', '1000'], '350'],
    [['--goal', '720', '--chance', '1.2'], '0.05'],
    [['--goal', '720', '--lock', 'smoking'], 'pay-on-time'],
    [['--goal', '720', '--by', '2026-01-01'], 'date'],
    [['--goal', '720', '--scenario', '/no/such/file'], '/no/such/file'],
  ])('says in one line what is wrong with %j', async (options, named) => {
    const { code, out, err } = await simsim(['plan', ...options, ...DAY], demo);
    expect([code, out]).toEqual([2, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(named);
  });

  it('answers an empty ledger with a verdict', async () => {
    const empty = { version: 1, id: 'x', currency: 'CNY', model: { preset: 'simsim', off: [] }, records: [] };
    const { code, out } = await simsim(['plan', '--goal', '720', ...DAY], JSON.stringify(empty));
    expect(code).toBe(0);
    expect(Plans.parse(JSON.parse(out)).verdict).toBe('no-history');
  });
});
