import { BANDS, HIGHEST_SCORE, LOWEST_SCORE } from '#shared/domain/scale.ts';
import type { Band } from '#shared/domain/score.ts';

/* The dial opens downwards. Angles are degrees, clockwise from three o'clock, as SVG's y axis points down. */
export const START_ANGLE = 147.5;
export const SWEEP = 245;

/** The angle of a score: 350 at the lower left, 950 at the lower right. Scores off the scale stop at its ends. */
export function angleOf(score: number): number {
  const share = (score - LOWEST_SCORE) / (HIGHEST_SCORE - LOWEST_SCORE);
  return START_ANGLE + SWEEP * Math.min(1, Math.max(0, share));
}

/** The point at an angle and radius around the origin. */
export function pointAt(angle: number, radius: number): { x: number; y: number } {
  const radians = (angle * Math.PI) / 180;
  return { x: radius * Math.cos(radians), y: radius * Math.sin(radians) };
}

/** An SVG path along the circle, from one angle to a larger one. */
export function arc(from: number, to: number, radius: number): string {
  const start = pointAt(from, radius);
  const end = pointAt(to, radius);
  const large = to - from > 180 ? 1 : 0;
  return `M ${figure(start.x)} ${figure(start.y)} A ${radius} ${radius} 0 ${large} 1 ${figure(end.x)} ${figure(end.y)}`;
}

/** The bands' stretches on the dial, with a small gap between neighbours. */
export function bandArcs(radius: number, gap = 1.4): { band: Band; path: string }[] {
  return BANDS.map(({ band, from }, index) => {
    const next = BANDS[index + 1]?.from;
    const start = angleOf(from) + (index === 0 ? 0 : gap / 2);
    const end = next === undefined ? angleOf(HIGHEST_SCORE) : angleOf(next) - gap / 2;
    return { band, path: arc(start, end, radius) };
  });
}

function figure(value: number): string {
  return value.toFixed(2);
}
