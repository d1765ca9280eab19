const LEADING =
  /^(?:(?:spent|bought|for|at|from|to|by|of|on|in|the|my|a|an|and|was|is)(?=\s)|在|给|花了|花费|用了|了|向|[\s,.;:!?·、,。;:!-])+/iu;
const TRAILING =
  /(?:(?<=\s)(?:for|at|from|to|by|of|on|in|the|my|and|was|is|with)|花了|花费|用了|了|在|[\s,.;:!?·、,。;:-])+$/iu;
/** Words that say when in a day, or how late: neither is part of a name. */
const PASSING =
  /(?<![a-z])(?:(?:this |in the |at )?(?:morning|afternoon|evening|night)|\d{1,3} days? late)(?![a-z])(?!\s+(?:star|market|club|bus|train))|早上|上午|中午|下午|晚上(?=\s|$)/giu;
const LONGEST = 120;

/** What is left of a line as a payee: fillers at both ends gone, one space between words, a capital first. */
export function payeeOf(rest: string): string {
  const words = rest
    .replace(PASSING, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LEADING, '')
    .replace(TRAILING, '')
    .trim();
  const name = [...words].slice(0, LONGEST).join('').slice(0, LONGEST).trim();
  return name.charAt(0).toUpperCase() + name.slice(1);
}
