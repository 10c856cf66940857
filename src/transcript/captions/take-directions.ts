/** What is done while nobody speaks, and what a machine could not hear. */
const inBrackets = /[[【〔][^[\]【】〔〕]{0,60}[\]】〕]|♪[^♪]{0,200}♪?/gu;
const inParentheses = /[(（][^()（）]{0,60}[)）]/gu;
const known =
  /\b(?:music|applause|laugh(?:s|ter|ing)?|chuckles?|sighs?|coughs?|inaudible|unintelligible|crosstalk|silence|pause|cheering|beep)\b|音乐|音樂|掌声|掌聲|笑|鼓掌|听不清|聽不清|拍手/iu;
const alone = /^\s*[(（][^()（）]{0,60}[)）]\s*$/u;

/** The words of a caption without stage directions, music and gaps, and those. */
export function takeDirections(text: string): { readonly words: string; readonly directions: readonly string[] } {
  if (alone.test(text)) return { words: '', directions: [text.trim()] };
  const directions: string[] = [];
  const take = (found: string) => {
    const direction = found.trim();
    if (!/\p{L}/u.test(direction)) return ' ';
    directions.push(direction);
    return ' ';
  };
  const words = text
    .replaceAll(inBrackets, take)
    .replaceAll(inParentheses, (found) => (known.test(found) ? take(found) : found));
  return { words: words.replaceAll(/\s+/gu, ' ').trim(), directions };
}
