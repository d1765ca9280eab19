import { tell } from './control.ts';
import type { SchemeHandler } from './schemes.ts';

type Decide = (decision: { cancel?: boolean }) => void;
type Filter = (details: { url: string; method: string }, decide: Decide) => void;

/** A session as far as our shell uses one. Its permission handlers are told to the test, which asks what they decide. */
export class SessionDouble {
  readonly schemes = new Map<string, SchemeHandler>();
  #filter: Filter = (_details, decide) => decide({});

  readonly protocol = {
    handle: (scheme: string, handler: SchemeHandler) => void this.schemes.set(scheme, handler),
  };
  readonly webRequest = {
    onBeforeRequest: (filter: Filter) => {
      this.#filter = filter;
    },
  };

  setPermissionRequestHandler(handler: (contents: null, permission: string, decide: (yes: boolean) => void) => void) {
    handler(null, 'geolocation', (yes) => tell('permission-request', yes));
  }
  setPermissionCheckHandler(handler: () => boolean) {
    tell('permission-check', handler());
  }
  setDevicePermissionHandler(handler: () => boolean) {
    tell('device-permission', handler());
  }
  async clearCache(): Promise<void> {
    tell('cache-cleared');
  }
  setSpellCheckerEnabled(enabled: boolean) {
    tell('spell-checker', enabled);
  }

  /** What the shell's own filter says of a request. */
  isCancelled(url: string, method: string): Promise<boolean> {
    return new Promise((resolve) => this.#filter({ url, method }, ({ cancel }) => resolve(cancel === true)));
  }
}

const sessions = new Map<string, SessionDouble>();

export function fromPartition(partition: string): SessionDouble {
  const known = sessions.get(partition) ?? new SessionDouble();
  sessions.set(partition, known);
  return known;
}
