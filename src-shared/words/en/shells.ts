/** What the programs say around the pages: in the terminal, and in the desktop shell's menus. */
export const shells = {
  /** The line that scripts wait for; it is the same in every language. */
  ready: (link: string) => `Simsim is ready: ${link}`,
  enterForLink: 'The link works once. Press Enter for a fresh one, Ctrl-C to stop.',
  asRoot: 'Simsim is running as root. It works, but your own user account is the safer place for it.',
  linkNotOpened: 'No browser could be started from here. Open the link above in one.',
  stopping: 'Locking the vault and stopping.',
  pagesMissing: (folder: string) =>
    `The pages are not built: ${folder} holds no index.html. Run “npm run build” first.`,
  portTaken: (port: number) =>
    `Port ${port} is already in use. Choose another one with --port, or leave it out to get a free one.`,
  portForbidden: (port: number) => `This user may not open port ${port}. Choose one above 1023 with --port.`,
  notAPort: (value: string) => `--port takes a whole number from 0 to 65535, and “${value}” is none.`,
  noValue: (option: string) => `${option} needs a value after it.`,
  unknownOption: (option: string) => `“${option}” is not an option here.`,
  usage:
    'npm start -- [--browser | --desktop] [--port N] [--data FOLDER] [--no-open]\n' +
    '  --browser       show the pages in your own browser\n' +
    '  --desktop       show them in a window of their own (needs Electron’s runtime and a display)\n' +
    '  --port N        the browser shell’s port on 127.0.0.1; without it, a free one\n' +
    '  --data FOLDER   where the accounts are kept\n' +
    '  --no-open       print the link, but start no browser',
  oneShellOnly: 'Choose either --browser or --desktop, not both.',
  building: 'Building the pages and the core; this takes a few seconds.',
  buildFailed: 'The build failed, so Simsim was not started.',
  toolsMissing: 'Simsim’s parts are not installed yet. Run “npm ci” in its folder, then start again.',
  fetchingRuntime: 'Fetching Electron’s runtime once (about 120 MB). “npm start -- --browser” does without.',
  /** One line: which shell, and why. */
  startingDesktop: (why: string) => `Starting the desktop shell: ${why}.`,
  startingBrowser: (why: string) => `Starting the browser shell: ${why}.`,
  desktopImpossible: (why: string) => `The desktop shell cannot start: ${why}. “npm start -- --browser” works here.`,
  why: {
    asked: 'you asked for it',
    ableHere: 'there are a display and Electron’s runtime',
    noDisplay: 'there is no display here',
    asRoot: 'Electron’s sandbox does not work for root',
    noRuntime: (reason: string) => `Electron’s runtime could not be fetched (${reason})`,
    notThereAfterwards: 'it is not there afterwards',
    desktopFailed: (code: string) => `the desktop shell ended at once (${code})`,
  },
  couldNotStart: 'Simsim could not start',
};
