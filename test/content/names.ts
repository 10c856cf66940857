import type { About } from '../../src/library/about-schema.ts';

/** A person, firm, product or term, with every form it is written in. */
export interface Name {
  readonly term: string;
  readonly forms: readonly string[];
}

/** The names of which a form stands in the text, capitals as written. */
export function namesIn<N extends Name>(text: string, names: readonly N[]): N[] {
  return names.filter(({ forms }) => forms.some((form) => matcher(form, '').test(tight(text))));
}

/** The people whom a text of ours calls by a part of their names: Gerstner, 格斯特纳. */
export function calledIn<P extends Pick<About['people'][number], 'name'>>(text: string, people: readonly P[]): P[] {
  return people.filter(({ name }) =>
    [...name.zh.split('·'), ...name.en.split(' ')].some((part) => text.includes(part)),
  );
}

/** Whether a form stands in the text, in capitals or not. */
export function holds(text: string, form: string): boolean {
  return matcher(form, 'i').test(tight(text));
}

/**
 * Words that look like names: Latin words with a capital letter, and in an English text not merely one that begins a
 * sentence.
 */
export function capitalised(text: string): string[] {
  const words = text.matchAll(/(?<![A-Za-z\d])[A-Za-z](?:[A-Za-z\d+#]|[.-](?=[A-Z\d]))*/g);
  return [...words].flatMap(({ 0: word, index }) => {
    const opens = /(?:^|[.:?!] )$/.test(text.slice(0, index));
    return /[A-Z]/.test(word) && !(opens && /^[A-Z][a-z]*$/.test(word)) ? [word] : [];
  });
}

/** A Chinese form anywhere; a Latin one as whole words, of which the last may stand in the plural. */
function matcher(form: string, flags: 'i' | ''): RegExp {
  const singular = tight(form).replace(/(?<=[A-Z\d])s$/, '');
  const escaped = singular.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  if (!/[A-Za-z]/.test(form)) return new RegExp(escaped);
  const [first, last] = [/^[A-Za-z\d]/.test(form) ? '(?<![A-Za-z\\d])' : '', /[A-Za-z\d]$/.test(form)];
  return new RegExp(`${first}${escaped}${last ? 's?(?![A-Za-z\\d])' : ''}`, /[A-Z]/.test(form) ? flags : 'i');
}

/** Without the spaces that some of the text sets between Chinese and Latin. */
function tight(text: string): string {
  return text.replaceAll(/(?<=[\u4e00-\u9fff]) | (?=[\u4e00-\u9fff])/g, '');
}
