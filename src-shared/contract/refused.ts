import type { Refusal } from './refusal.ts';

/** Thrown wherever the product says no; dispatch turns it into a reply. The cause stays on this side. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(refusal.code, options);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}
