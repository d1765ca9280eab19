/** The names under which the preload script and the main process talk: calls, files, and notices to the page. */
export const CALLS = 'simsim:calls';
export const FILES = 'simsim:files';
export const NOTICES = 'simsim:notices';
