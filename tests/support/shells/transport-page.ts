import { build, type Rolldown } from 'vite';
import type { Pages } from '../../../src-main/shells/common/pages.ts';

/** A page that holds our transport and nothing else, as `globalThis.transport`; what it hears is in `heard`. */
export async function transportPage(): Promise<Pages> {
  const file = new URL('../../../src-renderer/bridge/transport.ts', import.meta.url).pathname;
  const entry = `
    import { transportHere } from ${JSON.stringify(file)};
    const transport = transportHere();
    globalThis.heard = [];
    transport.listen((notice) => globalThis.heard.push(notice));
    globalThis.transport = transport;
  `;
  const name = 'virtual:entry';
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [{ name, resolveId: (id) => (id === name ? id : null), load: (id) => (id === name ? entry : null) }],
    build: { write: false, minify: false, rolldownOptions: { input: name } },
  })) as Rolldown.RolldownOutput;
  const page =
    '<!doctype html><link rel="icon" href="data:,"><title>Page</title><script type="module" src="/page.js"></script>';
  const html = { type: 'text/html; charset=utf-8', bytes: Buffer.from(page) };
  const script = { type: 'text/javascript; charset=utf-8', bytes: Buffer.from(output.output[0].code) };
  return new Map([
    ['/', html],
    ['/index.html', html],
    ['/page.js', script],
  ]);
}
