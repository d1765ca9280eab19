import type { LinePlugin } from './chart.ts';
import type { Palette } from './palette.ts';

export interface Mark {
  /** Where: a value of the score for a level line, a day number for an upright one. */
  at: number;
  label: string;
}

/** A level line across the chart with its label above the start: the goal's score. */
export function levelMark(mark: Mark, palette: Palette): LinePlugin {
  return {
    id: 'level-mark',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const y = scales['y']!.getPixelForValue(mark.at);
      if (y < chartArea.top || y > chartArea.bottom) return;
      ctx.save();
      ctx.strokeStyle = palette.ink;
      ctx.lineWidth = 1.25;
      line(ctx, chartArea.left, y, chartArea.right, y);
      ctx.fillStyle = palette.ink;
      ctx.font = `600 12px ${palette.face}`;
      ctx.fillText(mark.label, chartArea.left + 4, y - 6);
      ctx.restore();
    },
  };
}

/** An upright dotted line with its label at the top: the goal's day. */
export function uprightMark(mark: Mark, palette: Palette): LinePlugin {
  return {
    id: 'upright-mark',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const x = scales['x']!.getPixelForValue(mark.at);
      if (x < chartArea.left || x > chartArea.right) return;
      ctx.save();
      ctx.strokeStyle = palette.inkSoft;
      ctx.setLineDash([2, 3]);
      line(ctx, x, chartArea.top, x, chartArea.bottom);
      ctx.fillStyle = palette.inkSoft;
      ctx.font = `400 12px ${palette.face}`;
      const before = x + ctx.measureText(mark.label).width + 8 > chartArea.right;
      ctx.textAlign = before ? 'right' : 'left';
      ctx.fillText(mark.label, x + (before ? -6 : 6), chartArea.top + 10);
      ctx.restore();
    },
  };
}

function line(ctx: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
  ctx.stroke();
}
