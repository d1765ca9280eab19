const OUT = /^(d|db|dr|deb|debit|debited|out|expense|spending|withdrawal|af|soll|s|支出|支|借|付|转出|出|出账)\.?$/i;
const IN = /^(c|cr|cred|credit|credited|in|income|deposit|bij|haben|h|收入|收|贷|转入|入|入账)\.?$/i;
const BEHIND = /^(.*\d[.)]?)\s*\b(cr|dr)\.?$/i;

/** Which way money went, in a bank's own word for it; null where the word says nothing of it. */
export function directionSaid(word: string): 'out' | 'in' | null {
  if (OUT.test(word)) return 'out';
  return IN.test(word) ? 'in' : null;
}

/** Takes the word off an amount that ends in one: `45.00 CR`, `1,200.00Dr`. */
export function withoutDirection(amount: string): { amount: string; direction: 'out' | 'in' | null } {
  const match = BEHIND.exec(amount.slice(0, 60));
  return match ? { amount: match[1]!, direction: directionSaid(match[2]!) } : { amount, direction: null };
}
