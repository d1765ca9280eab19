import { LEAST_LOG10_GUESSES, type Strength } from '#shared/domain/account.ts';
import { type Guesser, startGuesser, type VaultOutside } from '../vault/vault.ts';

/** The thread holds some 100 MB of word lists; it ends when nobody has typed for so long. */
const IDLE_MILLISECONDS = 60_000;

/** log10 of the guesses from which on each level of the meter is reached; level 3 is the first that is enough. */
const LEVELS = [4, 7, LEAST_LOG10_GUESSES, 13];

/** zxcvbn's keys in the words of `Strength`. */
const WARNINGS: Record<string, string> = {
  straightRow: 'keyboard',
  keyPattern: 'keyboard',
  simpleRepeat: 'repeats',
  extendedRepeat: 'repeats',
  sequences: 'sequence',
  recentYears: 'dates',
  dates: 'dates',
  topTen: 'common',
  topHundred: 'common',
  common: 'common',
  similarToCommon: 'common',
  pwned: 'common',
  wordByItself: 'one-word',
  namesByThemselves: 'names',
  commonNames: 'names',
  userInputs: 'personal',
};

/** The strength that stands for so many guesses. */
export function strengthOf(log10Guesses: number, warning: string | null): Strength {
  const enough = log10Guesses >= LEAST_LOG10_GUESSES;
  return {
    log10Guesses,
    enough,
    level: LEVELS.filter((least) => log10Guesses >= least).length,
    warning: enough || warning === null ? null : (WARNINGS[warning] ?? null),
  };
}

interface MeterOutside {
  workers: VaultOutside['workers'];
  after(milliseconds: number, callback: () => void): () => void;
  /** One that stays, in place of a thread of the meter's own: starting it reads all word lists. */
  guesser?: Guesser;
}

/** Estimates passwords off the main thread. */
export class StrengthMeter {
  readonly #outside: MeterOutside;
  #guesser: Guesser | null = null;
  #asked = 0;
  #cancel: () => void = () => {};

  constructor(outside: MeterOutside) {
    this.#outside = outside;
  }

  async measure(password: string, personalWords: readonly string[]): Promise<Strength> {
    this.#cancel();
    this.#guesser ??= this.#outside.guesser ?? startGuesser(this.#outside);
    this.#asked += 1;
    try {
      const { log10, warning } = await this.#guesser.guesses(password, personalWords);
      return strengthOf(log10, warning);
    } finally {
      this.#asked -= 1;
      if (this.#asked === 0) this.#cancel = this.#outside.after(IDLE_MILLISECONDS, () => void this.end());
    }
  }

  async end(): Promise<void> {
    this.#cancel();
    const guesser = this.#guesser;
    this.#guesser = null;
    await guesser?.end();
  }
}
