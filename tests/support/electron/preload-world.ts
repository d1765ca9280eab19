/**
 * The world of a sandboxed preload script, made inside the page before its own scripts. It is turned into text and sent
 * there, so it may name nothing from outside.
 */
export function preloadWorld(preload: (require: unknown, module: unknown, exports: unknown) => void): void {
  type Listener = (event: unknown, ...sent: unknown[]) => void;
  const page = globalThis as unknown as Record<PropertyKey, unknown>;
  const invoke = page['__electronDouble'] as (channel: string, input: unknown[]) => Promise<unknown>;
  delete page['__electronDouble']; // the page itself must not see it

  const listeners = new Map<string, Set<Listener>>();
  Object.defineProperty(page, Symbol.for('electron-double'), {
    value: (channel: string, sent: unknown[]) => {
      for (const listener of [...(listeners.get(channel) ?? [])]) listener({}, ...sent);
    },
  });

  // contextBridge copies whatever crosses: functions become proxies, the rest is cloned and frozen.
  const across = (value: unknown): unknown => {
    if (typeof value === 'function') {
      return (...input: unknown[]) =>
        across(value(...input.map((one) => (typeof one === 'function' ? one : structuredClone(one)))));
    }
    if (value instanceof Promise) return value.then(across);
    if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
      return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, across(one)])));
    }
    return structuredClone(value);
  };

  const electron = {
    contextBridge: {
      exposeInMainWorld(name: string, api: unknown) {
        if (name in page)
          throw new Error(`Cannot bind an API on top of an existing property on the window object: ${name}`);
        Object.defineProperty(page, name, { value: across(api), enumerable: true });
      },
    },
    ipcRenderer: {
      invoke: (channel: string, ...input: unknown[]) =>
        invoke(
          channel,
          input.map((one) => structuredClone(one)),
        ).catch((error: Error) => {
          throw new Error(`Error invoking remote method '${channel}': ${error.message}`);
        }),
      on(channel: string, listener: Listener) {
        const known = listeners.get(channel) ?? new Set();
        listeners.set(channel, known.add(listener));
      },
      off: (channel: string, listener: Listener) => listeners.get(channel)?.delete(listener),
    },
  };
  const require = (name: string) => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`); // a sandboxed preload script is given nothing else
  };
  preload(require, { exports: {} }, {});
}
