import type { Day } from '#shared/domain/day.ts';
import type { ForecastRequest } from '#shared/domain/forecast.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { addCounted, type Counted } from '../engine/forecast/counted.ts';

/** Futures per part: small enough that a cancelled run frees its thread within a few frames. */
const PATHS_PER_PART = 100;
/** A first look is drawn from the first parts of the run. */
const FIRST_LOOK_PARTS = 3;
/** A part that has ended so many threads is itself the trouble. */
const MOST_TRIES = 2;

/** A forecast under way: which parts are still to be handed out, and what came back so far. */
export class Run {
  readonly id: string;
  readonly key: number;
  readonly ledger: Ledger;
  readonly day: Day;
  readonly request: ForecastRequest;
  readonly parts: number;
  #waiting: number[];
  #tries = new Map<number, number>();
  #done = 0;
  #told = 0;
  #early: (Counted | undefined)[] = [];
  #total: Counted | null = null;

  constructor(id: string, key: number, ledger: Ledger, day: Day, request: ForecastRequest) {
    this.id = id;
    this.key = key;
    this.ledger = ledger;
    this.day = day;
    this.request = request;
    this.parts = Math.ceil(request.paths / PATHS_PER_PART);
    this.#waiting = Array.from({ length: this.parts }, (_, part) => this.parts - 1 - part); // taken from the end
  }

  get done(): number {
    return this.#done / this.parts;
  }

  /** True when another hundredth is done since it was last asked: more often nobody needs to hear of it. */
  movedOn(): boolean {
    const percent = Math.floor(this.done * 100);
    const moved = percent > this.#told;
    this.#told = percent;
    return moved;
  }

  /** The next part to hand out, or undefined. */
  next(): { part: number; from: number; to: number } | undefined {
    const part = this.#waiting.pop();
    if (part === undefined) return undefined;
    const from = part * PATHS_PER_PART;
    return { part, from, to: Math.min(from + PATHS_PER_PART, this.request.paths) };
  }

  /** Puts a part back whose thread was lost; false when it was tried often enough. */
  again(part: number): boolean {
    const tries = (this.#tries.get(part) ?? 0) + 1;
    this.#tries.set(part, tries);
    if (tries >= MOST_TRIES) return false;
    this.#waiting.push(part);
    return true;
  }

  /** Takes a part's counts. Answers what can be shown now: the first look, the whole, or null. */
  take(part: number, counted: Counted): { counted: Counted; final: boolean } | null {
    this.#done++;
    const early = this.parts > FIRST_LOOK_PARTS && part < FIRST_LOOK_PARTS;
    if (early) this.#early[part] = structuredClone(counted);
    if (this.#total === null) this.#total = counted;
    else addCounted(this.#total, counted);
    if (this.#done === this.parts) return { counted: this.#total, final: true };
    return early ? this.#firstLook() : null;
  }

  /** Always from the same parts, whichever thread was faster, so that the first look repeats too. */
  #firstLook(): { counted: Counted; final: boolean } | null {
    const parts = this.#early.filter((counted) => counted !== undefined);
    if (parts.length < FIRST_LOOK_PARTS) return null;
    const [first, ...others] = parts;
    for (const other of others) addCounted(first!, other);
    this.#early = [];
    return { counted: first!, final: false };
  }
}
