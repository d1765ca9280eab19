const LONGEST = 120;

/**
 * A name as a person may see it in a save dialog: the last part of whatever came, without separators, control
 * characters, characters that Windows refuses, leading dots or direction marks that could disguise the ending.
 */
export function plainFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(-LONGEST);
  return plain === '' ? 'file' : plain;
}
