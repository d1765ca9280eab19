import { z } from 'zod';
import { Perk, Perks } from '../../domain/perk.ts';
import { Id } from '../../domain/text.ts';
import { command, query } from '../call.ts';
import { Nothing } from './nothing.ts';

/** The step that one undo takes back. */
const Changed = z.strictObject({ step: Id });

export const perks = {
  /** The person's list, lowest threshold first; the suggested one until it is changed. */
  list: query(Nothing, Perks),
  /** Adds a perk, or replaces the one with its id. */
  save: command(z.strictObject({ perk: Perk.omit({ id: true }).extend({ id: Id.optional() }) }), Changed),
  remove: command(z.strictObject({ id: Id }), Changed),
  /** Puts the suggested list back in place of the person's own. */
  restore: command(Nothing, Changed),
};
