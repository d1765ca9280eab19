import { systemOutside } from '../../app/system-outside.ts';
import { todayOf } from '../../app/today.ts';
import { run } from './run.ts';

process.exitCode = await run({
  arguments: process.argv.slice(2),
  today: todayOf(systemOutside({ entry: import.meta.url, folder: '' })),
  language: process.env['SIMSIM_LANGUAGE'] === 'zh' ? 'zh' : 'en',
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
});
