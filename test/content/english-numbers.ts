const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const multiples: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  megawatt: 1e6,
  megawatts: 1e6,
  gigawatt: 1e9,
  gigawatts: 1e9,
  K: 1e3,
  M: 1e6,
  B: 1e9,
  T: 1e12,
};

const months = 'January February March April May June July August September October November December'.split(' ');

const figure = String.raw`(?<![A-Za-z\d.]|[A-Za-z]-)\d[\d,]*(?:\.\d+)?`;
const spelled = (words: readonly string[]) =>
  words.map((each) => `[${each[0]}${each[0]?.toUpperCase()}]${each.slice(1)}`).join('|');
const word = String.raw`\b(?:a|A|(?:${spelled(tens)})(?:-(?:${ones.slice(1, 10).join('|')}))?|${spelled(ones)})\b`;
const scale = String.raw`(?:[\s-](?:${Object.keys(multiples)
  .filter((multiple) => multiple.length > 1)
  .join('|')})(?=fold|\b))`;
const phrase = new RegExp(
  `(?<base>${figure}|${word})(?<scale>${scale}+|[KMBT]\\b)?(?<unit>[A-Za-z]*)|twice|\\b(?<month>${months.join('|')})(?= \\d)`,
  'g',
);

/** Figures and number words: `1.5 trillion`, `a hundred thousand`, `twenty-two`, `340B`, `twice`, the month of a date. */
export function englishNumbers(text: string): number[] {
  return [...text.matchAll(phrase)].flatMap(({ groups }) => {
    const base = groups?.['base'];
    if (groups?.['month'] !== undefined) return [months.indexOf(groups['month']) + 1];
    if (base === undefined) return [2];
    // A letter right behind makes it a name (3D), but for these.
    if (!/^(?:fold|x|s|st|nd|rd|th)?$/.test(groups?.['unit'] ?? '')) return [];
    const scales = (groups?.['scale'] ?? '').split(/[\s-]/).filter((each) => each !== '');
    if (scales.length === 0 && /^(?:a|one)$/i.test(base)) return [];
    const value = scales.reduce((product, each) => product * multiples[each]!, valueOf(base.toLowerCase()));
    return [Number(value.toPrecision(12))];
  });
}

function valueOf(base: string): number {
  if (/^\d/.test(base)) return Number(base.replaceAll(',', ''));
  if (base === 'a') return 1;
  const [ten = '', one = 'zero'] = base.split('-');
  return tens.includes(ten) ? 20 + 10 * tens.indexOf(ten) + ones.indexOf(one) : ones.indexOf(ten);
}
