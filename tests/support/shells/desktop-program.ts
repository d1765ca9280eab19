import { run } from '../../../src-main/shells/desktop/run.ts';
import { tell } from '../electron/control.ts';
import { PlainBackend } from './plain-backend.ts';

/** Takes a moment to close, as a vault does; who does not wait for it shows. */
class SlowlyClosing extends PlainBackend {
  override async close() {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await super.close();
  }
}

/** The desktop shell's program on a plain backend, from its sources; pages and preload script are named outside. */
run({
  args: process.argv.slice(1),
  defaultFolder: '/nowhere',
  pages: process.env['TEST_PAGES']!,
  preload: process.env['TEST_PRELOAD']!,
  icon: '/nowhere',
  openBackend: (folder) => {
    const backend = new SlowlyClosing();
    backend.hold({ name: 'report.html', type: 'text/html', bytes: Buffer.from('<p>report</p>') });
    tell('folder', folder);
    backend.answers.set('about.show', { version: '0.1.0', released: '2026-11-22', today: '2026-11-25' });
    backend.answers.set('preferences.show', { language: 'zh', notifications: true });
    const bill = { record: { id: 'bill-1', kind: 'bill', day: '2026-11-01', due: '2026-11-26' }, title: '房租' };
    backend.answers.set('ledger.due', [bill]);
    process.on('exit', () => tell('core', { locks: backend.locks, closed: backend.closed }));
    return backend;
  },
});
