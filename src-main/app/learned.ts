import { comparable } from '#shared/domain/comparable.ts';
import {
  type Learned,
  MOST_PAYEE_RULES,
  MOST_SOURCES,
  NOTHING_REMEMBERED,
  type PayeeRule,
  type SavedSource,
  type StatementMemory,
} from '#shared/domain/statement-memory.ts';

/** What is remembered after a change of it; what was learned longest ago makes room. */
export function withLearned(memory: StatementMemory = NOTHING_REMEMBERED, learned: Learned): StatementMemory {
  const sources = new Map<string, SavedSource>(memory.sources.map((source) => [source.id, source]));
  for (const { id, source } of learned.sources) {
    sources.delete(id);
    if (source) sources.set(id, source);
  }
  const payees = new Map<string, PayeeRule>(memory.payees.map((rule) => [comparable(rule.payee), rule]));
  for (const { payee, rule } of learned.payees) {
    payees.delete(comparable(payee));
    if (rule) payees.set(comparable(payee), rule);
  }
  return { sources: [...sources.values()].slice(-MOST_SOURCES), payees: [...payees.values()].slice(-MOST_PAYEE_RULES) };
}

/** The change that takes this one back. */
export function inverseLearned(memory: StatementMemory = NOTHING_REMEMBERED, learned: Learned): Learned {
  return {
    sources: learned.sources.map(({ id }) => ({ id, source: memory.sources.find((one) => one.id === id) ?? null })),
    payees: learned.payees.map(({ payee }) => ({
      payee,
      rule: memory.payees.find((one) => comparable(one.payee) === comparable(payee)) ?? null,
    })),
  };
}
