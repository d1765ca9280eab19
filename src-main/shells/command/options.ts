import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { type Day, isDay } from '#shared/domain/day.ts';
import type { Words } from '#shared/words/words.ts';
import { BadInput } from './bad-input.ts';
import type { Surroundings } from './verb.ts';

/** The options of a verb, all of the form `--name value`. */
export class Options<Name extends string> {
  readonly #values: Record<string, unknown>;
  readonly #words: Words;
  /** What stands there without a name, such as a file. */
  readonly rest: readonly string[];

  constructor(
    around: Pick<Surroundings, 'arguments' | 'words'>,
    names: readonly Name[],
    switches: readonly Name[] = [],
  ) {
    this.#words = around.words;
    const options: ParseArgsOptionsConfig = {};
    for (const name of names) options[name] = { type: 'string' };
    for (const name of switches) options[name] = { type: 'boolean' };
    try {
      const parsed = parseArgs({ args: around.arguments, options, allowPositionals: true, strict: true });
      this.#values = parsed.values;
      this.rest = parsed.positionals;
    } catch (error) {
      const unknown = /'(-[^'\s]{0,60})/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
      throw new BadInput(
        around.words.command.badOption(unknown, [...names, ...switches].map((name) => `--${name}`).join(', ')),
      );
    }
  }

  /** Refuses anything beyond `count` words without a name. */
  atMost(count: number): this {
    const extra = this.rest[count];
    if (extra !== undefined) throw new BadInput(this.#words.command.tooMany(extra.slice(0, 60)));
    return this;
  }

  isOn(name: Name): boolean {
    return this.#values[name] === true;
  }

  text(name: Name): string | undefined {
    const value = this.#values[name];
    return typeof value === 'string' ? value : undefined;
  }

  day(name: Name): Day | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (!isDay(text)) throw new BadInput(this.#words.command.notADay(name));
    return text as Day;
  }

  /** A whole number within the bounds, both included. */
  whole(name: Name, from: number, to: number): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= from && number <= to)) throw new BadInput(this.#words.command.notWhole(name, from, to));
    return number;
  }

  /** One of a few words. */
  choice<Choice extends string>(name: Name, choices: readonly Choice[]): Choice | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const choice = choices.find((one) => one === text);
    if (choice === undefined) throw new BadInput(this.#words.command.notAChoice(name, choices.join(', ')));
    return choice;
  }
}
