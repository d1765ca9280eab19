import type { DesktopBridge } from '#shared/contract/desktop-bridge.ts';
import type { Transport } from '#shared/contract/transport.ts';
import { browserTransport } from './browser-transport.ts';
import { desktopTransport } from './desktop-transport.ts';
import { thisPage } from './this-page.ts';

/** The way to the core from where this page is shown: the desktop shell's bridge where there is one, else fetch. */
export function transportHere(): Transport {
  const { simsim } = globalThis as { simsim?: DesktopBridge };
  return simsim ? desktopTransport(simsim) : browserTransport(thisPage());
}
