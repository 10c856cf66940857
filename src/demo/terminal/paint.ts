import { styleText } from 'node:util';

/** How text is set off; every function returns its text unchanged where there are no colours. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly link: (text: string) => string;
  readonly warn: (text: string) => string;
  /** `rgb` as Discord writes colours: 0xRRGGBB. */
  readonly colour: (rgb: number, text: string) => string;
}

/** Colours where the stream is a terminal that takes them (NO_COLOR and FORCE_COLOR are respected), else none. */
export function createPaint(stream: NodeJS.WriteStream): Paint {
  const style = (format: 'bold' | 'dim' | 'cyan' | 'yellow') => (text: string) => styleText(format, text, { stream });
  return {
    bold: style('bold'),
    dim: style('dim'),
    link: style('cyan'),
    warn: style('yellow'),
    colour: (rgb, text) => (style('bold')(text) === text ? text : inRgb(rgb, text)),
  };
}

/** By hand: styleText knows names of colours alone in early releases of Node 24. */
function inRgb(rgb: number, text: string): string {
  const [red, green, blue] = [rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff];
  return `\u001b[38;2;${red};${green};${blue}m${text}\u001b[39m`;
}
