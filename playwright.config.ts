import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/support/find-chromium.ts';

export default defineConfig({
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
  projects: [{ name: 'browser', testMatch: ['*.spec.ts'] }],
});
