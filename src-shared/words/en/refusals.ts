import type { Problem } from '../../contract/refusal.ts';
import { megabytes, megabytesOver } from '../megabytes.ts';
import type { RefusalSentences } from '../refusal-sentences.ts';

const wait = (seconds: number) => (seconds > 0 ? ` Wait ${seconds} s before the next try.` : '');

const sentences: RefusalSentences = {
  'input/invalid': () => 'Something in the form is not right yet. Nothing was saved.',
  'call/unknown': () => 'This part of the app and its core do not match. Close the app and start it again.',
  'session/locked': () => 'Simsim is locked. Sign in to go on.',
  'session/superseded': () =>
    'Simsim was opened in another window. Go on there, or reload this page to take over here.',
  'session/no-link': () =>
    'This link was used already, or belongs to an earlier start. Press Enter in the terminal where Simsim runs, and open the fresh link.',
  'session/stopped': () => 'Simsim is not running any more. Start it again, and open the link that it shows.',
  'account/unknown': () => 'This account is no longer on this computer. Pick another one.',
  'account/wrong-password': ({ waitSeconds }) => `That is not the password.${wait(waitSeconds)}`,
  'account/wait': ({ waitSeconds }) => `Too many tries in a row. Try again in ${waitSeconds} s.`,
  'account/wrong-recovery-key': ({ waitSeconds }) =>
    `That is not this account’s recovery key. Check it against your print.${wait(waitSeconds)}`,
  'account/weak-password': () =>
    'This password could be guessed. Use more words, or less common ones: four unrelated words do well.',
  'account/wrong-password-or-key-file': ({ waitSeconds }) =>
    `The password and this key file do not open the account together.${wait(waitSeconds)}`,
  'account/key-file-wanted': () => 'This account opens with a password and its key file. Choose the key file as well.',
  'account/not-a-key-file': () =>
    'This is not a whole Simsim key file. Choose the file that Simsim made, or a copy of it.',
  'account/code-wanted': () => 'The password is right. Now type the code that your authenticator app shows.',
  'account/wrong-code': ({ waitSeconds }) =>
    `That is not the code of this moment, or it was used already.${wait(waitSeconds)} The clocks of phone and computer must agree.`,
  'account/code-expired': () => 'This is no longer open. Start again.',
  'vault/damaged': ({ backups }) =>
    backups > 0
      ? 'The vault’s file is damaged, so nothing in it was opened or changed. You can restore its last good backup.'
      : 'The vault’s file is damaged, so nothing in it was opened or changed. There is no backup here; look for a copy of the folder elsewhere.',
  'vault/newer-version': () => 'This vault was written by a newer Simsim. Install that version to open it.',
  'vault/in-use': () => 'This account is open in another Simsim. Close it there first.',
  'vault/changed-elsewhere': () =>
    'Another program changed the vault’s file while it was open. Nothing was written over it. Lock and sign in again.',
  'vault/disk-full': () => 'The disk is full, so this change was not saved. Make some room and try again.',
  'vault/read-only': () =>
    'Simsim may not write to its data folder, so this change was not saved. Check the folder’s permissions.',
  'vault/not-written': () =>
    'The disk reported an error, so this change was not saved. Lock, check the disk and sign in again.',
  'vault/backup-folder': () =>
    'This folder for backups is not there, or cannot be used. Connect its disk, or choose another folder by its full path.',
  'vault/no-backup': () => 'There is no verified backup of this account on this computer.',
  'crypto/self-test-failed': () =>
    'The encryption does not give the right answers on this computer, so Simsim will not open anything. Reinstall it, or use another computer.',
  'ledger/unknown-record': () => 'This entry is no longer in the ledger.',
  'ledger/newer-change': () =>
    'Something newer was changed since. Undo goes step by step: take that back first, with Ctrl-Z.',
  'ledger/nothing-to-undo': () => 'There is nothing to undo.',
  'ledger/nothing-to-redo': () => 'There is nothing to redo.',
  'import/not-recognised': () =>
    'Simsim does not know this kind of file. It reads bill exports of Alipay and WeChat Pay, a bank’s or card’s CSV, OFX, QFX, QIF and XLSX, and what it wrote itself.',
  'import/unreadable': ({ line }) => `The file cannot be read from line ${line} on. Export it again and try once more.`,
  'import/cancelled': () => 'Reading was stopped. Choose the file again to go on.',
  'import/too-slow': () =>
    'Reading this file took too long, so it was stopped. Try a shorter period, or another format.',
  'import/malformed-rows': ({ rows }) =>
    rows === 1
      ? 'One row cannot be read. Agree to skip it, or mend the file.'
      : `${rows} rows cannot be read. Agree to skip them, or mend the file.`,
  'vault/too-large': ({ size, limit }) =>
    `With its documents this account weighs ${megabytesOver(size)} MB, and at most ${megabytes(limit)} MB move as one file. Remove documents that you no longer need, then save the account again.`,
  'file/too-large': ({ limit }) =>
    `The file is larger than ${megabytes(limit)} MB. Choose a smaller one, or export a shorter period.`,
  'file/not-accepted': () => 'This is no PDF, PNG, JPEG or WebP file, whatever its name says. Choose another one.',
  'file/unknown': () => 'The file is no longer held. Choose it again.',
  'file/not-saved': () => 'The file could not be saved there. Choose another folder.',
  'forecast/date-past': () => 'The goal’s date has passed. Choose a later one.',
  'scenario/contradiction': () =>
    'These happenings cannot all come about: a card is closed once, a loan paid off once, one lateness taken out once, one bill late once a month, and at most three cards are opened. Take one of them out.',
  'run/unknown': () => 'This forecast has ended already.',
};

/** “(line 12, character 5)”; a text on one line is told by its character alone. */
const place = (at: Problem['at']) => {
  if (at === undefined) return '';
  return at.line === 1 ? ` (character ${at.character})` : ` (line ${at.line}, character ${at.character})`;
};

const problems: Record<string, (limit: number | undefined, at: Problem['at']) => string> = {
  missing: () => 'is missing',
  'unknown-field': () => 'is not a field that is known here',
  'wrong-type': () => 'has the wrong type',
  'not-whole': () => 'must be a whole number',
  'not-minor-units': () => 'must be a whole number of minor units (such as cents)',
  'not-a-day': () => 'must be a day that exists, from 1900 to 2199, as YYYY-MM-DD',
  'not-a-month': () => 'must be a month, as YYYY-MM',
  'not-a-choice': () => 'is not one of the choices',
  'not-an-id': () => 'must be an id of letters, digits and hyphens',
  'too-large': (limit) => `must be at most ${limit}`,
  'too-small': (limit) => `must be at least ${limit}`,
  'too-long': (limit) => `must have at most ${limit} characters`,
  empty: () => 'must not be empty',
  'control-character': () => 'must not hold control characters',
  duplicate: () => 'is there twice',
  'unknown-reference': () => 'names a record that is not in the ledger',
  'bill-or-account': () => 'must name either a bill or an account, not both',
  'before-opening': () => 'must not be before the opening day',
  'ends-before-start': () => 'must not be before the start',
  'own-weights': () => 'go with the preset “own”, and only with it',
  'all-factors-off': () => 'must leave at least one factor in use',
  'not-valid': () => 'is not valid',
  'not-json': (_, at) =>
    `is not JSON${place(at)}. Write a plain number, a text in double quotes, true, false or null there; NaN, comments and a comma after the last entry are not allowed.`,
  'ends-early': (_, at) => `ends before it is whole${place(at)}. It was probably cut off: copy or export it again.`,
  'not-utf8': () => 'is not UTF-8 text',
  'too-deep': (limit, at) =>
    `must nest at most ${limit} levels deep${place(at)}. No record needs more than five: take the extra brackets out.`,
  'other-currency': () => 'is not the currency of this file',
};

export const refusals = {
  sentences,
  /** “due must be a day that exists, from 1900 to 2199, as YYYY-MM-DD” */
  problem: ({ path, problem, limit, at }: Problem): string =>
    `${path === '' ? 'The input' : path} ${(problems[problem] ?? problems['not-valid']!)(limit, at)}`,
  /** The same without the path, for a message beside its field. */
  problemOnly: ({ problem, limit, at }: Problem): string => (problems[problem] ?? problems['not-valid']!)(limit, at),
  incident: (incident: string) =>
    `Something went wrong on our side, and nothing was changed. The number of this incident is ${incident}.`,
};
