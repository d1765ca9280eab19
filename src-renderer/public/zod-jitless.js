// Zod compiles its parsers with `new Function` unless told otherwise, which the policy forbids and the console reports.
// It reads this global when its schemas are built, so this stands before every module, however the build cuts them.
globalThis.__zod_globalConfig = { jitless: true };
