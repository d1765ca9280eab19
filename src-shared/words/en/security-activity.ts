import type { ActivityKind, Place } from '../../domain/activity.ts';

const shells: Record<Place['shell'], string> = {
  desktop: 'desktop app',
  browser: 'browser',
  command: 'command line',
  test: 'test',
};

const kinds: Record<ActivityKind, (count: number) => string> = {
  created: () => 'Account created',
  'signed-in': () => 'Signed in',
  'wrong-password': () => 'Wrong password or key file',
  'wrong-recovery-key': () => 'Wrong recovery key',
  'wrong-code': () => 'Wrong code',
  recovered: () => 'Opened with the recovery key',
  'password-changed': () => 'Password changed',
  'recovery-key-renewed': () => 'Recovery key renewed',
  'code-added': () => 'Authenticator app added',
  'code-removed': () => 'Authenticator app taken off',
  'key-file-added': () => 'Key file added',
  'key-file-removed': () => 'Key file taken off',
  'auto-lock': (minutes) => `Auto-lock set to ${minutes} min`,
  renamed: () => 'Account renamed',
  exported: () => 'Report or ledger exported',
  'backup-exported': () => 'Backup exported',
  'backup-restored': () => 'Backup put back',
  'removed-many': (count) => `${count} entries removed in one session`,
  erased: () => 'Removed entries erased for good',
  'tries-missing': () => 'The file of failed tries is missing',
  'tries-altered': () => 'The file of failed tries was altered',
  'tries-unlisted': (count) => `${count} more failed tries`,
  'clock-back': () => 'The computer’s clock was set back',
  'older-copy': () => 'An older copy of the vault was in its place',
  'torn-tail': () => 'An unfinished change was set aside',
  'second-folder-set': () => 'Second folder for backups chosen',
  'second-folder-removed': () => 'Second folder for backups given up',
  'went-on': () => 'Went on after damage',
};

/** The list of what happened. */
export const activity = {
  activity: 'Activity',
  activityTable: 'What happened, the newest first',
  /** `written` is the count with its marks. */
  activityText: (count: number, written: string) =>
    `${count === 1 ? '1 entry' : `${written} entries`}, sealed in the vault`,
  when: 'When',
  what: 'What',
  where: 'Where',
  whole: 'The chain of entries holds.',
  broken: 'The chain of entries is broken.',
  more: 'Show more',
  kinds,
  place: ({ shell, host, user }: Place) => [shells[shell], host, user].filter((part) => part !== '').join(' · '),
  unknownPlace: 'not known',
};
