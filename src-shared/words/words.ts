import type { en } from './en/en.ts';

/**
 * Every sentence a person reads, per language. English is the shape: a sentence missing in another language, or one
 * that takes other parameters, does not compile. Sentences with figures in them are functions.
 */
export type Words = Widen<typeof en>;

/** The shape of some words in another language: literal English sentences become any string; functions keep their parameters. */
export type Widen<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : { [K in keyof T]: Widen<T[K]> };
