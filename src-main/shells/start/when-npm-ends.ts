const LOOK_EVERY = 500;

/**
 * Calls back once when the npm that started us is gone. Told to stop, npm ends the command line it runs in and not the
 * program: without this, `kill` on `npm start` would leave the vault open behind its back. Does nothing when we were
 * not started by npm, since a program started by hand may outlive its terminal. Does not keep the process alive.
 */
export function whenNpmEnds(env: NodeJS.ProcessEnv, callback: () => void): void {
  if (env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, LOOK_EVERY);
  timer.unref();
}
