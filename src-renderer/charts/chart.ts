/* The only file that names chart.js: registered are the few parts that the charts use, so the rest is not shipped. */
import {
  Chart,
  type ChartConfiguration,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  Tooltip,
} from 'chart.js';

Chart.register(LineController, LineElement, PointElement, LinearScale, Filler, Tooltip);

export type LineConfiguration = ChartConfiguration<'line', { x: number; y: number }[]>;
export type LineChart = Chart<'line', { x: number; y: number }[]>;
export type LinePlugin = Plugin<'line'>;

/** Draws on the canvas. The caller destroys the chart when the canvas goes. */
export function drawLines(canvas: HTMLCanvasElement, configuration: LineConfiguration): LineChart {
  return new Chart(canvas, configuration);
}
