import characters from 'opencc-js/dict/STCharacters';
import phrases from 'opencc-js/dict/STPhrases';
import regionalPhrases from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import taiwanPhrases from 'opencc-js/dict/TWPhrases';
import taiwanVariants from 'opencc-js/dict/TWVariants';
import taiwanVariantPhrases from 'opencc-js/dict/TWVariantsPhrases';

/** Where OpenCC's longest match takes halves of two words for one. */
const ownReadings =
  '被发明 被發明|被发布 被發布|被发送 被發送|被发起 被發起|被发出 被發出|被发给 被發給|巨头发明 巨頭發明|巨头发布 巨頭發布|' +
  '是只 是只|是只有 是只有|差不多只 差不多只|很多只是 很多只是|道里 道裡';

/** Said otherwise in Taiwan, and not in OpenCC's list; or in the list, and wrong in most talk. */
const ownPhrases =
  '萬億 兆|計算機 電腦|質量 品質|智能手機 智慧型手機|平臺 平台|定製 客製|擴展 擴展|設備 設備|發布 發布|發佈 發布|報道 報導|' +
  '數字員工 數位員工|數字勞動力 數位勞動力|數字人 數位人|數字化 數位化|數字時代 數位時代|數字經濟 數位經濟|收件箱 收件匣|' +
  '文本模型 文字模型|創始人 創辦人|聯合創始人 共同創辦人|播客 Podcast|谷歌 Google|融資 募資|智能體 代理|參數 參數|' +
  '支持 支持|聯繫 聯繫|對象 對象|循環 循環|實例 實例|導入 導入|高級 高級|響應 回應|反饋 回饋|瞭解 了解|數碼 數位|嘉賓 來賓|' +
  '增長 成長|初創 新創|市場份額 市占率|雲計算 雲端運算|公交車 公車|攝像頭 鏡頭|西紅柿 番茄|三文魚 鮭魚|“ 「|” 」';

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
    dictionary(characters, regionalPhrases, phrases, ownReadings),
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
