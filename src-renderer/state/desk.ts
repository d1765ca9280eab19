import { getContext, setContext } from 'svelte';
import type { Client } from '#shared/contract/contract.ts';
import type { Transport } from '#shared/contract/transport.ts';
import { clientOn, describe } from '../bridge/client.ts';
import { Activity } from './activity.svelte.ts';
import { Categories } from './categories.svelte.ts';
import { DueBills } from './due-bills.svelte.ts';
import { Format } from './format.svelte.ts';
import { HandedVault } from './handed-vault.svelte.ts';
import { History } from './history.svelte.ts';
import { LanguageInUse } from './language.svelte.ts';
import { LiveScore } from './live-score.svelte.ts';
import { Navigation } from './navigation.svelte.ts';
import { Notices } from './notices.svelte.ts';
import { Palette } from './palette.svelte.ts';
import { PreferencesInUse } from './preferences.svelte.ts';
import { Recording } from './recording.svelte.ts';
import { SessionInUse } from './session.svelte.ts';
import { ThemeInUse } from './theme.svelte.ts';
import { Toasts } from './toasts.svelte.ts';

/** Everything a page works with, one object a window. Pages get it with `desk()`; nothing is kept in modules. */
export class Desk {
  readonly transport: Transport;
  readonly client: Client;
  readonly notices: Notices;
  readonly handedVault: HandedVault;
  readonly preferences: PreferencesInUse;
  readonly language: LanguageInUse;
  readonly theme: ThemeInUse;
  readonly session: SessionInUse;
  readonly categories: Categories;
  readonly format: Format;
  readonly navigation = new Navigation();
  readonly recording = new Recording();
  readonly palette = new Palette();
  readonly toasts: Toasts;
  readonly history: History;
  readonly score: LiveScore;
  readonly activity: Activity;
  readonly due: DueBills;

  constructor(transport: Transport) {
    this.transport = transport;
    this.client = clientOn(transport, (refusal) => this.session.refused(refusal));
    this.notices = new Notices(transport);
    this.handedVault = new HandedVault(this.notices);
    this.preferences = new PreferencesInUse(this.client);
    this.language = new LanguageInUse(this.preferences);
    this.theme = new ThemeInUse(this.preferences);
    this.session = new SessionInUse(this.client, this.preferences, this.notices);
    this.categories = new Categories(this.client);
    this.format = new Format(this.language, this.session, this.preferences, this.categories);
    this.toasts = new Toasts(this.client, this.language);
    this.history = new History(this.client, this.language, this.toasts);
    this.score = new LiveScore(this.client);
    this.activity = new Activity(this.client);
    this.due = new DueBills(this.client);
    this.session.whenClosed(() => this.#clear());
  }

  /** What to tell the person about anything a call may throw. */
  describe(error: unknown): string {
    return describe(error, this.language.words);
  }

  /** A lock leaves nothing decrypted behind; the views themselves go with the frame. */
  #clear(): void {
    this.score.forget();
    this.categories.forget();
    this.due.forget();
    this.toasts.clear();
    this.recording.close();
    this.palette.close();
    this.navigation.go('overview');
  }
}

const KEY = Symbol('desk');

export function setDesk(desk: Desk): void {
  setContext(KEY, desk);
}

/** The desk of this window; call it while a component starts. */
export function desk(): Desk {
  return getContext<Desk>(KEY);
}

/** A context for rendering one component alone, as tests do. */
export function contextWith(desk: Desk): Map<unknown, unknown> {
  return new Map([[KEY, desk]]);
}
