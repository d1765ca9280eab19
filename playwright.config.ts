import { defineConfig } from '@playwright/test';
import { electronRuntime } from './tests/e2e/shells/desktop.ts';
import type { ShellName } from './tests/e2e/shells/program.ts';
import { findChromium } from './tests/support/find-chromium.ts';

/** One set of tests for every shell. The double runs the quick ones in `npm test`, and all of them in the long round. */
const shell = (name: ShellName, specs: string[], not: string[]) => ({
  name,
  testMatch: specs,
  testIgnore: not,
  use: { shell: name },
});
const ALL = ['*.spec.ts'];
/** What only the double can be asked, and what only the browser shell does. */
const DOUBLE_ONLY = ['desktop.spec.ts'];
const BROWSER_ONLY = ['confined.spec.ts'];
const QUICK = ['desktop.spec.ts', 'journey.spec.ts', 'import.spec.ts', 'damage.spec.ts'];

export default defineConfig<object, { shell: ShellName }>({
  testDir: 'tests/e2e',
  outputDir: '.cache/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: !!process.env['CI'],
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./tests/support/playwright-count.ts']],
  use: {
    launchOptions: (await findChromium()).launch,
    viewport: { width: 1280, height: 860 },
    actionTimeout: 20_000,
    trace: 'retain-on-failure',
    locale: 'en-GB',
    timezoneId: 'UTC',
  },
  projects: [
    shell('browser', ALL, DOUBLE_ONLY),
    // What the double runs is the content of the archive that the real packager makes.
    { name: 'package', testMatch: 'package.setup.ts' },
    { ...shell('desktop-double', process.env['SIMSIM_LONG'] ? ALL : QUICK, BROWSER_ONLY), dependencies: ['package'] },
    ...(electronRuntime() ? [shell('desktop', ALL, [...DOUBLE_ONLY, ...BROWSER_ONLY])] : []),
  ],
});
