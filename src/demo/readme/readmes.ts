import type { Locale } from '../../locale.ts';

/** README in each language it is written in, below the top folder. */
export const readmes: readonly { readonly file: string; readonly locale: Locale }[] = [
  { file: 'README.md', locale: 'en-US' },
  { file: 'README.zh-CN.md', locale: 'zh-CN' },
];
