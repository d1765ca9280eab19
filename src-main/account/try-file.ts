import { Refused } from '#shared/contract/refused.ts';
import { Note } from '#shared/domain/activity.ts';
import { readNote, sealNoteFor, writeNote } from '../vault/vault.ts';
import { appended, continues, newChain, TryChain } from './try-chain.ts';

const FILE = 'attempts.json';
/** Stands in where no first key is known; no vault ever has it, so such a chain never passes for whole. */
const NO_KEY = Buffer.alloc(32).toString('base64');

/** What a vault remembers of its file of tries. */
export interface TryStart {
  start: string;
  /** The chain before, in case the program ended before the new one was begun: its first so many lines are known. */
  before: { start: string; taken: number } | null;
}

/** What was found in the file at a sign-in. */
export interface TakenTries {
  notes: Note[];
  /** Tries for which there was no room, or which cannot be read. */
  more: number;
  state: 'whole' | 'missing' | 'altered';
  lines: number;
}

async function readChain(folder: string): Promise<TryChain | null> {
  try {
    return TryChain.parse(JSON.parse(new TextDecoder().decode(await readNote(folder, FILE))));
  } catch {
    return null;
  }
}

/** A disk that takes no writes must not keep the owner out; the gap shows at the next sign-in. */
async function writeChain(folder: string, chain: TryChain): Promise<void> {
  try {
    await writeNote(folder, FILE, new TextEncoder().encode(`${JSON.stringify(chain)}\n`));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

/**
 * Adds a line that only the vault can read, durable when resolved. The answer takes it back, which only memory can: the
 * file has lost its key. Where the vault's header cannot be read there is nothing to sign in to, and no line.
 */
export async function addTry(folder: string, note: Note): Promise<() => Promise<void>> {
  const sealed = await sealNoteFor(folder, JSON.stringify(note));
  if (sealed === null) return async () => {};
  const before = (await readChain(folder)) ?? newChain(NO_KEY);
  await writeChain(folder, appended({ ...before, version: 2 }, sealed));
  return () => writeChain(folder, before);
}

/** Opens what was sealed for a vault; null for what cannot be read. */
export type OpenNotes = (sealed: readonly string[]) => Promise<(string | null)[]>;

/** The tries that the vault does not know yet, and whether the file is the one that it began. */
export async function takeTries(folder: string, known: TryStart | null, open: OpenNotes): Promise<TakenTries> {
  const chain = await readChain(folder);
  if (chain === null) return { notes: [], more: 0, state: known === null ? 'whole' : 'missing', lines: 0 };
  const { before } = known ?? { before: null };
  const isFormer = before !== null && !continues(chain, known!.start) && continues(chain, before.start);
  const whole = known === null || isFormer || continues(chain, known.start);
  // Tries made after the file was taken away begin one without a first key.
  const missing = !whole && continues(chain, NO_KEY);
  const lines = chain.lines.slice(isFormer ? before.taken : 0).map(({ text }) => text);
  const notes = (await textsOf(lines, open)).map(noteIn).filter((note) => note !== null);
  return {
    notes,
    more: chain.more + lines.length - notes.length,
    state: whole ? 'whole' : missing ? 'missing' : 'altered',
    lines: chain.lines.length,
  };
}

/** Begins the file anew, from a first key that only the vault keeps. */
export function beginTries(folder: string, start: string): Promise<void> {
  return writeChain(folder, newChain(start));
}

/** Lines of the first version stand in the clear, as JSON. */
async function textsOf(lines: readonly string[], open: OpenNotes): Promise<(string | null)[]> {
  const isClear = (line: string) => line.startsWith('{');
  const opened = await open(lines.filter((line) => !isClear(line)));
  let next = 0;
  return lines.map((line) => (isClear(line) ? line : (opened[next++] ?? null)));
}

function noteIn(text: string | null): Note | null {
  if (text === null) return null;
  try {
    return Note.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
