const words = /金句|语录|名言|摘录|精彩观点|(?:golden|key|best) quotes/i;

/**
 * Whether golden quotes stand under this title of a callout. Nothing else makes a sentence one: neither its bold type nor
 * where it stands in the talk.
 */
export function isGoldenQuotesTitle(title: string): boolean {
  return title.length <= 20 && words.test(title);
}
