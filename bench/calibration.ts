import { defaultRates } from './measures.ts';

/** The chance of default as a logistic line in the score: 1/(1 + exp(−(at600 + slope·(score − 600)/100))). */
export interface Line {
  at600: number;
  slope: number;
}

/** Maximum likelihood by Newton's steps. */
export function lineThrough(scores: readonly number[], defaulted: readonly boolean[]): Line {
  let [at600, slope] = [-1.5, -2];
  for (let round = 0; round < 30; round++) {
    let [pullA, pullB, aa, ab, bb] = [0, 0, 1e-9, 0, 1e-9];
    for (const [index, score] of scores.entries()) {
      const x = (score - 600) / 100;
      const chance = 1 / (1 + Math.exp(-(at600 + slope * x)));
      const miss = Number(defaulted[index]) - chance;
      const weight = chance * (1 - chance);
      pullA += miss;
      pullB += miss * x;
      aa += weight;
      ab += weight * x;
      bb += weight * x * x;
    }
    const determinant = aa * bb - ab * ab;
    at600 += (bb * pullA - ab * pullB) / determinant;
    slope += (aa * pullB - ab * pullA) / determinant;
  }
  return { at600, slope };
}

export function chanceAt(line: Line, score: number): number {
  return 1 / (1 + Math.exp(-(line.at600 + (line.slope * (score - 600)) / 100)));
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 360, 52, 16, 16, 44];
const [FROM, TO, STEP] = [450, 750, 25];
const FEWEST = 30;

/** Default rate by 25 points, with two standard errors each way, against the logistic line: an SVG of its own. */
export function calibrationPlot(scores: readonly number[], defaulted: readonly boolean[], line: Line): string {
  const x = (score: number) => (LEFT + ((score - FROM) / (TO - FROM)) * (WIDTH - LEFT - RIGHT)).toFixed(1);
  const y = (rate: number) => (TOP + (1 - Math.min(1, Math.max(0, rate))) * (HEIGHT - TOP - BOTTOM)).toFixed(1);
  const edges = Array.from({ length: (TO - FROM) / STEP + 1 }, (_, index) => FROM + STEP * index);
  const grid = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
    (rate) =>
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(rate)}" y2="${y(rate)}" stroke="#d5dbe3"/><text x="${LEFT - 8}" y="${y(rate)}" dy="4" text-anchor="end">${rate * 100} %</text>`,
  );
  const marks = edges
    .filter((edge) => edge % 50 === 0)
    .map((edge) => `<text x="${x(edge)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${edge}</text>`);
  const curve = Array.from({ length: (TO - FROM) / 5 + 1 }, (_, index) => FROM + 5 * index);
  const path = curve.map((score) => `${x(score)},${y(chanceAt(line, score))}`).join(' ');
  const steps = defaultRates(scores, defaulted, edges).filter((step) => step.count >= FEWEST);
  const points = steps.map(({ from, to, rate, error }) => {
    const at = x((from + to) / 2);
    return `<line x1="${at}" x2="${at}" y1="${y(rate + 2 * error)}" y2="${y(rate - 2 * error)}" stroke="#1f5fd0" stroke-width="2"/><circle cx="${at}" cy="${y(rate)}" r="4" fill="#1f5fd0"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" fill="#3b4656" role="img" aria-label="Default rate by score">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>
${[...grid, ...marks].join('\n')}
<polyline points="${path}" fill="none" stroke="#e08a1e" stroke-width="2"/>
${points.join('\n')}
<text x="${(WIDTH + LEFT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">score; dots: defaulted, ± 2 standard errors; line: logistic</text>
</svg>
`;
}
