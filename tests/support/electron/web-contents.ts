import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Frame, Page, Request as PageRequest, Route } from '@playwright/test';
import { onOrder, tell } from './control.ts';
import { invoke } from './ipc-main.ts';
import { preloadWorld } from './preload-world.ts';
import { preventable } from './preventable.ts';
import { fromWeb, toWeb } from './schemes.ts';
import type { SessionDouble } from './sessions.ts';

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

/** The contents of one window: a page of Chromium, whose every request goes through the shell's own scheme and filter. */
export class WebContentsDouble extends EventEmitter {
  readonly session: SessionDouble;
  #page: Page | null = null;
  #zoom = 0;
  /** Addresses that the page itself set out for. What the program or the person loads asks no listener, as in Electron. */
  readonly #setOut = new Set<string>();
  #open: OpenHandler = () => ({ action: 'allow' });
  readonly #frames = new WeakMap<Frame, { url: string }>();

  constructor(session: SessionDouble) {
    super();
    this.session = session;
    onOrder('context-menu', ({ isEditable, selectionText }) =>
      this.emit('context-menu', preventable(), { isEditable, selectionText }),
    );
  }

  get mainFrame() {
    if (!this.#page) throw new Error('Object has been destroyed');
    return this.#frame(this.#page.mainFrame());
  }

  getZoomLevel(): number {
    return this.#zoom;
  }

  setZoomLevel(level: number): void {
    this.#zoom = level;
    tell('zoom', level);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#open = handler;
  }

  send(channel: string, ...sent: unknown[]): void {
    const hand = ([name, all]: readonly [string, unknown[]]) => {
      const page = globalThis as unknown as Record<symbol, ((name: string, sent: unknown[]) => void) | undefined>;
      page[Symbol.for('electron-double')]?.(name, all);
    };
    this.#page?.evaluate(hand, [channel, sent] as const).catch(() => undefined); // a page that is just going hears nothing
  }

  /** Puts the page in place, with the preload script in front of its own. */
  async attach(page: Page, preload: string): Promise<void> {
    this.#page = page;
    const session = await page.context().newCDPSession(page);
    await session.send('Page.enable');
    session.on('Page.frameRequestedNavigation', ({ url }) => this.#setOut.add(url));
    const script = readFileSync(preload, 'utf8');
    if (/^\s*(import|export)\s/m.test(script)) throw new SyntaxError('a sandboxed preload script is no module');
    await page.exposeBinding('__electronDouble', ({ frame }, channel: string, input: unknown[]) =>
      invoke(channel, { sender: this, senderFrame: this.#frame(frame) }, input),
    );
    await page.addInitScript(`(${preloadWorld.toString()})((require, module, exports) => {${script}\n});`);
    await page.route('**/*', (route) => this.#answer(route));
    page.on('popup', (popup) => {
      // Chromium has opened it already; Electron asks first. What counts is what our handler answers.
      tell('window-open', this.#open({ url: fromWeb(popup.url()) }).action);
      void popup.close();
    });
  }

  async load(address: string): Promise<void> {
    await this.#page?.goto(toWeb(address));
  }

  /** Leaves the page, which shows nothing of ours from then on. */
  async detach(): Promise<void> {
    const page = this.#page;
    this.#page = null;
    await page?.unrouteAll({ behavior: 'ignoreErrors' }).catch(() => undefined);
    await page?.goto('about:blank').catch(() => undefined);
  }

  /** The same frame is always the same object, as in Electron. */
  #frame(frame: Frame): { url: string } {
    const known = this.#frames.get(frame) ?? {
      get url() {
        return fromWeb(frame.url());
      },
    };
    this.#frames.set(frame, known);
    return known;
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const url = fromWeb(request.url());
    if (request.isNavigationRequest() && (await this.#setOutFor(request.url())) && !this.#mayNavigate(request, url)) {
      tell('navigation-prevented', url);
      return route.abort('aborted');
    }
    if (await this.session.isCancelled(url, request.method())) {
      tell('request-cancelled', url);
      return route.abort('blockedbyclient');
    }
    const handler = this.session.schemes.get(new URL(url).protocol.slice(0, -1));
    if (!handler) {
      tell('request-escaped', url);
      return route.abort('internetdisconnected');
    }
    const answer = await handler(new Request(url, { method: request.method() }));
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  }

  /** Whether the page itself asked for it. The word of that comes on another way than the request, and may be later. */
  async #setOutFor(address: string): Promise<boolean> {
    for (let look = 0; look < 4 && !this.#setOut.has(address); look++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return this.#setOut.delete(address);
  }

  #mayNavigate(request: PageRequest, url: string): boolean {
    const events =
      request.frame() === this.#page?.mainFrame() ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate'];
    return events.every((name) => {
      const event = preventable({ url });
      this.emit(name, event);
      return !event.defaultPrevented;
    });
  }
}
