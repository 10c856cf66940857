import { pairsOf } from './pairs-of.ts';

/** What names nothing a pronoun may stand for. */
const naming =
  /整个(?:地球|世界|社会|国家|行业)|全世界|全球|世界各地|各地|所有人|每个人|人人|人们|大家|(?:与|和|跟|同)(?:我们|你们|他们|我|你)(?:一起|共同|密切)?(?:合作|工作|竞争|交谈|沟通|打交道)|我们|你们|他们|她们|它们|自己|我|你|认为|觉得|知道|想象|希望|相信|如果|因为|所以|但是|不过|其实|事实上|实际上|显然|当然|很快|现在|目前|今天|昨天|明天|未来|过去|多年来|这些年|近年来?|以后|以前|随着时间的?推移|时间|一开始|有时候?|然后|接着|也许|可能|大概|一定|必须|应该|可以|能够|需要|已经|正在|非常|总是|只是|仍然|一直|重要|真正|在|是|的|会|将|就|都|也|还|很|对|把|让|用|要|能|说|和|与|从|当|时|了|着|过|不|没|有|做|看|想|\P{Script=Han}/gu;
const leastNaming = 2;
/** So much was said in a sentence, up to a mark, that what follows may stand for it. */
const leastSaid = 6;
/** Somebody, or a body of people. */
const somebody =
  /[人者家员师生商手民们]|公司|企业|团队|客户|政府|机构|部门|学校|大学|孩子|朋友|父母|父亲|母亲|老板|对手|国家|社区|\p{Lu}\p{L}+|·|先生|女士|教授|总统|儿子|女儿|爸|妈|哥|姐|弟|妹|兄/u;
const notSomebody = /我们|你们|他们|她们|它们|人工|人类智能|生产|生成|产生|大家|人机|机器人|每个人|人人|所有人/gu;

const person = /(?:他们|她们|他|她)(?!人|用|日)/gu;
const thing = /它们|它/gu;
/** With what it sorts, and what it names behind it. */
const demonstrative =
  /[这那](?:[一几两三]?[个种些类样条家台位款项次套门本座段件部份]|一)(?<named>\p{Script=Han}{0,8})/gu;
const bare = /[这那](?![个种些类样条家台位款项次套门本座段件部份一几两三么时里边儿天年刻晚])/gu;
/** 这 with its own explanation: 那些……的人, 这个世界. */
const known = /^(?:世界|时代|星球|国家|社会|地球|宇宙|世纪|国|行业)/u;
/** What only a firm has: whose it is, is named with it. */
const ofFirm = /营收|收入|利润|市值|股价|员工|上市|创业|创办/u;
const abstract =
  /^(?:重?要?的?(?:问题|情况|事|事情|想法|观点|过程|方法|方式|做法|意义|原因|时候|例子|变化|目标|概念|差别|区别|道理|办法|现象|趋势|结论|理由|说法|决定|选择|机会|能力|力量|感觉|经验|教训|结果|任务|工作|问|点|步|意思|关系|循环|阶段))/u;
/** Of what is not there: the other, the former, inside. */
const relative =
  /[对为与就据因在从由如]此|(?:^|[，。；在去从往]|(?<!来)到)[这那][里边儿]|来到?那[里边儿]|(?:^|[，。；])(?:在)?(?:里面|上面|下面|其中|其(?![实他它次间])|前者|后者|两者|另一个|另一种|另一半|其他的|其余的?)|则(?:不同|相反|不然|更|会|是)|别的|更接近|[^，。]{0,6}也(?:不例外|一样|是如此)/u;
/** In what is said first, these add to something said before. */
const adding = /^[^，。；：]{0,8}(?:也(?!许|是|不|没)|还(?!是|没|有人|在|不|好|要)|又(?!是|不)|同样|再次|另外)/u;

/** @param sentence @param before both in Simplified */
export function pointsNowhereChinese(sentence: string, before: string): boolean {
  const isFirst = before === '';
  if (/[是像](?:这样|所有这些|下面这些|这个)的?[。！]["'”’」』）)]*$/u.test(sentence)) return true;
  if (isFirst && (relative.test(sentence) || adding.test(sentence))) return true;
  const until = (place: number) => before + sentence.slice(0, place);
  for (const { index } of sentence.matchAll(person)) {
    if (!somebody.test(until(index).replaceAll(notSomebody, ''))) return true;
  }
  for (const { 0: word, index } of sentence.matchAll(thing)) {
    // What is done to it cannot be done by it.
    const isObject = isFirst && /^[，。；！]/u.test(sentence.slice(index + word.length));
    if (!namesAnything(isObject ? clausesBefore(sentence, index) || countedBefore(sentence, index) : until(index)))
      return true;
  }
  for (const { index, groups } of sentence.matchAll(demonstrative)) {
    const named = groups?.['named'] ?? '';
    const alone = isFirst && contentOf(clausesBefore(sentence, index)).length < leastSaid;
    if (!isTold(named, sentence.slice(index, index + 24), until(index), alone)) return true;
  }
  for (const { index } of sentence.matchAll(bare)) {
    if (isFirst && !namesAnything(clausesBefore(sentence, index))) return true;
  }
  return false;
}

/** Behind 把 or 将 it may be named in the same clause. */
function countedBefore(sentence: string, place: number): string {
  return /[把将]/u.test(sentence.slice(0, place)) ? sentence.slice(0, place) : '';
}

function contentOf(text: string): string {
  return text.replaceAll(naming, '');
}

function namesAnything(text: string): boolean {
  return contentOf(text).length >= leastNaming;
}

/** What stands before a place, up to the last mark before it. */
function clausesBefore(sentence: string, place: number): string {
  const before = sentence.slice(0, place);
  return before.slice(0, Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'), before.lastIndexOf('：'), 0));
}

/** Whether what 这个 or 那些 names was named before, explains itself, or may be all that was said before. */
function isTold(named: string, stretch: string, before: string, isFirst: boolean): boolean {
  // 这样 is all of what was said.
  if (/^[这那]样/u.test(stretch) && !isFirst) return true;
  if (known.test(named)) return true;
  if (/^(?:公司|企业)/u.test(named) && ofFirm.test(before)) return true;
  // 那些……的人 says whom it means.
  if (/^那些[^，。]{2,20}的/u.test(stretch)) return true;
  if (
    !isFirst &&
    (named === '' || /^(?:就|都|也|是|会|将|让|使|意味|不|对|很|非常|说明|表明)/u.test(named) || abstract.test(named))
  )
    return true;
  if (isFirst && named === '') return namesAnything(before);
  return pairsOf(named).some((pair) => before.includes(pair));
}
