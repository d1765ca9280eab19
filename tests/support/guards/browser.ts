import type { Guard } from './guard.ts';

const GATE = 'tests/contract/shells/browser-gate.test.ts';
const PAGES = 'tests/contract/shells/browser-pages.test.ts';
const SESSION = 'tests/contract/shells/browser-session.test.ts';
const browser = (file: string) => `src-main/shells/browser/${file}`;

/** The browser shell’s guards, and the headers that both shells send. */
export const BROWSER_GUARDS: readonly Guard[] = [
  {
    name: 'script policy',
    file: 'src-main/shells/common/headers.ts',
    from: '"script-src \'self\'"',
    to: "\"script-src 'self' 'unsafe-inline'\"",
    caughtBy: PAGES,
  },
  {
    name: 'Trusted Types',
    file: 'src-main/shells/common/headers.ts',
    from: '  "require-trusted-types-for \'script\'",\n',
    to: '',
    caughtBy: PAGES,
  },
  {
    name: 'frames forbidden',
    file: 'src-main/shells/common/headers.ts',
    from: '  "frame-ancestors \'none\'",\n',
    to: '',
    caughtBy: PAGES,
  },
  { name: 'one Host', file: browser('gate.ts'), from: "times('host') !== 1 || ", to: '', caughtBy: GATE },
  {
    name: 'the exact Host',
    file: browser('gate.ts'),
    from: 'if (asked.headers.host !== host) return 421;',
    to: '',
    caughtBy: GATE,
  },
  {
    name: 'HTTP/1.1 alone',
    file: browser('gate.ts'),
    from: "if (asked.httpVersion !== '1.1') return 400;",
    to: '',
    caughtBy: GATE,
  },
  {
    name: 'origin-form paths',
    file: browser('gate.ts'),
    from: "if (!asked.url?.startsWith('/') || asked.url.startsWith('//')) return 400;",
    to: '',
    caughtBy: GATE,
  },
  {
    name: 'the exact Origin of a call',
    file: browser('gate.ts'),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
    from: 'if (headers.origin !== `http://${host}`) return 403;\n  const site',
    to: 'const site',
    caughtBy: GATE,
  },
  {
    name: 'Sec-Fetch-Site of a call',
    file: browser('gate.ts'),
    from: "return site === undefined || site === 'same-origin' ? null : 403;",
    to: 'return site === null ? 403 : null;',
    caughtBy: GATE,
  },
  {
    name: 'no loading by other pages',
    file: browser('gate.ts'),
    from: "return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document' ? null : 403;",
    to: 'return null;',
    caughtBy: GATE,
  },
  {
    name: 'OPTIONS refused',
    file: browser('gate.ts'),
    from: "if (method === 'OPTIONS') return 403;",
    to: "if (method === 'OPTIONS') return null;",
    caughtBy: GATE,
  },
  {
    name: 'content types',
    file: browser('routes.ts'),
    from: "if (found.type !== undefined && request.headers['content-type'] !== found.type) return answer(response, 415);",
    to: '',
    caughtBy: GATE,
  },
  {
    name: 'bearer token',
    file: browser('routes.ts'),
    from: "if (standing === 'unknown')",
    to: 'if (!standing)',
    caughtBy: GATE,
  },
  {
    name: 'superseded sessions',
    file: browser('routes.ts'),
    from: "if (standing === 'superseded')",
    to: 'if (!standing)',
    caughtBy: SESSION,
  },
  {
    name: 'one-time code',
    file: browser('sessions.ts'),
    from: 'this.#code = null;\n    const token',
    to: 'const token',
    caughtBy: SESSION,
  },
  {
    name: 'size of a body',
    file: browser('body.ts'),
    from: 'if (length > limit) {',
    to: 'if (length < 0) {',
    caughtBy: 'tests/contract/shells/browser-calls.test.ts',
  },
  {
    name: 'files never as pages',
    file: browser('routes.ts'),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
    from: "    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(plainFileName(file.name))}`,\n",
    to: '',
    caughtBy: PAGES,
  },
  {
    name: 'the loopback alone',
    file: browser('serve.ts'),
    from: "const ADDRESS = '127.0.0.1';",
    to: "const ADDRESS = '0.0.0.0';",
    caughtBy: 'tests/contract/shells/browser-program.test.ts',
  },
  {
    name: 'time for headers',
    file: browser('serve.ts'),
    from: '...LIMITS, ...serving.limits',
    to: '...LIMITS',
    caughtBy: 'tests/contract/shells/browser-slow.test.ts',
  },
  {
    name: 'number of connections',
    file: browser('serve.ts'),
    from: 'server.maxConnections = MOST_SOCKETS;',
    to: '',
    caughtBy: 'tests/contract/shells/browser-slow.test.ts',
  },
  {
    name: 'link in a file of one’s own',
    file: browser('open-link.ts'),
    from: 'mode: 0o600',
    to: 'mode: 0o644',
    caughtBy: 'tests/contract/shells/browser-open-link.test.ts',
  },
];
