/** What the desktop shell says: its menus, its notifications, and the few things that pages show in it alone. */
export const desktop = {
  menu: {
    file: 'File',
    record: 'Record something',
    lock: 'Lock',
    close: 'Close window',
    quit: 'Quit Simsim',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    commands: 'Commands…',
    actualSize: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    go: 'Go',
    window: 'Window',
    minimise: 'Minimise',
    zoomWindow: 'Zoom',
    toFront: 'Bring all to front',
    help: 'Help',
    keys: 'Keyboard shortcuts',
    about: 'About Simsim',
    services: 'Services',
    hide: 'Hide Simsim',
    hideOthers: 'Hide others',
    showAll: 'Show all',
  },
  saveFile: 'Save file',
  /** The version as the about panel shows it. */
  versionOf: (version: string, day: string, age: number) =>
    `${version} (${day}, ${age === 0 ? 'made today' : age === 1 ? '1 day old' : `${age} days old`})`,
  aboutText: 'Simsim never contacts another computer, so it never looks for updates by itself.',
  reminder: {
    /** A bill by its payee; `days` is negative when it is overdue. */
    one: (payee: string, days: number) =>
      days < 0
        ? `${payee} is overdue`
        : days === 0
          ? `${payee} is due today`
          : days === 1
            ? `${payee} is due tomorrow`
            : `${payee} is due in ${days} days`,
    /** Where neither payee nor amount may be shown. */
    some: (count: number) => (count === 1 ? 'A bill is due' : `${count} bills are due`),
    look: 'Open Simsim to see more.',
  },
  settings: {
    title: 'Notifications',
    label: 'Due bills',
    text: 'The system’s own notifications name bills that fall due, never amounts. With hidden amounts, or when Simsim is locked, they only say how many.',
    on: 'On',
    off: 'Off',
  },
  handed: {
    title: 'Bring in an account',
    text: (name: string) =>
      `${name} holds a sealed account. Its password opens it; a copy is then kept on this computer, beside the accounts already here.`,
    keyFileHint: 'Only when the account is opened with one.',
    bringIn: 'Bring it in',
    done: 'The account is here. Sign in with its password.',
  },
};
