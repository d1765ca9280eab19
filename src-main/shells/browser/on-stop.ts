/**
 * Calls back once when the program is asked to stop: by Ctrl-C, by the system, by its terminal closing, or because the
 * process that started it is gone. Started without a terminal it outlives whichever terminal comes and goes.
 */
export function onStop(callback: () => void): void {
  let asked = false;
  const stop = () => {
    if (asked) return; // Ctrl-C reaches us from the terminal and again from whoever started us
    asked = true;
    callback();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const attached = process.stdin.isTTY || process.stdout.isTTY;
  process.on('SIGHUP', attached ? stop : () => {});
  if (process.connected) process.once('disconnect', stop);
}
