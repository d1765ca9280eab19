import { type Guesser, startGuesser } from '../../src-main/vault/vault.ts';

const workers = { vault: new URL('../../src-main/vault/vault.worker.ts', import.meta.url) };
let guesser: Guesser | null = null;

/** One thread that estimates passwords for all the accounts of a test file: each that starts reads all word lists anew. */
export const sharedGuesser: Guesser = {
  guesses: (password, personalWords) => {
    guesser ??= startGuesser({ workers });
    return guesser.guesses(password, personalWords);
  },
  end: async () => {},
};
