import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** node boot.ts MAIN ENDPOINT TARGET [arguments of the app]: runs the bundled main process on the double. */
const [main, endpoint, target, ...args] = process.argv.slice(2);
const double = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (name, context, next) => (name === 'electron' ? { url: double, shortCircuit: true } : next(name, context)),
});
process.argv = [process.execPath, resolve(main!), ...args];

const { app } = await import('./app.ts');
const { joinBrowser } = await import('./browser.ts');
await import(pathToFileURL(resolve(main!)).href); // ready comes only after the entry has finished, as in Electron
await joinBrowser(endpoint!, target!);
app.emit('ready');
