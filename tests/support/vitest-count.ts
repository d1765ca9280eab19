import { mkdirSync, writeFileSync } from 'node:fs';
import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

/** Writes what the unit runner counted where the closing line of `npm test` finds it. */
// biome-ignore lint/style/noDefaultExport: vitest loads a reporter by its default export
export default class VitestCount implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[], reason: TestRunEndReason) {
    const count = { passed: 0, failed: errors.length, skipped: [] as string[] };
    for (const module of modules) {
      count.failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') count.passed++;
        else if (state === 'failed') count.failed++;
        else count.skipped.push(test.fullName);
      }
    }
    if (reason === 'interrupted') count.failed++;
    mkdirSync('.cache', { recursive: true });
    writeFileSync('.cache/vitest-count.json', JSON.stringify(count));
  }
}
