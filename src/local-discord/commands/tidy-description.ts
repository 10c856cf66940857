const cjk = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]`;
const betweenCjk = new RegExp(String.raw`(?<=${cjk})\s+(?=${cjk})`, 'gu');

/**
 * A description as Discord keeps it: white space is one space, none at the ends and between Chinese characters.
 * As found by those who compare: https://github.com/openclaw/openclaw/issues/76587
 */
export function tidyDescription(text: string): string {
  return text.replace(betweenCjk, '').replaceAll(/\s+/gu, ' ').trim();
}
