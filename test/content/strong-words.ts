/** A word that makes a statement stronger or weaker, in our two languages and as a Chinese text says it. */
interface StrongWord {
  readonly kind: string;
  readonly zh: RegExp;
  readonly en: RegExp;
  readonly said: RegExp;
}

const words: readonly StrongWord[] = [
  { kind: 'only', zh: /只(?!要)|仅|唯一/, en: /\b(?:only|solely)\b/i, said: /只|仅|唯一/ },
  {
    kind: 'first',
    zh: /第一(?!手|性|个token)|首(?:次|个|台)|头一|最早/,
    en: /(?<!at )\bfirst\b(?!-hand| principles| token)/i,
    said: /第一|首次|首个|最早/,
  },
  { kind: 'always', zh: /总是|始终|一直(?!在|延伸|到)|一向/, en: /\balways\b/, said: /总是|始终|一直/ },
  { kind: 'never', zh: /永远不|从不|从未|从来不|绝不/, en: /\bnever\b/, said: /永远不|从来?[不未]|没有一/ },
  {
    kind: 'most',
    zh: /最(?!后|近|终|初|早)/,
    en: /\b(?:best|worst|fastest|slowest|newest|brightest|smartest|biggest|largest|greatest|hardest|the most|is most|matters most|one of the most|most \w+ful)\b/,
    said: /最(?!后|近|终|初)/,
  },
  { kind: 'faster', zh: /更快|越来越快|快\d|提速|速度超过/, en: /\bfaster\b/, said: /快|速/ },
  { kind: 'better', zh: /更好|越\S越好|好两|比.好/, en: /\bbetter\b/, said: /更好|越来越好|好两|更优|做得比/ },
  { kind: 'hope', zh: /希望|盼/, en: /\bhop(?:es?|ed|ing)\b/, said: /希望/ },
  {
    kind: 'perhaps',
    zh: /(?<!不)可能|也许|或许|大概/,
    en: /\b(?:may|might|maybe|perhaps|possibly|probably|likely)\b/,
    said: /可能|也许|或许/,
  },
  {
    kind: 'about',
    zh: /约(?=[\d一二三四五六七八九十百])|左右|大约|大致/,
    en: /\b(?:about|roughly) (?=\$?\d|an? (?:month|year)|seven|twice|the same)/,
    said: /约|左右|大致|基本上|或多或少/,
  },
];

/** Which kinds of them stand in a text of ours, in Chinese or in English. */
export function strongWordsIn(text: string, language: 'zh' | 'en'): string[] {
  return words.filter((word) => word[language].test(text)).map(({ kind }) => kind);
}

/** Which kinds of them a Chinese text says. */
export function strongWordsSaid(text: string): string[] {
  return words.filter(({ said }) => said.test(text)).map(({ kind }) => kind);
}
