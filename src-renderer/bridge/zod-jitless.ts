/*
 * Must be the first import of the page. Zod compiles its parsers with `new Function` unless told otherwise, which the
 * CSP forbids and the console reports. It reads this global when it loads, so the page need not carry zod to say so.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
