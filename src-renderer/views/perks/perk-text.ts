import type { Perk, PerkSource } from '#shared/domain/perk.ts';
import type { Words } from '#shared/words/words.ts';

/** What a perk is called: what a person typed, or a name of the suggested list in the language in use. */
export function perkName(perk: Pick<Perk, 'name'>, words: Words): string {
  return known(words.perks.known, perk.name);
}

/** Who reported a threshold. */
export function sourceName(source: Pick<PerkSource, 'by'>, words: Words): string {
  return known(words.perks.sources, source.by);
}

/** True when the sources name different thresholds. */
export function isDisputed(perk: Perk): boolean {
  return new Set(perk.sources.map(({ score }) => score)).size > 1;
}

function known(names: Record<string, string>, key: string): string {
  return Object.hasOwn(names, key) ? names[key]! : key;
}
