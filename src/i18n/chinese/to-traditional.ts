import characters from 'opencc-js/dict/STCharacters';
import phrases from 'opencc-js/dict/STPhrases';
import regionalPhrases from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import taiwanPhrases from 'opencc-js/dict/TWPhrases';
import taiwanVariants from 'opencc-js/dict/TWVariants';
import taiwanVariantPhrases from 'opencc-js/dict/TWVariantsPhrases';

/** Said otherwise in Taiwan, and not in OpenCC's list. */
const ownPhrases = '萬億 兆|計算機 電腦|質量 品質|智能手機 智慧型手機|平臺 平台|定製 客製';

interface Dictionary {
  readonly entries: ReadonlyMap<string, string>;
  /** UTF-16 length of the longest key. */
  readonly longest: number;
}

let chain: readonly Dictionary[] | undefined;

/**
 * Simplified Chinese as Taiwan writes it: OpenCC's dictionaries, longest match first, as its s2twp does.
 * Their own converter builds a trie of 100 MB; a map of the same pairs takes a tenth and is made at first use.
 */
export function toTraditional(text: string): string {
  chain ??= [
    dictionary(characters, regionalPhrases, phrases),
    dictionary(taiwanVariants, taiwanVariantPhrases, taiwanPhrases, ownPhrases),
  ];
  return chain.reduce(replaceLongest, text);
}

function dictionary(...sources: readonly string[]): Dictionary {
  const entries = new Map<string, string>();
  let longest = 1;
  for (const pair of sources.flatMap((source) => source.split('|'))) {
    const gap = pair.indexOf(' ');
    entries.set(pair.substring(0, gap), pair.substring(gap + 1));
    longest = Math.max(longest, gap);
  }
  return { entries, longest };
}

function replaceLongest(text: string, { entries, longest }: Dictionary): string {
  let result = '';
  let at = 0;
  while (at < text.length) {
    const [length, replacement] = longestAt(text, at, entries, longest);
    result += replacement;
    at += length;
  }
  return result;
}

function longestAt(text: string, at: number, entries: ReadonlyMap<string, string>, longest: number): [number, string] {
  for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
    const replacement = entries.get(text.substring(at, at + length));
    if (replacement !== undefined) return [length, replacement];
  }
  return [1, text.charAt(at)];
}
