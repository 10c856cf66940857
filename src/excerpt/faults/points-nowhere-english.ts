import { hasPredicate } from './has-predicate.ts';

/** Words that name nothing a pronoun may stand for: who speaks, what leads on, what is done, how and when. */
const naming = new Set(
  `i i'm i've i'll i'd you you're you've you'll you'd we we're we've we'll we'd my your our me us myself yourself ourselves mine yours ours
  it it's its they they're them their he he's him his she she's her this that that's these those there there's here who what which when where
  why how if because and or but so then than as of in on at by for from to with without into onto about over under up down out off through
  between after before since until while although though is are was were be been being am has have had do does did can could will would
  shall should may might must not no yes isn't aren't wasn't don't doesn't didn't can't couldn't won't wouldn't think thought know knew
  believe feel felt say said says see saw want wanted need make makes made get gets got go goes going gonna come comes take takes took
  mean means guess hope hoped wish try tried look looks find found tell told ask asked really very just also even still already always
  never ever often sometimes maybe perhaps probably actually basically obviously clearly certainly definitely honestly literally simply
  only quite pretty much more most less least few many some any all each every other another such same own too now today yesterday
  tomorrow again soon later once one two three first last next good great bad big small hard easy important interesting true right wrong
  sure different new old like love loved loves hate use used uses using build built work works run help start keep let call pay buy well lot kind sort bit thing things something anything nothing everything way a an the let's`.split(
    /\s+/u,
  ),
);
const words = /[\p{L}\p{N}][\p{L}\p{N}'-]*/gu;
const personal =
  /\b(?:it|it's|its|itself|they|they're|they've|they'll|they'd|them|their|theirs|themselves|he|he's|he'd|him|his|she|she's|she'd|her|hers)\b/giu;
const ofPeople = /^(?:he|he's|he'd|him|his|she|she's|she'd|her|hers)$/iu;
const ofMany = /^(?:they|they're|they've|they'll|they'd|them|their|theirs|themselves)$/iu;
/** It is hard to say …, it turns out: it stands for what follows. */
const empty =
  /^it(?:'s| is| was|'ll be| will be| would be| may be| might be|'d be)(?: \p{L}+){1,4} (?:to|that|for|how|when|if|who|whether|what|why|where)\b|^it (?:takes|took|turns out|seems|appears|makes (?:no |more )?sense|doesn't matter|does not matter|matters|feels like|looks like)\b/iu;
const bare =
  /\b(?:this|that|these|those)(?=(?:'s|'ll|'d)?(?: (?:is|are|was|were|will|would|can|could|has|have|had|does|did|means|may|might|must|makes|gives|takes|happens|happened|works|goes|comes)\b|[.,;:?!]|$))|(?<=\b(?:of|with|for|about|from|than|on|do|does|did|say|said|like|by|after|before|in|at|behind|around) )that(?=[.,;]|$)/giu;
/** Not the word that leads on: of that number. */
const thatNoun =
  /(?<=\b(?:of|with|for|on|at|from|by|to|hit|hits|reach|use|does|makes|take|takes|than|into|behind) )that (\p{L}{3,30})/giu;
const withNoun =
  /\b(?:this|these|that|those)(?: (?:new|whole|big|kind of|sort of|type of|same|particular|specific|little|entire|very|one|two|three))? (\p{L}{3,30})/giu;
/** After these, `that` leads on to a sentence and points to nothing. */
const leadsOn = /^(?:that)$/iu;
const known =
  /^(?:world|week|year|month|century|decade|day|morning|evening|moment|planet|country|time|way|who|which|are|is|was|were|that)$/iu;
const abstract =
  /^(?:idea|ideas|problem|problems|question|reason|point|case|process|means|thing|things|situation|approach|change|trend|cycle|fact|kind|sort|type|moment|stage|step|effect|feeling|view|lesson|choice|decision|number|numbers)$/iu;
const place =
  /(?<=\b(?:do|does|did|go|goes|went|get|gets|got|in|out|up|over|from|right|back|down|live|been) )there\b|\bthere\b(?!(?:'s|'ll|'re|'d)|,? (?:is|are|was|were|will|would|has|have|had|might|may|must|can|could|should|isn't|aren't|wasn't|exists?|seems?|used|comes?))/giu;
const relative =
  /\b(?:the other(?! (?:hand|day))|the latter|the former|the same|the second one|the first one|that one|this one|the other one|another one|each other's|the \p{L}+(?:est|er|nd|rd|st) ones?(?! (?:that|who|which|of|to|in))|over here|right here|in here|either one|neither)\b/iu;
const adding = /^(?:\S+ ){0,4}(?:also|too|then|still|again|instead|either|similarly)\b/iu;

/** What is shown while it is said: your date is this. */
const shown = /\b(?:is|are|was|were|like) (?:this|these)[.!]["'”’]*$/iu;

export function pointsNowhereEnglish(sentence: string, before: string): boolean {
  if (shown.test(sentence)) return true;
  const isFirst = before === '';
  if (isFirst && (adding.test(sentence) || relativeAlone(sentence))) return true;
  const until = (at: number) => `${before} ${sentence.slice(0, at)}`;
  for (const { 0: word, index } of sentence.matchAll(personal)) {
    if (empty.test(sentence.slice(index))) continue;
    if (!names(word, until(index))) return true;
    // What is done to it cannot be done by it.
    const isObject = /^(?:it|them)$/iu.test(word) && /^[.,;!]/u.test(sentence.slice(index + word.length));
    if (isFirst && isObject && namesIn(until(index)).length < 2) return true;
    // The key technology it has: before anything is said of what is named, it is what another has.
    if (isFirst && !hasPredicate(sentence.slice(0, index))) return true;
  }
  for (const { index } of sentence.matchAll(bare)) {
    // What was said before the comma may be meant.
    if (isFirst && !(sentence.slice(0, index).includes(',') && namesAnything(until(index)))) return true;
  }
  for (const { 0: stretch, 1: noun = '', index } of sentence.matchAll(withNoun)) {
    if (leadsOn.test(stretch.split(' ')[0] ?? '') || known.test(noun)) continue;
    if (!isFirst && (abstract.test(noun) || naming.has(noun.toLowerCase()))) continue;
    if (isFirst && naming.has(noun.toLowerCase())) continue;
    if (!until(index).toLowerCase().includes(noun.toLowerCase().slice(0, 5))) return true;
  }
  for (const { 1: noun = '', index } of sentence.matchAll(thatNoun)) {
    if (
      isFirst &&
      !naming.has(noun.toLowerCase()) &&
      !until(index).toLowerCase().includes(noun.toLowerCase().slice(0, 5))
    )
      return true;
  }
  for (const { index } of sentence.matchAll(place)) if (isFirst && !namesPlace(until(index))) return true;
  return false;
}

function relativeAlone(sentence: string): boolean {
  const found = relative.exec(sentence);
  return found !== null && !/\b(?:one|both|two|each|all)\b/iu.test(sentence.slice(0, found.index));
}

function namesIn(text: string): readonly string[] {
  return (text.match(words) ?? []).filter((word) => word.length > 1 && !naming.has(word.toLowerCase()));
}

function namesAnything(text: string): boolean {
  return namesIn(text).length > 0;
}

/** Whether something before may be what a pronoun stands for: somebody, more than one, or anything. */
function names(pronoun: string, text: string): boolean {
  if (ofPeople.test(pronoun))
    return (
      /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|(?<=[^.!?] )\p{Lu}\p{Ll}{2,}|\b(?:man|woman|person|people|guy|girl|boy|kid|child|father|mother|dad|mom|brother|sister|friend|wife|husband|son|daughter|boss|\p{L}{3,}(?:er|or|ist|ian))\b/u.test(
        text,
      ) ||
      (/^ ?\p{Lu}\p{Ll}{2,}/u.test(text.trimStart()) &&
        !naming.has((text.trimStart().match(words)?.[0] ?? '').toLowerCase()))
    );
  if (ofMany.test(pronoun)) {
    return (text.match(words) ?? []).some((word) => {
      const plain = word.toLowerCase();
      if (
        /^(?:people|everyone|everybody|someone|somebody|anyone|anybody|nobody|children|men|women|who|whoever)$/u.test(
          plain,
        )
      )
        return true;
      return !naming.has(plain) && word.length > 3 && (/[^s]s$/u.test(plain) || /^\p{Lu}/u.test(word));
    });
  }
  return namesAnything(text);
}

function namesPlace(text: string): boolean {
  return /\b(?:in|at|from|near|inside) (?:the |a |an |my |our |your )?\p{L}{3,}/iu.test(text);
}
