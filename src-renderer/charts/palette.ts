/** The tokens a chart draws with, as the colours they are now: a canvas cannot read custom properties by itself. */
export interface Palette {
  ink: string;
  inkSoft: string;
  inkFaint: string;
  line: string;
  card: string;
  accent: string;
  face: string;
}

/** Reads the tokens where the canvas stands. Read again when the theme changes. */
export function paletteOf(element: HTMLElement): Palette {
  const colour = (token: string) => {
    element.style.color = `var(${token})`;
    return getComputedStyle(element).color;
  };
  const palette = {
    ink: colour('--ink'),
    inkSoft: colour('--ink-soft'),
    inkFaint: colour('--ink-faint'),
    line: colour('--line'),
    card: colour('--card'),
    accent: colour('--accent'),
    face: getComputedStyle(element).fontFamily,
  };
  element.style.color = '';
  return palette;
}

/** The same colour, seen through: `rgb(15, 123, 99)` at 0.1. */
export function faded(colour: string, share: number): string {
  const [red, green, blue] = colour.match(/[\d.]+/g) ?? ['0', '0', '0'];
  return `rgb(${red} ${green} ${blue} / ${share})`;
}
