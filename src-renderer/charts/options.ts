import type { LineConfiguration } from './chart.ts';
import type { Palette } from './palette.ts';

interface Axes {
  x: { from: number; to: number; ticks: number[]; label: (day: number) => string };
  y: { min: number; max: number; step: number };
  /** Heading of the tooltip. */
  title: (day: number) => string;
}

/** What all charts of scores over days have in common. */
export function scoreOptions(palette: Palette, axes: Axes): NonNullable<LineConfiguration['options']> {
  const font = { family: palette.face, size: 12 };
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: still ? false : { duration: 180 },
    interaction: { mode: 'nearest', axis: 'x', intersect: false },
    layout: { padding: { top: 6, right: 8 } },
    scales: {
      x: {
        type: 'linear',
        min: axes.x.from,
        max: axes.x.to,
        grid: { display: false },
        border: { display: false },
        afterBuildTicks: (scale) => {
          scale.ticks = axes.x.ticks.map((value) => ({ value }));
        },
        ticks: {
          autoSkip: false,
          color: palette.inkFaint,
          font,
          maxRotation: 0,
          callback: (value) => axes.x.label(Number(value)),
        },
      },
      y: {
        type: 'linear',
        min: axes.y.min,
        max: axes.y.max,
        border: { display: false },
        grid: { color: palette.line, tickLength: 0 },
        afterBuildTicks: (scale) => {
          const first = Math.ceil(axes.y.min / axes.y.step) * axes.y.step;
          const count = Math.floor((axes.y.max - first) / axes.y.step) + 1;
          scale.ticks = Array.from({ length: count }, (_, index) => ({ value: first + index * axes.y.step }));
        },
        ticks: { color: palette.inkFaint, font, padding: 8 },
      },
    },
    plugins: {
      tooltip: {
        backgroundColor: palette.card,
        borderColor: palette.line,
        borderWidth: 1,
        titleColor: palette.ink,
        bodyColor: palette.inkSoft,
        titleFont: { ...font, weight: 600 },
        bodyFont: font,
        padding: 10,
        cornerRadius: 8,
        displayColors: false,
        callbacks: { title: (items) => (items[0] ? axes.title(items[0].parsed.x ?? 0) : '') },
      },
    },
  };
}
