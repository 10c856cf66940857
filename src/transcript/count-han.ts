/** How many Chinese characters a text has, punctuation apart. */
export function countHan(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Nothing Chinese comes before, and most is among the unified ideographs: asking the pattern takes thirty times as long.
    if (unit < 0x2e80) continue;
    if ((unit >= 0x4e00 && unit <= 0x9fff) || han.test(characterAt(text, at))) count += 1;
  }
  return count;
}

const han = /^\p{Script=Han}/u;

/** The character that begins there; a half where one ends. */
function characterAt(text: string, at: number): string {
  return text.slice(at, at + 2);
}
