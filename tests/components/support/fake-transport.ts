import type { Area, CallName, Input, Output, Verb } from '#shared/contract/contract.ts';
import type { Notice } from '#shared/contract/notice.ts';
import type { Refusal } from '#shared/contract/refusal.ts';
import { Refused } from '#shared/contract/refused.ts';
import type { Reply } from '#shared/contract/reply.ts';
import type { Transport } from '#shared/contract/transport.ts';

type Split<Name extends CallName> = Name extends `${infer A extends Area}.${infer V}`
  ? V extends Verb<A>
    ? [A, V]
    : never
  : never;
type In<Name extends CallName> =
  Split<Name> extends [infer A extends Area, infer V] ? (V extends Verb<A> ? Input<A, V> : never) : never;
type Out<Name extends CallName> =
  Split<Name> extends [infer A extends Area, infer V] ? (V extends Verb<A> ? Output<A, V> : never) : never;

/** What the core would answer, by call. An answer may throw `Refused`. */
export type Answers = { [Name in CallName]?: (input: In<Name>) => Out<Name> | Promise<Out<Name>> };

/** The core at the end of a wire, as far as a test needs one: what it is asked is kept, what it answers is given. */
export class FakeTransport implements Transport {
  readonly kind = 'direct';
  readonly asked: { name: string; input: unknown }[] = [];
  readonly answers: Answers;
  readonly #listeners = new Set<(notice: Notice) => void>();

  constructor(answers: Answers) {
    this.answers = answers;
  }

  async call(name: string, input: unknown): Promise<Reply> {
    this.asked.push({ name, input });
    const answer = this.answers[name as CallName] as ((input: unknown) => unknown) | undefined;
    if (!answer) return { ok: false, incident: `no answer to ${name}` };
    try {
      return { ok: true, value: await answer(input) };
    } catch (error) {
      if (error instanceof Refused) return { ok: false, refusal: error.refusal };
      throw error;
    }
  }

  listen(listener: (notice: Notice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  notify(notice: Notice): void {
    for (const listener of this.#listeners) listener(notice);
  }

  async send(): Promise<Reply<{ file: string }>> {
    return { ok: true, value: { file: 'file-1' } };
  }

  async save(): Promise<Reply<{ saved: boolean }>> {
    return { ok: true, value: { saved: true } };
  }

  /** What a call was asked, in order. */
  inputsOf(name: CallName): unknown[] {
    return this.asked.filter((call) => call.name === name).map((call) => call.input);
  }
}

/** An answer that refuses. */
export function refuse(refusal: Refusal): () => never {
  return () => {
    throw new Refused(refusal);
  };
}
