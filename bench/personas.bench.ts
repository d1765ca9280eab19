import { Day } from '#shared/domain/day.ts';
import { bandOf } from '#shared/domain/scale.ts';
import { scoreOn } from '../src-main/engine/score.ts';
import { measured } from './entry.ts';
import { PERSONAS, scoresOfPersona } from './personas.ts';

/** Where people of each kind stand: the table of the model card, 400 lives each. */
const DAY = Day.parse('2026-11-22');
const LIVES = 400;

console.log(`${'persona'.padEnd(62)} 5 %  25 %  half  75 %  95 %`);
for (const [index, who] of PERSONAS.entries()) {
  const scores = scoresOfPersona(who, LIVES, DAY, (ledger) => scoreOn(ledger, DAY).score);
  const at = (share: number) => scores[Math.floor(share * (LIVES - 1))]!;
  const id = `persona-${index + 1}`;
  measured({
    id,
    what: `score of a person ${who.name}`,
    unit: 'points',
    better: 'more',
    runs: scores,
    grows: 'nothing',
  });
  const cells = [0.05, 0.25, 0.5, 0.75, 0.95].map((share) => String(at(share)).padStart(5));
  console.log(`${who.name.padEnd(60)} ${cells.join(' ')}  ${bandOf(at(0.5))}`);
}
