import type { ActivityKind, Place, Rule } from '../../domain/activity.ts';

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

export const security = {
  about: 'How this account is opened, and who opened it.',
  demoActivity: 'Nothing to log',
  demoActivityText:
    'Nobody signs in to the demo person. With an account of your own, every sign-in, failed try, export and change of these settings stands here.',
  demoText:
    'The demo person has no password and no vault. With an account of your own, this page shows how it is kept.',

  findings: 'To look at',
  noFindings: 'Nothing unusual.',
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

  factors: 'Ways in',
  password: 'Password',
  passwordText: 'Seals the vault. Without it, nobody who copies the file reads a word.',
  changePassword: 'Change the password',
  recoveryKey: 'Recovery key',
  recoveryKeyText: 'Opens the account when the password, phone or key file is lost. Keep it on paper.',
  renewRecoveryKey: 'Make a new one',
  renewRecoveryKeyText: 'A new recovery key is shown once. The print that you have now opens nothing any more.',
  code: 'Authenticator app',
  codeText:
    'A code from your phone, asked for after the password. It guards this app at your desk; it does not protect a copied file, as the file opens with the password alone.',
  keyFile: 'Key file',
  keyFileText:
    'A small file, on a memory stick for example, that is half of the key itself. Without it a copied vault stays shut even to someone who knows the password.',
  on: 'On',
  off: 'Off',
  setUp: 'Set up',
  takeOff: 'Take off',
  takeOffCode: 'Take off the authenticator app',
  takeOffCodeText: 'From then on the password opens the account without a code.',
  takeOffKeyFile: 'Take off the key file',
  takeOffKeyFileText:
    'From then on the password opens the vault alone, and so does whoever has a copy and the password.',
  saved: 'Saved.',
  yourPassword: 'Your password',
  confirm: 'Confirm',
  confirming: 'Checking…',

  codeSetUp: 'Set up an authenticator app',
  codeSetUpText:
    'Scan the picture with an authenticator app, or type the secret into it. Then type the code that it shows.',
  qrCode: 'QR code with the secret for an authenticator app',
  secret: 'Secret, to type by hand',
  codeNow: 'Code that the app shows now',
  keyFileSetUp: 'Set up a key file',
  keyFileSetUpText:
    'Save the key file somewhere else than on this computer, and keep a second copy. Then choose the saved file: so it is certain that it can be read.',
  makeKeyFile: 'Make and save a key file',
  madeKeyFile: 'Key file saved.',
  finish: 'Turn on',

  lockTitle: 'Locking',
  activity: 'Activity',
  activityTable: 'What happened, the newest first',
  activityText: (count: string) => `${count} entries, sealed in the vault`,
  when: 'When',
  what: 'What',
  where: 'Where',
  whole: 'The chain of entries holds.',
  broken: 'The chain of entries is broken.',
  more: 'Show more',
  kinds,
  place: ({ shell, host, user }: Place) => [shells[shell], host, user].filter((part) => part !== '').join(' · '),
  unknownPlace: 'not known',

  backups: 'Backups',
  backupsText: 'Made when you lock, read back before an older one goes, sealed like the vault itself.',
  noBackups: 'None yet. The first is made when you lock.',
  backupSize: (kibibytes: string) => `${kibibytes} KB`,
  backupDamaged: 'damaged',
  restore: 'Put it back',
  restoreOf: (when: string) => `Put back the backup of ${when}`,
  restoreText: 'The app locks, and this backup takes the place of the vault. The present file is kept beside it.',
  restoreAsNewText: 'Or make a further account of it, to look around in: this one stays as it is.',
  restoreAsNew: 'As a further account',
  holds: (records: string, score: number, last: string | null) =>
    `${records} records, score ${score}${last === null ? '' : `, last change ${last}`}`,
  reading: 'Reading what it holds…',
  notReadable: 'It does not open with the present keys.',
  backUpNow: 'Back up now',
  backedUp: 'Backed up and read back.',
  second: 'In a second folder',
  secondText:
    'A copy on another disk helps when this one fails. It is made whenever you lock, sealed in the same way, with your documents.',
  secondPath: 'Full path of the folder',
  secondHint: 'For example /media/stick/backups or E:\\Backups',
  chooseSecond: 'Keep backups there too',
  changeSecond: 'Choose another folder',
  stopSecond: 'Stop keeping backups there',
  secondChosen: 'Backups are kept there too from now on.',
  secondStopped: 'No more backups are made there. Those that are there stay.',
  secondAway: (path: string) =>
    `${path} is not there now. Connect its disk; the next backup goes there again by itself. Nothing is missing here.`,
  secondThere: (path: string, last: string) => `${path}, last backup ${last}`,
  restoredAsNew: 'The backup is a further account now. Lock to see it in the list; it opens with the same password.',
  saveVault: 'Save everything as one file',
  saveVaultFirst: 'Save everything as one file first',
  vaultSaved: 'Saved, sealed with your password.',

  around: 'Where the vault lies',
  conflictCopies: (count: number) =>
    count === 1
      ? 'A copy of the vault lies beside it, made by a sync program when two computers changed it:'
      : `${count} copies of the vault lie beside it, made by a sync program when two computers changed it:`,
  conflictHelp:
    'Simsim opens its own file alone. If entries are missing here, they may be in the copy: move it to a folder of its own and bring it in as a further account from the sign-in page. Otherwise it can be deleted.',
  synced: (folder: string) =>
    `The vault lies in a folder that a sync program keeps (${folder}). That is safe while Simsim is open on one computer at a time. Lock, and let the program finish, before you open it elsewhere.`,
  network:
    'The vault lies on a network drive. Locks do not hold reliably there: make sure that nobody opens it on two computers at once.',

  readOnlyInUse: 'Open for reading only: another Simsim has this account open.',
  readOnlyInUseText: 'What is changed there shows here when you sign in again.',
  readOnlyDisk: 'Open for reading only: the disk takes no changes.',
  readOnlyDiskText: 'Check the rights of the data folder, then sign in again.',
  readOnlyDamaged: 'Open for reading only: the journal of changes is damaged.',
  readOnlyDamagedText: (last: string | null) =>
    last === null ? 'See what is kept and what is lost.' : `Everything up to ${last} is here.`,
  goOn: 'See, and go on',
  goOnTitle: 'Go on after damage',
  goOnKept: (last: string | null) =>
    last === null
      ? 'Kept: everything up to the last change that could be read. You see it now.'
      : `Kept: everything up to the last change that could be read, of ${last}. You see it now.`,
  goOnLost: 'Lost: changes after that one. They stand in a part of the journal that can no longer be read.',
  goOnAside:
    'The damaged journal is kept beside the vault, and the snapshot before it is backed up first. An older backup does not have these changes either; what was copied elsewhere may.',
  goOnConfirm: 'Go on from here',
  wentOn: 'You can make changes again.',
  lookAtBackups: 'Look at the backups',

  account: 'Account',
  rename: 'Rename the account',
  erase: 'Erase what was removed',
  eraseText:
    'Entries that you removed or changed leave undo, the journal, every backup but one in both folders, and files that were set aside as damaged or older. Undo is empty afterwards. A second folder that is away now follows when it is there again. Copies elsewhere stay.',
  remove: 'Delete the account',
  removeText:
    'The vault goes, with its documents and every backup on this computer. Nothing brings it back but a file that you saved.',
  removed: 'The account is deleted.',
};
