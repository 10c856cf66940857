/** How any text is cut: the platform's rules for Chinese, which know the marks and words of other languages, too. */
export const segmenter = {
  sentence: new Intl.Segmenter('zh', { granularity: 'sentence' }),
  word: new Intl.Segmenter('zh', { granularity: 'word' }),
  grapheme: new Intl.Segmenter('zh', { granularity: 'grapheme' }),
} as const;
