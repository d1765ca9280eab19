import { systemOutside } from '../../app/system-outside.ts';
import { todayOf } from '../../app/today.ts';
import { run } from './run.ts';

const outside = systemOutside({ entry: import.meta.url, folder: '' });

process.exitCode = await run({
  arguments: process.argv.slice(2),
  today: todayOf(outside),
  fonts: outside.fonts,
  language: process.env['SIMSIM_LANGUAGE'] === 'zh' ? 'zh' : 'en',
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
});
