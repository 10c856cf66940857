/** The letters with accents of languages that are written in Latin letters: none has those of all. */
const languages: readonly string[] = [
  'äöüßé',
  'éèàùâêîôûçœëïüÿæ',
  'áéíóúüñç',
  'áéíóúãõâêôàçü',
  'àèéìíîòóùú',
  'àèéíïòóúüç·',
  'åäöéü',
  'æøåéôò',
  'áéíóúýþæðö',
  'ëïéüöèê',
  'ąćęłńóśźż',
  'áčďéěíňóřšťúůýž',
  'áäčďéíĺľňóôŕšťúýž',
  'áéíóöőúüű',
  'ăâîșțşţ',
  'čćđšž',
  'çğıöşüâîûi̇',
  'ąčęėįšųūž',
  'āčēģīķļņšūž',
  'äöüõšž',
  'ăâđêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵ',
];

/** How many of a text's Latin letters with accents the one language lacks that lacks the fewest of them. */
export function foreignLetters(text: string): number {
  const counts = new Map<string, number>();
  for (const [letter] of text.toLowerCase().matchAll(/[\u00b5-\u024f]/g)) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  const lacks = languages.map((letters) =>
    [...counts].reduce((sum, [letter, count]) => (letters.includes(letter) ? sum : sum + count), 0),
  );
  return Math.min(...lacks);
}
