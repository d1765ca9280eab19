import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Forecast } from '#shared/domain/forecast.ts';
import { Ledger } from '#shared/domain/ledger.ts';
import { Score } from '#shared/domain/score.ts';
import { gb18030 } from '../../support/gb18030.ts';
import { appExport } from '../../unit/imports/fixtures.ts';
import { ROOT, simsim } from './spawned.ts';

const DAY = ['--day', '2026-03-20'];
let demo = '';
let folder = '';

beforeAll(async () => {
  demo = (await simsim(['demo', ...DAY])).out;
  folder = await mkdtemp(join(tmpdir(), 'simsim-command-'));
});
afterAll(() => rm(folder, { recursive: true }));

const file = async (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
const purchase = (fields: object) => ({
  id: 'r',
  kind: 'purchase',
  day: '2026-01-01',
  payee: 'x',
  category: 'dining',
  amount: 1,
  ...fields,
});
const ledger = (records: object[] = [], fields: object = {}) =>
  JSON.stringify({ version: 1, id: 'x', currency: 'CNY', model: { preset: 'simsim', off: [] }, records, ...fields });

describe('demo', () => {
  it('prints a valid ledger on one line, the same every time', async () => {
    expect(demo).toMatch(/^\{[^\n]+\}\n$/);
    expect(Ledger.safeParse(JSON.parse(demo)).success).toBe(true);
    expect((await simsim(['demo', ...DAY])).out).toBe(demo);
  });

  it('is of today without a day', async () => {
    const { out } = await simsim(['demo']);
    const last = JSON.parse(out).records.at(-1).day;
    expect(Math.abs(Date.parse(last) - Date.now())).toBeLessThan(5 * 86_400_000);
  });
});

describe('score', () => {
  it('adds up, factor by factor and driver by driver', async () => {
    const { code, out, err } = await simsim(['score', ...DAY], demo);
    expect([code, err]).toEqual([0, '']);
    const { id, ...score } = JSON.parse(out);
    expect(id).toBe('demo');
    const { factors, drivers, ...rest } = Score.parse(score);
    expect(rest).toMatchObject({ day: '2026-03-20', provisional: false, model: { preset: 'simsim' } });
    expect(350 + factors.reduce((sum, factor) => sum + factor.points, 0)).toBe(rest.score);
    for (const factor of factors) {
      const own = drivers.filter((driver) => driver.factor === factor.factor);
      expect(own.reduce((sum, driver) => sum + driver.points, 0)).toBe(factor.points);
    }
  });

  it('goes on past bad lines, says one line for each, and ends with 2', async () => {
    const bad: [string, RegExp][] = [
      ['{"version":1', /^line 4: The input ends before it is whole \(character 13\)\. It was probably cut off/],
      ['[]', /^line 5: The input has the wrong type$/],
      [
        ledger([purchase({}), purchase({ id: 's', amount: 1.5 })]),
        /^line 6: records\[1\]\.amount must be a whole number of minor units/,
      ],
      [ledger([purchase({ day: '2026-02-30' })]), /^line 7: records\[0\]\.day must be a day that exists/],
      [ledger([purchase({}), purchase({})]), /^line 8: records\[1\]\.id is there twice$/],
      [
        ledger([{ id: 'p', kind: 'payment', day: '2026-01-01', bill: 'none', amount: 1 }]),
        /^line 9: records\[0\]\.bill names a record that is not in the ledger$/,
      ],
      [ledger([], { currency: 'XXX' }), /^line 10: currency is not one of the choices$/],
      [ledger([purchase({ extra: 1 })]), /^line 11: records\[0\]\.extra is not a field/],
      [ledger().replace('{', '{"__proto__":{"polluted":1},'), /^line 12: __proto__ is not a field/],
      [
        `{"version":1,"records":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
        /^line 13: records\[0\]\[0\]\[0\]\[0\]\[0\]\[0\]\[0\]… must nest at most 64 levels deep \(character 87\)\. .* take the extra/,
      ],
      [ledger([purchase({ amount: -1 })]), /^line 14: records\[0\]\.amount must be at least 0$/],
      [ledger([purchase({ amount: 1e300 })]), /^line 15: records\[0\]\.amount must be /],
      [ledger([purchase({ kind: 'toString' })]), /^line 16: records\[0\]\.kind is not one of the choices$/],
      [ledger([], { 'a\\u001b[31m\\nline 1: all is well': 1 }).replace(/\\\\/g, '\\'), /^line 17: a .*is not a field/],
      [
        ledger([purchase({})]).replace('"amount":1', '"amount":NaN'),
        /^line 18: records\[0\]\.amount is not JSON \(character 176\)\. Write a plain number, .* NaN, comments /,
      ],
      [ledger([purchase({ amount: 1.5, category: 'x', day: 'y' })]), /^line 19: .*\(and 2 more\)$/],
    ];
    const { code, out, err } = await simsim(
      ['score', ...DAY],
      ['\ufeff', ledger(), '\n\n  \r\n', ...bad.map(([line]) => `${line}\n`), ledger([], { id: 'last' })].join(''),
    );
    expect(code).toBe(2);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['x', 'last']);
    const lines = err.trim().split('\n');
    expect(lines).toHaveLength(bad.length);
    for (const [index, [, expected]] of bad.entries()) expect(lines[index]).toMatch(expected);
  });

  it('refuses a line that is not UTF-8', async () => {
    const { code, out, err } = await simsim(['score'], gb18030(`${ledger([purchase({ payee: '盒马' })])}\n`));
    expect([code, out, err]).toEqual([2, '', 'line 1: The input is not UTF-8 text\n']);
  });

  it('gives 550 for an empty ledger, and nothing for no input', async () => {
    expect(JSON.parse((await simsim(['score'], ledger())).out)).toMatchObject({ score: 550, provisional: true });
    expect(await simsim(['score'], '')).toEqual({ code: 0, out: '', err: '' });
  });

  it('passes over a line of more than 64 MiB without holding it', async () => {
    function* huge() {
      yield '{"version":1,"note":"';
      for (let index = 0; index < 66; index++) yield 'x'.repeat(1_048_576);
      yield `"}\n${ledger()}\n`;
    }
    const { code, out, err } = await simsim(['score', ...DAY], huge());
    expect([code, out.trim().split('\n').length, err]).toEqual([
      2,
      1,
      'line 1: The input must have at most 67108864 characters\n',
    ]);
  }, 30_000);

  it('streams: the first score is out before the last ledger is in', async () => {
    const child = spawn(process.execPath, ['src-main/shells/command/main.ts', 'score'], { cwd: ROOT });
    const first = new Promise((resolve) => child.stdout.once('data', resolve));
    child.stdin.write(`${ledger()}\n`);
    await first;
    child.stdin.end();
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
  });

  it('ends quietly when its reader has gone', async () => {
    const child = spawn(process.execPath, ['src-main/shells/command/main.ts', 'score'], { cwd: ROOT });
    let err = '';
    child.stderr.on('data', (chunk) => (err += chunk));
    child.stdin.on('error', () => {});
    child.stdout.once('data', () => child.stdout.destroy());
    for (let index = 0; index < 3_000; index++) child.stdin.write(`${ledger()}\n`);
    child.stdin.end();
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, err]).toEqual([0, '']);
  });
});

describe('forecast', () => {
  it('forecasts today’s habits without a scenario, and a goal with one', async () => {
    const plain = await simsim(['forecast', ...DAY, '--paths', '100', '--months', '6'], demo);
    expect([plain.code, plain.err]).toEqual([0, '']);
    const forecast = Forecast.parse(JSON.parse(plain.out));
    expect(forecast.months).toHaveLength(6);
    expect(forecast.chance).toBeNull();
    const scenario = await file(
      's.json',
      JSON.stringify({ version: 1, habits: [{ habit: 'card-use', level: 0.1 }], happenings: [] }),
    );
    const words = [
      'forecast',
      ...DAY,
      '--scenario',
      scenario,
      '--goal',
      '720',
      '--by',
      '2026-12-31',
      '--paths',
      '100',
      '--seed',
      '7',
    ];
    const tried = await simsim(words, demo);
    expect(Forecast.parse(JSON.parse(tried.out))).toMatchObject({
      goal: { score: 720, by: '2026-12-31' },
      seed: 7,
      paths: 100,
    });
    expect(await simsim(words, demo)).toEqual(tried);
  });

  it.each<[string, string[], RegExp]>([
    ['a goal out of range', ['--goal', '951'], /^--goal must be a whole number from 350 to 950\n$/],
    ['a date without a goal', ['--by', '2027-01-01'], /^--by goes with --goal/],
    ['a date that has passed', ['--goal', '700', '--by', '2020-01-01'], /^The goal’s date has passed/],
    ['too few paths', ['--paths', '1'], /^--paths must be a whole number from 50/],
    ['a seed that is no number', ['--seed', '1e3'], /^--seed must be a whole number/],
    ['a missing file', ['--scenario', '/nowhere/s.json'], /^\/nowhere\/s\.json cannot be read: there is no such file/],
  ])('refuses %s', async (_name, words, expected) => {
    const { code, out, err } = await simsim(['forecast', ...DAY, ...words], demo);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(expected);
  });

  it('says what is wrong inside a scenario', async () => {
    const path = await file('bad.json', '{"version":1,"habits":[{"habit":"fly","level":1}],"happenings":[]}');
    const { code, err } = await simsim(['forecast', '--scenario', path], demo);
    expect(code).toBe(2);
    expect(err).toContain('habits[0].habit is not one of the choices');
  });
});

describe('import', () => {
  it('prints a ledger that scores, and importing into it again changes nothing', async () => {
    const path = await file(
      'alipay.csv',
      gb18030(appExport([{ payee: '盒马鲜生', amount: '88.00' }, { status: '交易关闭' }], ['共3笔记录'])),
    );
    const first = await simsim(['import', path]);
    expect(first.code).toBe(0);
    expect(first.err.trim().split('\n')).toEqual([
      'The file says it holds 3 rows; 2 are there.',
      '2 rows: 1 new, 0 already there, 1 left out, 0 not readable',
    ]);
    expect(Ledger.parse(JSON.parse(first.out)).records).toHaveLength(1);
    expect((await simsim(['score', ...DAY], first.out)).code).toBe(0);
    const into = await file('into.json', first.out);
    const again = await simsim(['import', path, '--into', into, '--reader', 'alipay']);
    expect([again.code, again.out]).toEqual([0, first.out]);
  });

  it('gives an exported ledger back as it was', async () => {
    const path = await file('ledger.json', demo);
    expect((await simsim(['import', path, '--currency', 'EUR'])).out).toBe(demo);
  });

  it('imports nothing of a file with malformed rows, unless it is told to pass over them', async () => {
    const path = await file('broken.csv', appExport([{}, { amount: 'ten' }, { time: 'yesterday' }]));
    const strict = await simsim(['import', path]);
    expect([strict.code, strict.out]).toEqual([2, '']);
    expect(strict.err).toMatch(
      /^line 14: The amount cannot be read\nline 15: The date cannot be read\n2 rows cannot be read/,
    );
    const lenient = await simsim(['import', path, '--skip-malformed']);
    expect(lenient.code).toBe(0);
    expect(JSON.parse(lenient.out).records).toHaveLength(1);
  });

  it.each<[string, string[], RegExp]>([
    ['no file', [], /^Say which file/],
    ['a missing file', ['/nowhere.csv'], /^\/nowhere\.csv cannot be read: there is no such file/],
    ['a folder', ['/'], /^\/ cannot be read: it is a folder/],
    ['two files', ['a', 'b'], /^“b” is one word too many/],
    [
      'an unknown reader',
      ['a', '--reader', 'bank'],
      /^--reader must be one of: alipay, wechat, ofx, qif, table, simsim/,
    ],
    ['an unknown currency', ['a', '--currency', 'XYZ'], /^--currency must be one of: CNY/],
  ])('refuses %s', async (_name, words, expected) => {
    const { code, out, err } = await simsim(['import', ...words]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(expected);
  });

  it('refuses what it does not know, and amounts in another currency', async () => {
    const prose = await file('prose.txt', 'Dear sir');
    expect((await simsim(['import', prose])).err).toContain('does not know this kind of file');
    const path = await file('yuan.csv', appExport([{}]));
    expect((await simsim(['import', path, '--currency', 'USD'])).err).toContain(
      'currency is not the currency of this file',
    );
  });
});

describe('report', () => {
  it('writes every format, to a file or to standard output', async () => {
    const path = join(folder, 'report.html');
    const written = await simsim(['report', '--format', 'html', '--out', path, '--language', 'zh', ...DAY], demo);
    expect(written).toEqual({ code: 0, out: '', err: '' });
    expect(await readFile(path, 'utf8')).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    const csv = await simsim(['report', '--format', 'csv', '--from', '2026-03-01', '--to', '2026-03-10', ...DAY], demo);
    const days = csv.out
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(',')[2]!);
    expect(days.length).toBeGreaterThan(5);
    expect(days.every((day) => day >= '2026-03-01' && day <= '2026-03-10')).toBe(true);
    expect((await simsim(['report', '--format', 'json', ...DAY], demo)).out).toBe(demo);
  });

  it.each([
    ['pdf', '%PDF-1.7'],
    ['ics', 'BEGIN:VCALENDAR\r\n'],
    ['spreadsheet', '\ufeffDay,Kind,'],
    ['html', '<!doctype html>'],
  ])('writes %s, the same bytes each time', async (format, begin) => {
    const write = () => simsim(['report', '--format', format, '--from', '2026-02-01', '--discreet', ...DAY], demo);
    const [one, other] = [await write(), await write()];
    expect(one).toMatchObject({ code: 0, err: '' });
    expect(one.out.startsWith(begin)).toBe(true);
    expect(other.out).toBe(one.out);
  });

  it('takes a ledger on many lines', async () => {
    const { code } = await simsim(['report', '--format', 'csv', ...DAY], JSON.stringify(JSON.parse(demo), null, 2));
    expect(code).toBe(0);
  });

  it.each<[string, string[], RegExp]>([
    ['no format', [], /^Say in which format: --format with one of pdf, html, csv, spreadsheet, json, ics/],
    ['an unknown format', ['--format', 'docx'], /^--format must be one of: pdf, html, csv, spreadsheet, json, ics/],
    [
      'an unknown section',
      ['--format', 'pdf', '--sections', 'course,fees'],
      /^--sections must be one of: course, changes/,
    ],
    [
      'days the wrong way round',
      ['--format', 'csv', '--from', '2026-02-01', '--to', '2026-01-01'],
      /^--to must not be before --from/,
    ],
    ['an unknown language', ['--format', 'html', '--language', 'fr'], /^--language must be one of: en, zh/],
    [
      'a folder that is not there',
      ['--format', 'csv', '--out', '/nowhere/at/all.csv'],
      /^\/nowhere\/at\/all\.csv cannot be written: there is no such/,
    ],
  ])('refuses %s', async (_name, words, expected) => {
    const { code, out, err } = await simsim(['report', ...DAY, ...words], demo);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(expected);
  });

  it('says so when there is no ledger', async () => {
    expect(await simsim(['report', '--format', 'csv'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('no ledger'),
    });
  });
});

describe('schema, help and version', () => {
  it('print what the documents hold', async () => {
    const documented = await readFile(join(ROOT, 'docs/ledger.schema.json'), 'utf8');
    expect((await simsim(['schema'])).out).toBe(documented);
    const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
    expect((await simsim(['version'])).out).toBe(`${version}\n`);
    const { code, out } = await simsim(['help']);
    for (const verb of ['demo', 'score', 'forecast', 'import', 'report', 'schema'])
      expect(out).toContain(`simsim ${verb}`);
    expect(code).toBe(0);
    expect((await simsim(['--help'])).out).toBe(out);
  });
});

describe('usage', () => {
  it.each<[string[], RegExp]>([
    [[], /^simsim: an explained credit score/],
    [['fly'], /^“fly” is not something simsim can do\. Choose one of: demo, score/],
    [['constructor'], /^“constructor” is not something/],
    [['demo', '--dya', '2026-01-01'], /^--dya is not known here, or its value is missing\. Options: --day\n$/],
    [['demo', '--day'], /^--day is not known here, or its value is missing/],
    [['demo', '--day', '2026-02-30'], /^--day must be a day that exists/],
    [['demo', '--day', '1850-01-01'], /^--day must be a day that exists/],
    [['demo', '--day', '1901-01-01'], /^--day must lie between/],
    [['demo', 'x'], /^“x” is one word too many/],
    [['score', '-x'], /^-x is not known here/],
    [['schema', '--day', '2026-01-01'], /^--day is not known here.* There are no options/],
  ])('%j is refused with a helpful line', async (words, expected) => {
    const { code, out, err } = await simsim(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(expected);
  });
});
