import type { Month } from '#shared/domain/day.ts';
import type { Money } from '#shared/domain/money.ts';
import type { Happening } from '#shared/domain/scenario.ts';
import { MONTHS, NAMED, PARTS, type Parts, type What } from './happening-parts.ts';

/** A happening while it is being put together. What is said stays while its kind changes. */
export class HappeningDraft {
  what = $state<What>('late-payment');
  month = $state<string>('');
  daysLate = $state('30');
  amount = $state<Money | null>(null);
  essential = $state(false);
  ratio = $state('0.5');
  /** An id, or nothing for the one that is usually meant. */
  whose = $state('');
  #months = $state(3);

  constructor(month: Month) {
    this.month = month;
  }

  get parts(): Parts {
    return PARTS[this.what];
  }

  /** For how many months; the choice nearest to what was said that the kind offers. */
  get months(): number {
    const choices = this.monthChoices;
    return choices.includes(this.#months) ? this.#months : (choices[0] ?? 1);
  }

  set months(months: number) {
    this.#months = months;
  }

  get monthChoices(): readonly number[] {
    if (this.what === 'job-changed') return [0, 1, 2, 3, 6];
    return this.parts.months ? MONTHS[this.parts.months] : [];
  }

  /** True while the amount it needs is missing. */
  get wantsAmount(): boolean {
    return this.parts.amount === true && (this.amount === null || this.amount === 0);
  }

  /** The whole, or null while something is missing. */
  get happening(): Happening | null {
    if (this.wantsAmount) return null;
    const { late, amount, essential, ratio, months, whose } = this.parts;
    return {
      ...{ happening: this.what, month: this.month },
      ...(late && { daysLate: Number(this.daysLate) }),
      ...(amount && { [this.what === 'card-opened' ? 'limit' : 'amount']: this.amount }),
      ...(essential && { essential: this.essential }),
      ...(ratio && { ratio: Number(this.ratio) }),
      ...(months && { months: this.months }),
      ...(whose && this.whose !== '' && { [NAMED[whose]]: this.whose }),
    } as Happening;
  }
}
