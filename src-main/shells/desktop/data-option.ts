/** The folder after `--data`, in either way of writing it; null when there is none. Chromium's own switches may stand beside it. */
export function dataOption(args: readonly string[]): string | null {
  const joined = args.find((argument) => argument.startsWith('--data='))?.slice('--data='.length);
  const parted = args.includes('--data') ? args[args.indexOf('--data') + 1] : undefined;
  return joined || parted || null;
}
