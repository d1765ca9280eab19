import { begin } from '../../../src-main/shells/start/begin.ts';

/** `npm start` in another folder than this project's, as a user who is not root, whoever runs the tests. */
process.exitCode = await begin(process.argv[2]!, process.argv.slice(3), {
  platform: process.platform,
  env: process.env,
  root: false,
});
