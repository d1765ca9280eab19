import { readFileSync, writeFileSync } from 'node:fs';

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a window was, and how large; without a position it is put in the middle. */
export interface Place {
  x?: number;
  y?: number;
  width: number;
  height: number;
  maximised: boolean;
  /** Steps of zoom, 0 for the actual size; a step is a fifth. */
  zoom: number;
}

export const SMALLEST = { width: 880, height: 600 };
const MOST_ZOOM = 5;
const USUAL: Place = { width: 1280, height: 860, maximised: false, zoom: 0 };

/** The place that was remembered in a file; the usual one when there is none or it makes no sense. */
export function rememberedPlace(file: string, screens: readonly Rectangle[]): Place {
  try {
    return sensiblePlace(JSON.parse(readFileSync(file, 'utf8')), screens);
  } catch {
    return USUAL;
  }
}

/** Remembers a place. Not being able to is no reason to disturb anyone. */
export function rememberPlace(file: string, place: Place): void {
  try {
    writeFileSync(file, JSON.stringify(place));
  } catch {}
}

/** Keeps what makes sense: at least the smallest size, and a position only where enough of the title bar shows. */
export function sensiblePlace(remembered: unknown, screens: readonly Rectangle[]): Place {
  const { x, y, width, height, maximised, zoom } = (remembered ?? {}) as Record<string, unknown>;
  if (!isLength(width) || !isLength(height)) return USUAL;
  const size = {
    width: Math.max(SMALLEST.width, width),
    height: Math.max(SMALLEST.height, height),
    maximised: maximised === true,
    zoom: typeof zoom === 'number' && Math.abs(zoom) <= MOST_ZOOM ? zoom : 0,
  };
  const onScreen =
    isLength(x) &&
    isLength(y) &&
    screens.some(
      (screen) =>
        x + size.width > screen.x + 100 &&
        x < screen.x + screen.width - 100 &&
        y >= screen.y &&
        y < screen.y + screen.height - 50,
    );
  return onScreen ? { ...size, x, y } : size;
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 100_000;
}
