import { toClauses } from './to-clauses.ts';

/** What an instruction may begin with: 可以去, just go and. Who tells what is done, begins with who does it: 你问. */
const askingChinese =
  /^(?:你们?(?=可以|应该|不妨|去|来|只|就|再)|请|再|就|先|只|只要|只需要?|可以|应该|不妨|然后|去|来|让我们){0,5}(?:问[问过]|问一[问下]|问(?=任何|每|那些|身边)|去问|请教|打听)(?!题|世|心|候|答|卷|号|责|.{0,30}(?:关于|的事))/u;
const trying =
  /^(?:你们?(?=可以|应该|不妨|去|来|只|就|再)|请|再|就|先|只|只要|可以|应该|不妨|然后|去|来|让我们){0,5}(?:试试看?|试一[试下]|想象|设想|试想|想一?想看?|猜猜看?)(?!都)/u;
const askedChinese =
  /为什么|什么|怎么|如何|谁|哪|多少|几|是否|有没有|是不是|会不会|能不能|要不要|可不可以|吗|多[大长久快远高]|[：“"]/u;
/** 她告诉我: of what, comes next. */
const toldChinese =
  /(?:问|问过|问了|告诉|告诉过|告诉了|提醒|提醒了)(?:我|你|您|他|她|自己|别人|大家|我们|你们|他们|她们)(?:一件事|一个故事)?$/u;
const untold = /没|不|别|谁|未|从/u;

const askingEnglish =
  /^(?:and|then|so|please|just|go|or|but|also|always|try|you (?:can|could|should|must|need to|have to|just)| ){0,9}(?:ask|asking) (?!for\b|of\b|about\b|questions?\b|to\b)/iu;
const imagining =
  /^(?:and|then|so|please|just|now|you (?:can|could|should|have to)| ){0,8}(?:imagine|picture|guess|suppose|think about|think of)\b/iu;
const askedEnglish = /\b(?:what|why|how|who|whom|whose|where|when|which|whether|if|that|to|as|about)\b|[:"“]/iu;
const toldEnglish =
  /\b(?:ask|asks|asked|tell|tells|told|remind|reminds|reminded) (?:me|you|him|her|us|them|yourself|myself|himself|herself|ourselves|themselves|people|everyone|everybody)$/iu;
const untoldEnglish = /\b(?:no|not|nobody|never|no one|who|what|as|than|if|when|don't|didn't|\p{L}{2,8}n't)\b/iu;

/**
 * Whether the last sentence tells to ask, to try or to imagine something, or who was asked or told, and what that is comes next.
 * @param sentences in Simplified
 */
export function asksNothing(sentences: readonly string[]): boolean {
  const last = (sentences.at(-1) ?? '').replaceAll('’', "'");
  const clauses = toClauses(last);
  const end = clauses.at(-1) ?? '';
  if (/\p{Script=Han}/u.test(last)) {
    if (toldChinese.test(end) && !untold.test(end)) return true;
    // The question may stand in the clause behind it.
    const at = clauses.findIndex((clause) => askingChinese.test(clause));
    if (at >= 0 && !askedChinese.test(clauses.slice(at).join('，'))) return true;
    return trying.test(end) && !askedChinese.test(end) && (clauses.length === 1 || /一下$|看看?$/u.test(end));
  }
  if (toldEnglish.test(end) && !untoldEnglish.test(end)) return true;
  const at = clauses.findIndex((clause) => askingEnglish.test(clause));
  if (at >= 0 && !askedEnglish.test(clauses.slice(at).join(', ').replace(askingEnglish, ''))) return true;
  return imagining.test(end) && clauses.length === 1 && !askedEnglish.test(end.replace(imagining, ''));
}
