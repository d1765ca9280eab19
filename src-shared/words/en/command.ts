import { counted } from './counted.ts';

const system: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission was denied',
  EPERM: 'permission was denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of the path is not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};
const because = (code: string) => system[code] ?? (code === '' ? 'the system refused' : `the system said ${code}`);
const rows = (count: number) => counted(count, 'row');

export const command = {
  help: `simsim: an explained credit score from a ledger, without a network

  simsim demo [--day D]                                    print the demo person’s ledger
  simsim score [--day D]            < LEDGERS > SCORES     score ledgers, one a line
  simsim forecast [--scenario S.json] [--goal 720 --by D]
         [--paths N] [--months N] [--seed N] [--day D]     < LEDGER > FORECAST
  simsim plan --goal 720 [--by D] [--chance 0.7] [--lock HABIT,…] [--effort N]
         [--scenario S.json] [--paths N] [--seed N] [--day D]  < LEDGER > PLANS
  simsim import FILE [--reader alipay|wechat|ofx|qif|table|simsim]
         [--currency CNY] [--encoding E] [--dates ymd|dmy|mdy]
         [--into LEDGER.json] [--skip-malformed]           > LEDGER
  simsim report --format pdf|html|csv|spreadsheet|json|ics
         [--out F] [--from D --to D] [--language en|zh]
         [--sections course,changes,factors,money,due,advice]
         [--discreet] [--day D]                            < LEDGER
  simsim schema                                            print the JSON Schema of a ledger
  simsim help, simsim version

A ledger is JSON on one line (docs/ledger-format.md). Days are YYYY-MM-DD; without --day it is today.
Bad input ends with exit code 2, and one line on standard error for each bad ledger.`,
  unknownVerb: (verb: string, verbs: string) => `“${verb}” is not something simsim can do. Choose one of: ${verbs}`,
  badOption: (option: string, options: string) =>
    `${option === '' ? 'An option' : option} is not known here, or its value is missing.${options === '' ? ' There are no options.' : ` Options: ${options}`}`,
  tooMany: (extra: string) => `“${extra}” is one word too many here. See: simsim help`,
  notADay: (option: string) => `--${option} must be a day that exists, from 1900 to 2199, as YYYY-MM-DD`,
  dayBetween: (option: string, from: string, to: string) => `--${option} must lie between ${from} and ${to}`,
  notWhole: (option: string, from: number, to: number) => `--${option} must be a whole number from ${from} to ${to}`,
  notAChoice: (option: string, choices: string) => `--${option} must be one of: ${choices}`,
  planNeedsGoal: 'Say which score to reach: simsim plan --goal 720',
  notAChance: (option: string) => `--${option} must be a share between 0.05 and 0.99, such as 0.7`,
  byNeedsGoal: '--by goes with --goal, such as --goal 720',
  importNeedsFile: 'Say which file to import: simsim import FILE',
  reportNeedsFormat: (formats: string) => `Say in which format: --format with one of ${formats}`,
  endsBeforeStart: '--to must not be before --from',
  noLedger: 'There is no ledger on standard input. Try: simsim demo | simsim …',
  cannotRead: (path: string, code: string) => `${path} cannot be read: ${because(code)}`,
  cannotWrite: (path: string, code: string) => `${path} cannot be written: ${because(code)}`,
  fileTooLarge: (path: string, limit: number) => `${path} is larger than ${Math.round(limit / 1_048_576)} MB`,
  onLine: (line: number, sentence: string) => `line ${line}: ${sentence}`,
  inFile: (path: string, sentence: string) => `${path}: ${sentence}`,
  andMore: (sentence: string, more: number) => `${sentence} (and ${more} more)`,
  malformed: (count: number) =>
    `${rows(count)} cannot be read, so nothing was imported. Mend the file, or pass over them with --skip-malformed`,
  imported: (counts: { new: number; duplicate: number; ignored: number; malformed: number }) =>
    `${rows(counts.new + counts.duplicate + counts.ignored + counts.malformed)}: ${counts.new} new, ${counts.duplicate} already there, ${counts.ignored} left out, ${counts.malformed} not readable`,
  bug: (name: string) => `Something went wrong inside simsim (${name}). Nothing was changed.`,
};
