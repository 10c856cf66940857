import type { Locale } from '../../locale.ts';

/** README in each language it is written in, below the top folder. */
export const readmes: readonly { readonly file: string; readonly locale: Locale }[] = [
  { file: 'README.md', locale: 'en-US' },
  { file: 'README.zh-CN.md', locale: 'zh-CN' },
];

/** Puts each part between its marks, `<!-- name … -->` and `<!-- /name -->`. */
export function fillReadme(readme: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((text, [name, part]) => {
    const marks = new RegExp(`(<!-- ${name}\\b[^>]*-->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
    return text.replace(marks, (_, open: string, close: string) => `${open}${part}\n${close}`);
  }, readme);
}
