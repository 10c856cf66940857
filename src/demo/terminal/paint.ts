import { type InspectColor, styleText } from 'node:util';

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
  const style = (format: InspectColor) => (text: string) => styleText(format, text, { stream });
  return {
    bold: style('bold'),
    dim: style('dim'),
    link: style('cyan'),
    warn: style('yellow'),
    colour: (rgb, text) => styleText(`#${rgb.toString(16).padStart(6, '0')}`, text, { stream }),
  };
}
