import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { IdentityItem, LedgerRecord } from '../../domain/record.ts';
import { StoredDocument } from '../../domain/stored-document.ts';
import { Id } from '../../domain/text.ts';
import { command, query } from '../call.ts';
import { Saved } from './ledger.ts';
import { Nothing } from './nothing.ts';

/** How one item of the checklist stands today, as the score reads it. */
export const ItemStanding = z.strictObject({
  item: IdentityItem,
  standing: z.enum(['missing', 'stated', 'self-checked', 'outdated']),
  /** The last review; null when there was none. */
  reviewed: Day.nullable(),
  /** 1 for a fresh review, falling to 0 for one that is too old to count. */
  freshness: z.number().min(0).max(1),
  /** The newest record about the item. */
  record: LedgerRecord.nullable(),
  /** The document that the newest record names; null when there is none, or when it is not on this computer. */
  document: StoredDocument.nullable(),
});
export type ItemStanding = z.infer<typeof ItemStanding>;

export const identity = {
  show: query(Nothing, z.array(ItemStanding)),
  /** Seals a file that was sent before, and records that the item was checked against it today. */
  attach: command(z.strictObject({ item: IdentityItem, file: Id }), Saved),
  /** Takes the document off an item. One undo brings it back. */
  detach: command(z.strictObject({ item: IdentityItem }), Saved),
  /** Opens a sealed document into a held file, which the transport then saves. No other program opens it. */
  unseal: query(z.strictObject({ document: Id }), z.strictObject({ file: Id, name: z.string() })),
  /** Removes everything recorded about an item, as one change. */
  remove: command(z.strictObject({ item: IdentityItem }), Saved),
};
