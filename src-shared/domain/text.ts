import { z } from 'zod';

/** No control characters: they have no place in a name, and some of them can forge lines in a log or a report. */
const PRINTABLE = /^[^\p{Cc}]*$/u;

/**
 * One line of text that a person typed, at most `max` UTF-16 units.
 * The length check aborts, so that no later check ever reads an oversized string. Half a character (a lone surrogate)
 * becomes U+FFFD: no address, file or font takes it, and nobody can type it.
 */
export function line(max: number) {
  return z
    .string()
    .max(max, { abort: true })
    .overwrite((text) => text.toWellFormed().trim())
    .min(1, { error: 'empty', abort: true })
    .regex(PRINTABLE, { error: 'control-character' });
}

/** The id of a record, file or run: letters, digits and hyphens (a UUID, or the hash of an imported row). */
export const Id = z
  .string()
  .max(64, { abort: true })
  .regex(/^[A-Za-z0-9_-]{1,64}$/, { error: 'not-an-id' });
