import { toClauses } from './to-clauses.ts';

const sayingChinese =
  /^(?:所以|那么|因此|现在|不过|但是?|而且|这里)?(?:我们?)(?:想|要|会|来|得|需要|必须|可以|就){1,3}(?:给[你您大各][们家位]?)?(?:再|先)?(?:简单|具体|详细|多)?地?(?:说清楚|说明|解释|展示|介绍|举|补充|澄清|讲讲|说说|讲一|说一|谈谈|列|演示)[^。]{0,16}$/u;
const introducingChinese =
  /^(?:我|我们|他|\p{Script=Han}{1,3}[里中上]|其实|最近|以前|曾经|当时|后来|但是?|所以|而且|不过)?(?:还|就|也|只|曾经?|认识)?有(?:这么|那么)?(?:一|两|三|几|以下|如下)?(?:几)?(?:个|位|件|则|点|种|句)(?:人|朋友|同事|故事|例子|事|事情|问题|原因|理由|想法|办法|笑话|教训|秘密|说法|细节|老话|点|很?[^，。的]{0,2}的?(?:人|故事|例子|事|事情|问题|原因|理由|办法|笑话|教训|秘密|细节))$/u;
const asFollows = /(?:如下|以下几点|下面[这几]|其中[一之]个?(?:就)?是)$/u;
const withheldChinese =
  /^(?:而?我)(?:确切地?|清楚地?|完全|非常|很)?(?:清楚|知道)(?:是|这是|那是|它在)?(?:谁|为什么|什么|哪里|怎么回事|如何|原因|答案)$/u;

const introducingEnglish =
  /\bthere(?:'s| is| was|'re| are| were) (?:also |always |this |recently )?(?:somebody|someone|(?:an?|one|another|this) (?:(?!lot|of|that|who|which|to|in)\p{L}+ )?(?:guy|man|woman|person|kid|friend)|(?:two|three|several|a few|a couple of) (?:(?!of|that|who|which|to|in)\p{L}+ )?(?:guys|men|women|stories|examples|reasons|things|questions|options|points))\b/iu;
/** What it is about, is told in the same sentence, where that goes on. */
const introducedThing =
  /\bthere(?:'s| is| was) (?:also )?(?:an?|one|another|this) (?:(?!lot|of|that|who|which|to|in)\p{L}+ )?(?:paper|story|joke|study|example|book|movie|saying|quote|reason|question|trick|caveat)(?: (?:about|from|by|in)(?: \p{L}{1,30}){1,4})?$/iu;
const sayingEnglish =
  /^(?:and |but |so |well,? )?(?:here(?:'s| is| are) (?:an?|the|my|one|two|three|what|how|why)\b|one of (?:them|these|those) (?:is|was)\b(?!.*\b(?:other|another|one)\b))|\b(?:as follows|like the following)$|\b(?:i'll|i will|we'll|i'm going to|i want to|i'd like to|we're going to) (?:show|explain|describe|walk you|list|introduce|demonstrate)\b|\bi (?:want|would like|'d like) to (?:say|make) (?:one|two|a few|something)\b/iu;
const withheldEnglish =
  /\b(?:i|we) (?:know|knew|can tell you|could tell you|will tell you) (?:exactly (?:what|why|how|who|where|which|when)\b|(?:what|why|how|who|where|which|when)$)/iu;
const others = /\bthe other (?:two|three|four|five|ones)\b/iu;
const counted = /\b(?:two|three|four|five|six|seven|several|both|many|ones|one|each|all)\b/iu;
const othersChinese = /(?:另外|其他|其余|剩下的?)(?:两|三|四|几)[个种位项件]/u;
const countedChinese = /[两三四五六七八九几][个种位项件]|一[个种位项件]|第一/u;

/**
 * Whether the last sentence brings in a person, a thing or an explanation, of which the next ones tell: there was a man, one of
 * them is, I'll show you. @param sentences in Simplified
 */
export function announces(sentences: readonly string[]): boolean {
  const last = (sentences.at(-1) ?? '').replaceAll('’', "'");
  const before = sentences.slice(0, -1).join(' ');
  const end = toClauses(last).at(-1) ?? '';
  if (/\p{Script=Han}/u.test(last)) {
    return (
      sayingChinese.test(end) ||
      introducingChinese.test(end) ||
      asFollows.test(end) ||
      withheldChinese.test(end) ||
      leavesOut(last, before, othersChinese, countedChinese)
    );
  }
  return (
    introducingEnglish.test(last) ||
    introducedThing.test(end) ||
    sayingEnglish.test(last) ||
    withheldEnglish.test(end) ||
    leavesOut(last, before, others, counted)
  );
}

/** The other two, where nothing was counted before. */
function leavesOut(last: string, before: string, others: RegExp, counted: RegExp): boolean {
  const found = others.exec(last);
  return found !== null && !counted.test(before + last.slice(0, found.index));
}
