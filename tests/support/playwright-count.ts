import { mkdirSync, writeFileSync } from 'node:fs';
import type { FullResult, Reporter, Suite } from '@playwright/test/reporter';

/** Writes what the end-to-end runner counted where the closing line of `npm test` finds it. */
// biome-ignore lint/style/noDefaultExport: Playwright loads a reporter by its default export
export default class PlaywrightCount implements Reporter {
  #suite: Suite | undefined;
  #errors = 0;

  onBegin(_config: unknown, suite: Suite) {
    this.#suite = suite;
  }

  onError() {
    this.#errors++;
  }

  onEnd(result: FullResult) {
    const count = { passed: 0, failed: this.#errors, skipped: [] as string[] };
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === 'expected' || outcome === 'flaky') count.passed++;
      else if (outcome === 'unexpected') count.failed++;
      else count.skipped.push(test.titlePath().filter(Boolean).join(' › '));
    }
    console.log(`\n${this.#shells()}`);
    if (result.status === 'interrupted' || result.status === 'timedout') count.failed++;
    mkdirSync('.cache', { recursive: true });
    writeFileSync('.cache/playwright-count.json', JSON.stringify(count));
  }
  /** One line that says on which shells the tests ran, and that Electron's own was not among them. */
  #shells(): string {
    const shells = (this.#suite?.suites ?? []).filter(({ title }) => title !== 'package');
    const ran = shells.map((project) => {
      return `${project.title} (${project.allTests().filter((test) => test.results.length > 0).length} tests)`;
    });
    const missing = ran.some((name) => name.startsWith('desktop ')) ? '' : '; desktop: no Electron runtime here';
    return `Shells that ran: ${ran.join(', ')}${missing}`;
  }
}
