import { isReady } from './browser.ts';

export type SchemeHandler = (request: Request) => Response | Promise<Response>;

const declared = new Set<string>();

/** Declares schemes as standard; Chromium itself would refuse to show an unknown one. */
export function declareSchemes(
  schemes: { scheme: string; privileges?: { standard?: boolean; bypassCSP?: boolean } }[],
) {
  if (isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
  for (const { scheme, privileges } of schemes) {
    if (privileges?.bypassCSP) throw new Error('a scheme of ours must not bypass the policy');
    if (privileges?.standard) declared.add(scheme);
  }
}

/** `app://simsim/x` as Chromium is shown it: `https://simsim.app.test/x`. */
export function toWeb(address: string): string {
  const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(address) ?? [];
  return scheme !== undefined && declared.has(scheme) ? `https://${host}.${scheme}.test${rest}` : address;
}

/** The way back. */
export function fromWeb(address: string): string {
  const [, host, scheme, rest] = /^https:\/\/([^/?#]+)\.([a-z0-9+-]+)\.test(.*)$/i.exec(address) ?? [];
  return scheme !== undefined && declared.has(scheme) ? `${scheme}://${host}${rest}` : address;
}
