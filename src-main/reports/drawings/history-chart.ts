import { daysBetween } from '#shared/domain/day.ts';
import { BANDS, HIGHEST_SCORE, LOWEST_SCORE } from '#shared/domain/scale.ts';
import type { HistoryPoint } from '#shared/domain/score.ts';
import { html, type Markup } from '../markup.ts';

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 190, 40, 12, 10, 24];

/** The score's course over the period as a line, with the bands it runs through. Nothing for fewer than two points. */
export function historyChart(
  history: readonly HistoryPoint[],
  label: string,
  dayText: (day: HistoryPoint['day']) => string,
) {
  const [first, last] = [history[0], history.at(-1)];
  if (!first || !last || first.day === last.day) return null;
  const scores = history.map((point) => point.score);
  const low = Math.max(LOWEST_SCORE, Math.floor((Math.min(...scores) - 20) / 50) * 50);
  const high = Math.min(HIGHEST_SCORE, Math.ceil((Math.max(...scores) + 20) / 50) * 50);
  const span = daysBetween(first.day, last.day);
  const x = (point: HistoryPoint) => LEFT + ((WIDTH - LEFT - RIGHT) * daysBetween(first.day, point.day)) / span;
  const y = (score: number) => TOP + ((HEIGHT - TOP - BOTTOM) * (high - score)) / (high - low);
  const points = history.map((point) => `${x(point).toFixed(1)},${y(point.score).toFixed(1)}`).join(' ');
  const marks = Array.from({ length: (high - low) / 50 + 1 }, (_, index) => low + index * 50);
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${label}">
${marks.map((mark) => gridLine(mark, y(mark)))}<polyline points="${points}" fill="none" stroke="#0f7b63" stroke-width="2" stroke-linejoin="round"/>
<circle cx="${x(last).toFixed(1)}" cy="${y(last.score).toFixed(1)}" r="3.5" fill="#0f7b63"/>
<text x="${LEFT}" y="${HEIGHT - 6}" font-size="11" fill="#59625d">${dayText(first.day)}</text>
<text x="${WIDTH - RIGHT}" y="${HEIGHT - 6}" text-anchor="end" font-size="11" fill="#59625d">${dayText(last.day)}</text>
</svg>`;
}

function gridLine(mark: number, y: number): Markup {
  const colour = BANDS.some((band) => band.from === mark) ? '#c9c4b5' : '#eeece4';
  return html`<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}" stroke="${colour}"/><text x="${LEFT - 6}" y="${(y + 4).toFixed(1)}" text-anchor="end" font-size="11" fill="#59625d">${mark}</text>
`;
}
