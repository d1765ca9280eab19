import { BANDS, HIGHEST_SCORE, LOWEST_SCORE } from '#shared/domain/scale.ts';
import type { Band } from '#shared/domain/score.ts';
import { html, type Markup } from '../markup.ts';

const COLOURS: Record<Band, string> = {
  poor: '#c75b43',
  fair: '#dd9a3c',
  good: '#c9bd4a',
  excellent: '#6fae6c',
  exceptional: '#0f7b63',
};
const [CENTRE_X, CENTRE_Y, RADIUS] = [130, 128, 104];

/**
 * The score on a half circle, with its five bands and a pointer. `label` says the same in words. Without `figures` the
 * score and its band are left to whoever draws it.
 */
export function gauge(score: number, bandName: string, label: string, figures = true): Markup {
  const tip = place(score, RADIUS - 17);
  const root = place(score, RADIUS + 13);
  return html`<svg viewBox="0 0 260 146" width="260" height="146" role="img" aria-label="${label}">
${BANDS.map(({ band, from }, index) => arc(from, BANDS[index + 1]?.from ?? HIGHEST_SCORE, COLOURS[band]))}
<line x1="${tip.x}" y1="${tip.y}" x2="${root.x}" y2="${root.y}" stroke="#1d2320" stroke-width="4" stroke-linecap="round"/>
${figures ? told(score, bandName) : null}<text x="${CENTRE_X - RADIUS}" y="143" text-anchor="middle" font-size="11" fill="#59625d">${LOWEST_SCORE}</text>
<text x="${CENTRE_X + RADIUS}" y="143" text-anchor="middle" font-size="11" fill="#59625d">${HIGHEST_SCORE}</text>
</svg>`;
}

function told(score: number, bandName: string): Markup {
  return html`<text class="big" x="${CENTRE_X}" y="104" text-anchor="middle" font-size="44" font-weight="bold" fill="#1d2320">${score}</text>
<text class="band" x="${CENTRE_X}" y="126" text-anchor="middle" font-size="15" font-weight="bold" fill="#1d2320">${bandName}</text>
`;
}

function arc(from: number, to: number, colour: string): Markup {
  // A gap of one point keeps neighbouring bands apart, also in black and white.
  const [start, end] = [place(from + 1, RADIUS), place(to - 1, RADIUS)];
  const path = `M ${start.x} ${start.y} A ${RADIUS} ${RADIUS} 0 0 1 ${end.x} ${end.y}`;
  return html`<path d="${path}" fill="none" stroke="${colour}" stroke-width="14"/>
`;
}

function place(score: number, radius: number): { x: string; y: string } {
  const angle = Math.PI * (1 - (score - LOWEST_SCORE) / (HIGHEST_SCORE - LOWEST_SCORE));
  return { x: (CENTRE_X + radius * Math.cos(angle)).toFixed(2), y: (CENTRE_Y - radius * Math.sin(angle)).toFixed(2) };
}
