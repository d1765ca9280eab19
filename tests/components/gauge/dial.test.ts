import { render, screen } from '@testing-library/svelte';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANDS } from '#shared/domain/scale.ts';
import { angleOf, arc, bandArcs, pointAt, START_ANGLE, SWEEP } from '../../../src-renderer/components/gauge/dial.ts';
import Gauge from '../../../src-renderer/components/gauge/Gauge.svelte';
import { signedInDesk } from '../support/signed-in-desk.ts';

const numbersIn = (path: string) => path.match(/-?[\d.]+/g)!.map(Number);

describe('the dial', () => {
  it('runs from 350 to 950 and stops at its ends', () => {
    expect(angleOf(350)).toBe(START_ANGLE);
    expect(angleOf(950)).toBe(START_ANGLE + SWEEP);
    expect(angleOf(650)).toBe(270); // half way is straight up
    expect(angleOf(0)).toBe(START_ANGLE);
    expect(angleOf(5000)).toBe(START_ANGLE + SWEEP);
  });

  it('turns further for every higher score, by the same angle a point', () => {
    fc.assert(
      fc.property(fc.integer({ min: 350, max: 949 }), (score) => {
        expect(angleOf(score + 1) - angleOf(score)).toBeCloseTo(SWEEP / 600, 9);
      }),
    );
  });

  it('draws each arc on its circle, the long way round only past half a turn', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 300, noNaN: true }),
        fc.double({ min: 1, max: 300, noNaN: true }),
        (from, turn) => {
          const [x1, y1, rx, ry, , large, sweep, x2, y2] = numbersIn(arc(from, from + turn, 100));
          expect(Math.hypot(x1!, y1!)).toBeCloseTo(100, 1);
          expect(Math.hypot(x2!, y2!)).toBeCloseTo(100, 1);
          expect([rx, ry, sweep]).toEqual([100, 100, 1]);
          expect(large).toBe(turn > 180 ? 1 : 0);
        },
      ),
    );
  });

  it('covers the scale with the bands, in order and without overlap', () => {
    const arcs = bandArcs(130);
    expect(arcs.map((stretch) => stretch.band)).toEqual(BANDS.map((entry) => entry.band));
    const first = numbersIn(arcs[0]!.path);
    const last = numbersIn(arcs.at(-1)!.path);
    expect(first[0]).toBeCloseTo(pointAt(START_ANGLE, 130).x, 1);
    expect(last[7]).toBeCloseTo(pointAt(START_ANGLE + SWEEP, 130).x, 1);
    const starts = arcs.map((stretch) => turned(numbersIn(stretch.path).slice(0, 2)));
    const ends = arcs.map((stretch) => turned(numbersIn(stretch.path).slice(7, 9)));
    for (const [index, end] of ends.entries()) {
      const next = starts[index + 1];
      if (next !== undefined) expect(next).toBeGreaterThan(end);
    }
  });
});

/** Degrees turned from the dial's start. */
function turned([x, y]: number[]): number {
  const angle = (Math.atan2(y!, x!) * 180) / Math.PI;
  return (angle - START_ANGLE + 720.01) % 360;
}

describe('the gauge', () => {
  it('says score and band, draws the value’s share and marks the goal', async () => {
    const { context } = await signedInDesk();
    const { container } = render(Gauge, { props: { score: 677, band: 'excellent', goal: 720 }, context });
    expect(screen.getByRole('img', { name: '677 of 950, Excellent' })).toBeInTheDocument();
    expect(screen.getByText('Goal 720')).toBeInTheDocument();
    const value = container.querySelector<SVGPathElement>('path.value')!;
    expect(value.getAttribute('pathLength')).toBe('600');
    expect(value.getAttribute('style')).toContain('327 1200');
  });

  it('has no goal mark without a goal', async () => {
    const { context } = await signedInDesk();
    const { container } = render(Gauge, { props: { score: 550, band: 'fair', provisional: true }, context });
    expect(container.querySelector('.goal')).toBeNull();
    expect(container.querySelector('.provisional')).not.toBeNull();
  });
});
