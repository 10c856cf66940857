/** A light English stemmer: plural, -ing, -ed, -ly and a final e. Wants lower case; leaves short words alone. */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let root = word;
  if (/(?:ss|us|is)$/.test(root)) return root;
  if (root.endsWith('ies') && root.length > 4) root = `${root.slice(0, -3)}y`;
  else if (root.endsWith('s')) root = root.slice(0, -1);
  const inflected = root.replace(/(?:ing|ed|ly)$/, '');
  if (inflected !== root && inflected.length >= 3 && /[aeiouy]/.test(inflected))
    root = inflected.replace(/([b-df-hj-kmnp-rt-v])\1$/, '$1');
  return root.length > 3 ? root.replace(/e$/, '').replace(/(?<=[^aeiou])y$/, 'i') : root;
}
