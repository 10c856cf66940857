/**
 * A rough key of how an English word sounds, for errors of hearing rather than typing: words with one key sound much
 * alike (Optix and Optics, Lama and Llama). Vowels are kept as one class; a leading one is kept apart.
 */
export function latinSound(word: string): string {
  return word
    .toLowerCase()
    .replace(/^(?:kn|gn|pn)/, 'n')
    .replace(/^wr/, 'r')
    .replaceAll('ph', 'f')
    .replaceAll('x', 'ks')
    .replaceAll(/sch|sh|tch|ch/g, 'S')
    .replaceAll(/c(?=[eiy])/g, 's')
    .replaceAll(/ck|[cq]/g, 'k')
    .replaceAll('z', 's')
    .replaceAll(/(?<=[aeiou])h|gh/g, '')
    .replaceAll(/[aeiouy]+/g, 'a')
    .replaceAll(/(.)\1+/g, '$1');
}
