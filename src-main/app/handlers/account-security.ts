import type { AreaHandlers } from '#shared/contract/contract.ts';
import { Refused } from '#shared/contract/refused.ts';
import type { ActivityKind, Note } from '#shared/domain/activity.ts';
import { isWhole } from '../../account/activity-log.ts';
import { addressOf, SECRET_BYTES, secretOf, stepOf } from '../../account/codes.ts';
import { findingsIn } from '../../account/findings.ts';
import { KEY_FILE_BYTES, printKeyFile } from '../../account/key-file.ts';
import type { Book } from '../book.ts';
import type { Core } from '../core.ts';

type Verbs =
  | 'activity'
  | 'answerFinding'
  | 'renewRecoveryKey'
  | 'factors'
  | `${'offer' | 'add' | 'remove'}Code`
  | `${'make' | 'add' | 'remove'}KeyFile`;

/** What the Security page asks for: the log, its findings, and the factors of whoever is signed in. */
export function securityHandlers({
  accounts,
  files,
  outside,
  place,
  session,
}: Core): Pick<AreaHandlers<'account'>, Verbs> {
  /** The secret that the page shows, until a code made from it was seen or the book was closed. */
  let offered: { book: Book; secret: string } | null = null;
  const note = (what: ActivityKind): Note => ({ at: outside.now(), what, place, count: 1 });

  /** The account's book; the demo person has none. */
  function own(): Book & { account: string } {
    const { book } = session;
    if (book.account === null) throw new Refused({ code: 'account/unknown' });
    return book as Book & { account: string };
  }

  return {
    activity: () => {
      const { activity, answers } = session.book.document.security;
      const whole = isWhole(activity);
      const answered = new Map(answers.map(({ finding, mine }) => [finding, mine]));
      const hourOf = (at: number) => new Date(at + outside.utcOffsetMinutes(at) * 60_000).getUTCHours();
      const findings = findingsIn(activity.entries, whole, answered, hourOf);
      return { entries: activity.entries.toReversed(), findings, whole };
    },
    answerFinding: async ({ finding, mine }) => {
      await session.book.commit({ change: 'answered', answer: { finding, mine } });
      return {};
    },
    renewRecoveryKey: async ({ password }) => {
      const recoveryKey = await own().renewRecoveryKey(password);
      await session.note('recovery-key-renewed');
      return { recoveryKey };
    },
    factors: async () => {
      const { account, document } = session.book;
      const keyFile = account !== null && (await accounts.usesKeyFile(account));
      return { code: document.security.code !== null, keyFile };
    },
    offerCode: () => {
      const book = own();
      const secret = secretOf(outside.randomBytes(SECRET_BYTES));
      offered = { book, secret };
      return { secret, address: addressOf(secret, book.name) };
    },
    addCode: async ({ password, code }) => {
      const book = own();
      if (offered?.book !== book) throw new Refused({ code: 'account/code-expired' });
      await book.checkPassword(password);
      const factor = { secret: offered.secret, lastStep: 0, failed: 0, lastFailed: 0 };
      const step = stepOf(factor.secret, code, outside.now(), 0);
      if (step === null) throw new Refused({ code: 'account/wrong-code', waitSeconds: 0 });
      await book.commit({ change: 'code', code: { ...factor, lastStep: step }, notes: [note('code-added')] });
      offered = null;
      return {};
    },
    removeCode: async ({ password }) => {
      const book = own();
      await book.checkPassword(password);
      await book.commit({ change: 'code', code: null, notes: [note('code-removed')] });
      return {};
    },
    makeKeyFile: () => {
      own();
      const text = printKeyFile(outside.randomBytes(KEY_FILE_BYTES));
      const name = 'simsim-key-file.txt';
      return { file: files.hold({ name, type: 'text/plain', bytes: new TextEncoder().encode(text) }), name };
    },
    addKeyFile: async ({ password, keyFile }) => {
      await own().setKeyFile(password, keyFile);
      await session.note('key-file-added');
      files.clear();
      return {};
    },
    removeKeyFile: async ({ password }) => {
      await own().setKeyFile(password, null);
      await session.note('key-file-removed');
      return {};
    },
  };
}
