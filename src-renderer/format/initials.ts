/** Up to two letters that stand for a name: `Li Wei` is LW, `李伟` is 李. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = letters(words[0]);
  const last = words.length > 1 ? letters(words.at(-1)) : [];
  return ((first[0] ?? '') + (last[0] ?? '')).toLocaleUpperCase();
}

function letters(word = ''): string[] {
  return [...new Intl.Segmenter().segment(word)].map((part) => part.segment);
}
