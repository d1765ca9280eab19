import type { DesktopBridge } from '#shared/contract/desktop-bridge.ts';
import type { Notice } from '#shared/contract/notice.ts';
import type { Reply } from '#shared/contract/reply.ts';
import type { Transport } from '#shared/contract/transport.ts';

/** The way to the core over the desktop shell's bridge. */
export function desktopTransport(bridge: DesktopBridge): Transport {
  return {
    kind: 'desktop',
    call: async (name, input) => JSON.parse(await bridge.call(name, JSON.stringify(input ?? null))) as Reply,
    listen: (listener) => bridge.listen((notice) => listener(JSON.parse(notice) as Notice)),
    send: async (bytes, name) => JSON.parse(await bridge.send(bytes, name)) as Reply<{ file: string }>,
    save: async (file, name) => JSON.parse(await bridge.save(file, name)) as Reply<{ saved: boolean }>,
  };
}
