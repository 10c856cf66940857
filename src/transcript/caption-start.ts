/** Where a caption begins in a text, in UTF-16 units, and when in the recording. */
export interface CaptionStart {
  readonly offset: number;
  /** From the beginning of the recording, whole: what a player shows. */
  readonly seconds: number;
}

/** Who hears a longer caption from its beginning waits for what is said at its end. */
export const longCaptionSeconds = 10;

/** In pairs, each from the one before, to base 36: five characters or so a caption, as an interview has thousands. */
const radix = 36;

/** `1k.3 2b.4`: the captions that begin inside a passage, in order. @param from when the passage begins, in seconds */
export function writeCaptionStarts(starts: readonly CaptionStart[], from: number): string {
  const before = (at: number) => starts[at - 1] ?? { offset: 0, seconds: from };
  return starts
    .map(({ offset, seconds }, at) => {
      const last = before(at);
      return `${(offset - last.offset).toString(radix)}.${(seconds - last.seconds).toString(radix)}`;
    })
    .join(' ');
}

/** @param from as it was written with */
export function readCaptionStarts(written: string, from: number): readonly CaptionStart[] {
  let [offset, seconds] = [0, from];
  return written.split(' ').map((pair) => {
    const [by = '', later = ''] = pair.split('.');
    offset += Number.parseInt(by, radix);
    seconds += Number.parseInt(later, radix);
    return { offset, seconds };
  });
}
