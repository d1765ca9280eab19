/** Words that someone who knows the person, or the app, would try first: the name, its parts, the app's own name. */
export function personalWords(name: string): string[] {
  const parts = name.split(/[\s\p{P}]+/u).filter((part) => part.length > 1);
  return [...new Set([name, ...parts, 'simsim', 'sesame', '芝麻'])].filter((word) => word !== '');
}
