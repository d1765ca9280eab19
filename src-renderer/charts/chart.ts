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

/** Draws other lines, axes and marks into a chart that is there, without moving anything; nothing once its canvas has left the page. */
export function redrawLines(chart: LineChart, { data, options, plugins }: LineConfiguration): void {
  if (!chart.canvas?.isConnected) return;
  const before = (chart.config as LineConfiguration).plugins;
  before?.splice(0, before.length, ...(plugins ?? []));
  chart.data = data;
  chart.options = { ...options, animation: false };
  chart.update('none');
}
