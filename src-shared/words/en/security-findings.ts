import type { Rule } from '../../domain/activity.ts';

const rules: Record<Rule, { title: string; text: string }> = {
  'many-failures': {
    title: 'Many failed tries in a short time',
    text: 'Somebody tried to open the account at least five times within ten minutes.',
  },
  'failures-then-success': {
    title: 'Failed tries, then a sign-in',
    text: 'Somebody got in after several wrong tries. If that was not you, the password has been guessed.',
  },
  'new-place': {
    title: 'A sign-in from somewhere new',
    text: 'The account was opened by a computer, a user or a door that it had not seen before.',
  },
  'clock-back': {
    title: 'The clock went back',
    text: 'This computer’s clock stood earlier than at the last entry, so times in the list may mislead.',
  },
  'tries-missing': {
    title: 'Failed tries may have been hidden',
    text: 'The file that keeps failed tries is gone. Whoever can write to this disk can delete it.',
  },
  'tries-altered': {
    title: 'The list of failed tries was altered',
    text: 'Lines of the file that keeps failed tries were changed or taken out.',
  },
  'settings-changed': {
    title: 'A security setting changed',
    text: 'How this account is opened was changed.',
  },
  'backup-place': {
    title: 'Where backups go was changed',
    text: 'A second folder for backups was chosen or given up. What lies there is sealed and opens only as this account does; under “Backups” you see which folder it is.',
  },
  recovered: {
    title: 'The recovery key was used',
    text: 'Password, recovery key and data key are new since then, and second factors are off.',
  },
  'quick-export': {
    title: 'An export right after a sign-in',
    text: 'Data left the vault within two minutes of somebody coming in.',
  },
  'many-exports': {
    title: 'Several exports in a day',
    text: 'Data left the vault four times or more within a day.',
  },
  'bulk-removal': {
    title: 'Much was removed',
    text: 'A fifth of the ledger or more was removed in one session. Undo brings it back.',
  },
  'backup-restored': {
    title: 'A backup was put back',
    text: 'An older state of the vault took the place of the newer one.',
  },
  'long-auto-lock': {
    title: 'The app stays open for long',
    text: 'It locks by itself only after more than half an hour.',
  },
  'older-copy': {
    title: 'An older copy of the vault was opened',
    text: 'This computer had seen the vault further on. Somebody or something, such as a sync program or a restored disk, put an earlier state in its place; later changes are missing from it.',
  },
  'torn-tail': {
    title: 'A change was left unfinished',
    text: 'Power went, or the program was ended, while a change was being written. It was never confirmed, and was set aside. Everything confirmed is here.',
  },
  'unusual-hour': {
    title: 'A sign-in at an unusual hour',
    text: 'In the 90 days before, nobody opened the account at this time of day.',
  },
  'went-on': {
    title: 'Changes were lost to damage',
    text: 'The journal of changes was damaged, and somebody chose to go on from the last change that could be read. The damaged file lies beside the vault.',
  },
  'log-altered': {
    title: 'The activity log was altered',
    text: 'Its chain does not hold: entries were changed, taken out or put in.',
  },
};

/** What the rules found in the activity, and what to do about it. */
export const findings = {
  findings: 'To look at',
  noFindings: 'Nothing unusual',
  noFindingsText: 'Plain rules read the activity below: failed tries, new computers, exports, changed settings.',
  severities: { high: 'Important', medium: 'Notable', low: 'For information' },
  evidence: 'What it rests on',
  wasThisYou: 'Was this you?',
  yes: 'Yes, it was me',
  no: 'No',
  answeredYes: 'You said that it was you.',
  answeredNo:
    'You said that it was not you. Change the password, then renew the recovery key. If somebody may have a copy of the files, their copy still opens with the old password.',
  rules,
};
