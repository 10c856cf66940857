/** What is done while nobody speaks, and what a machine could not hear. */
const inBrackets = /\s*[[【〔][^[\]【】〔〕]{0,60}[\]】〕]\s*|\s*♪[^♪]{0,200}♪?\s*/gu;
const known =
  /\s*[(（](?:[^()（）]{0,40}\b)?(?:music|applause|laugh(?:s|ter|ing)?|chuckles?|sighs?|coughs?|inaudible|unintelligible|crosstalk|silence|pause|cheering|beep|音乐|音樂|掌声|掌聲|笑声|笑聲|笑|鼓掌|听不清|聽不清|拍手|笑い)(?:\b[^()（）]{0,40})?[)）]\s*/giu;
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
  const words = text.replaceAll(inBrackets, take).replaceAll(known, take);
  return { words: words.replaceAll(/\s+/gu, ' ').trim(), directions };
}
