import type { AreaHandlers, Parsed } from '#shared/contract/contract.ts';
import { Refused } from '#shared/contract/refused.ts';
import { comparable } from '#shared/domain/comparable.ts';
import { plainLine } from '#shared/domain/plain-line.ts';
import type { ImportPreview, ReadingChoices } from '#shared/domain/statement-import.ts';
import { type Learned, NOTHING_REMEMBERED, type SavedSource } from '#shared/domain/statement-memory.ts';
import { corrected } from '../../imports/corrected.ts';
import { recordsToAdd } from '../../imports/records-to-add.ts';
import { checkEdit } from '../check-edit.ts';
import type { Core } from '../core.ts';

export function importsHandlers({ session, files, readings, notify, scoreToday }: Core): AreaHandlers<'imports'> {
  const memory = () => session.book.document.statements ?? NOTHING_REMEMBERED;

  function read(asked: Parsed<'imports', 'preview'>) {
    const { file } = asked;
    const { ledger } = session;
    const task = { bytes: files.get(file).bytes, ledger, choices: choicesOf(asked), memory: memory() };
    return readings.preview(file, task, (done) => notify({ notice: 'import-progress', file, done }));
  }
  return {
    preview: (asked) => read(asked),
    cancel: ({ file }) => {
      session.book; // nobody who is not signed in has a file here
      readings.cancel(file);
      return {};
    },
    save: async ({ skipMalformed, leaveOut, corrections, rules = [], ...asked }) => {
      const preview = corrected(await read(asked), corrections ?? [], rules);
      if (preview.counts.malformed > 0 && !skipMalformed) {
        throw new Refused({ code: 'import/malformed-rows', rows: preview.counts.malformed });
      }
      const put = recordsToAdd(preview, session.ledger, leaveOut);
      const before = scoreToday().score;
      if (put.length > 0) {
        const source = savedSource(preview, files.get(asked.file).name, asked.encoding);
        const learned: Learned = {
          sources: source ? [{ id: source.id, source: { ...source, saved: session.today } }] : [],
          payees: rules.map((rule) => ({ payee: rule.payee, rule })),
        };
        const edit = { put, remove: [], learned };
        checkEdit(session.ledger, edit, 'rows');
        await session.edit(edit);
      }
      return { added: put.length, before, after: scoreToday().score };
    },
    memory: () => memory(),
    forget: async ({ source, payee }) => {
      const { sources, payees } = memory();
      const isRuled = (name: string) => payees.some((rule) => comparable(rule.payee) === comparable(name));
      const learned: Learned = {
        sources: source !== undefined && sources.some(({ id }) => id === source) ? [{ id: source, source: null }] : [],
        payees: payee !== undefined && isRuled(payee) ? [{ payee, rule: null }] : [],
      };
      if (learned.sources.length + learned.payees.length === 0) return { step: null };
      return { step: await session.edit({ put: [], remove: [], learned }) };
    },
  };
}

function choicesOf({ reader, encoding, mapping, dateOrder }: Parsed<'imports', 'preview'>): ReadingChoices {
  return {
    ...(reader && { reader }),
    ...(encoding && { encoding }),
    ...(mapping && { mapping }),
    ...(dateOrder && { dateOrder }),
  };
}

/** How a table was read, for the next one of its source; null where it was no table, or nothing tells it from others. */
function savedSource(
  { source, mapping }: ImportPreview,
  file: string,
  encoding: SavedSource['encoding'],
): Omit<SavedSource, 'saved'> | null {
  if (!source || !mapping) return null;
  return { ...source, name: plainLine(file, 120) || '–', mapping, ...(encoding && { encoding }) };
}
