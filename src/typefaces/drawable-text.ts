/** Invisible in running text, and in no font; but joiners, selectors and tags make emoji what they are. */
const invisible = /[\p{Default_Ignorable_Code_Point}--[[\u200d]\ufe0f\u{e0020}-\u{e007f}]]/gv;
/** A joiner that joins no pictures. */
const looseJoiner = /(?<!\p{Emoji}|\ufe0f)\u200d|\u200d(?!\p{Emoji})/gu;
/** But for the ideographic space, which has its place in Chinese text. */
const gaps = /[[\s\p{Cc}]--\u3000]+/gv;

/** Big5's low macron stands in no typeface we know; it looks like a low line. */
const lowMacron = /\u02cd/gu;

/** The text as it is drawn: in composed form, on one line, without what leaves no trace on paper. */
export function drawableText(text: string): string {
  const visible = text.toWellFormed().normalize('NFC').replace(invisible, '').replace(looseJoiner, '');
  return visible.replace(lowMacron, '_').replace(gaps, ' ').trim();
}
