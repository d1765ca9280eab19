/** Where the vault lies, and why it may be open for reading only. */
export const vault = {
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
};
