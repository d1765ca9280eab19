import { z } from 'zod';
import { Note } from '#shared/domain/activity.ts';
import { Corrections } from '#shared/domain/baseline.ts';
import type { Currency } from '#shared/domain/currency.ts';
import { KNOWN_PERKS } from '#shared/domain/known-perks.ts';
import { LEDGER_VERSION, LedgerShape } from '#shared/domain/ledger.ts';
import { Perks } from '#shared/domain/perk.ts';
import { DEFAULT_PREFERENCES, Preferences } from '#shared/domain/preferences.ts';
import { AdoptedPlan, MOST_SCENARIOS, SavedScenario } from '#shared/domain/saved-scenario.ts';
import { DEFAULT_MODEL } from '#shared/domain/score.ts';
import { StatementMemory } from '#shared/domain/statement-memory.ts';
import { StoredDocument } from '#shared/domain/stored-document.ts';
import { Id } from '#shared/domain/text.ts';
import { noted } from '../account/activity-log.ts';
import {
  Answer,
  CodeFactor,
  MOST_ANSWERS,
  NO_SECURITY,
  SecondBackups,
  Security,
  TriesKnown,
} from './document-security.ts';
import { applyEdit, Edit, growByEdit } from './edit.ts';
import { withLearned } from './learned.ts';

/** How many changes can be undone; they stay with the document, so undo survives a lock. */
const MOST_UNDO = 500;

/** An edit as it was made, with the edit that takes it back. An automatic one (a recurring bill's next) is not a step of its own. */
const Step = z.strictObject({ id: Id, at: z.number(), edit: Edit, inverse: Edit, automatic: z.boolean() });
export type Step = z.infer<typeof Step>;

/** What was chosen, without what older accounts may still hold: the first day of the week, which nothing ever read. */
const KeptPreferences = z.preprocess((kept) => {
  if (typeof kept !== 'object' || kept === null) return kept;
  const { weekStart: _retired, ...rest } = kept as Record<string, unknown>;
  return rest;
}, Preferences);

/** What an account's vault holds. */
export const AccountDocument = z.strictObject({
  version: z.literal(1),
  ledger: LedgerShape,
  preferences: KeptPreferences,
  /** The person's list of perks; absent until they change the suggested one. */
  perks: Perks.optional(),
  /** The documents that lie sealed beside the vault. */
  documents: z.array(StoredDocument).max(1000).optional(),
  /** What the person keeps of the simulator; absent until there is something. */
  scenarios: z.array(SavedScenario).max(MOST_SCENARIOS).optional(),
  adopted: AdoptedPlan.optional(),
  /** What the person put right in what forecasts start from; absent until there is something. */
  corrections: Corrections.optional(),
  /** What imports remember; absent until there is something. */
  statements: StatementMemory.optional(),
  done: z.array(Step).max(MOST_UNDO),
  undone: z.array(Step).max(MOST_UNDO),
  /** Absent in vaults made before there was any. */
  security: Security.default(NO_SECURITY),
});
export type AccountDocument = z.infer<typeof AccountDocument>;

/** One change of the document: what a command commits, and what a journal would keep. */
export const Change = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('edit'), step: Step }),
  z.strictObject({ change: z.literal('undo') }),
  z.strictObject({ change: z.literal('redo') }),
  z.strictObject({ change: z.literal('preferences'), preferences: KeptPreferences }),
  z.strictObject({ change: z.literal('noted'), notes: z.array(Note), tries: TriesKnown.optional() }),
  z.strictObject({ change: z.literal('answered'), answer: Answer }),
  z.strictObject({ change: z.literal('undo-forgotten') }),
  z.strictObject({ change: z.literal('second'), second: SecondBackups.nullable(), notes: z.array(Note) }),
  z.strictObject({ change: z.literal('code'), code: CodeFactor.nullable(), notes: z.array(Note) }),
  z.strictObject({ change: z.literal('documents'), documents: z.array(StoredDocument).max(1000) }),
  z.strictObject({ change: z.literal('scenarios'), scenarios: z.array(SavedScenario).max(MOST_SCENARIOS) }),
  z.strictObject({ change: z.literal('corrections'), corrections: Corrections }),
  z.strictObject({ change: z.literal('adopted'), adopted: AdoptedPlan.nullable() }),
]);
export type Change = z.infer<typeof Change>;

/** The document of a new account. */
export function emptyDocument(ledgerId: string, currency: Currency, model = DEFAULT_MODEL): AccountDocument {
  return {
    version: 1,
    ledger: { version: LEDGER_VERSION, id: ledgerId, currency, model, records: [] },
    preferences: DEFAULT_PREFERENCES,
    done: [],
    undone: [],
    security: NO_SECURITY,
  };
}

/** The document after a change; the one given stays as it is. Undo takes back the last step a person made, and what followed it by itself. */
export function applyChange(document: AccountDocument, change: Change): AccountDocument {
  return changed(document, change, applyEdit);
}

/** The same, where nobody needs the document given any more: it may grow into the one after. */
export function growByChange(document: AccountDocument, change: Change): AccountDocument {
  return changed(document, change, growByEdit);
}

type Apply = typeof applyEdit;

function changed(document: AccountDocument, change: Change, apply: Apply): AccountDocument {
  switch (change.change) {
    case 'edit': {
      const done = [...document.done, change.step].slice(-MOST_UNDO);
      const undone = change.step.automatic ? document.undone : [];
      return { ...edited(document, change.step.edit, apply), done, undone };
    }
    case 'undo': {
      const last = document.done.findLastIndex((step) => !step.automatic);
      if (last < 0) return document;
      const taken = document.done.slice(last);
      const before = taken.reduceRight((later, step) => edited(later, step.inverse, apply), document);
      return { ...before, done: document.done.slice(0, last), undone: [...document.undone, taken[0]!] };
    }
    case 'redo': {
      const step = document.undone.at(-1);
      if (!step) return document;
      return {
        ...edited(document, step.edit, apply),
        done: [...document.done, step].slice(-MOST_UNDO),
        undone: document.undone.slice(0, -1),
      };
    }
    case 'preferences':
      return { ...document, preferences: change.preferences };
    case 'code': {
      const { security } = document;
      const activity = noted(security.activity, change.notes);
      return { ...document, security: { ...security, activity, code: change.code } };
    }
    case 'second': {
      const { security } = document;
      const activity = noted(security.activity, change.notes);
      return { ...document, security: { ...security, activity, second: change.second } };
    }
    case 'undo-forgotten':
      return { ...document, done: [], undone: [] };
    case 'answered': {
      const { security } = document;
      const others = security.answers.filter(({ finding }) => finding !== change.answer.finding);
      return { ...document, security: { ...security, answers: [...others, change.answer].slice(-MOST_ANSWERS) } };
    }
    case 'noted': {
      const { security } = document;
      const activity = noted(security.activity, change.notes);
      return { ...document, security: { ...security, activity, tries: change.tries ?? security.tries } };
    }
    case 'documents':
      return { ...document, documents: change.documents };
    case 'scenarios':
      return { ...document, scenarios: change.scenarios };
    case 'corrections': {
      const { corrections: _before, ...others } = document;
      const none = Object.keys(change.corrections).length === 0;
      return none ? others : { ...others, corrections: change.corrections };
    }
    case 'adopted': {
      const { adopted: _before, ...others } = document;
      return change.adopted === null ? others : { ...others, adopted: change.adopted };
    }
  }
}

/** When the last change was made that the document remembers, in milliseconds since 1970; null when it remembers none. */
export function lastChangeIn({ done, undone, security }: AccountDocument): number | null {
  const times = [done.at(-1)?.at, undone.at(-1)?.at, security.activity.entries.at(-1)?.at];
  return times.reduce<number | null>((last, at) => (at !== undefined && at > (last ?? 0) ? at : last), null);
}

/** The person's list of perks, or the suggested one. */
export function perksOf(document: AccountDocument): Perks {
  return document.perks ?? [...KNOWN_PERKS];
}

function edited(document: AccountDocument, edit: Edit, apply: Apply): AccountDocument {
  return {
    ...document,
    ledger: apply(document.ledger, edit),
    ...(edit.perks && { perks: edit.perks }),
    ...(edit.learned && { statements: withLearned(document.statements, edit.learned) }),
  };
}
