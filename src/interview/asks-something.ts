/** A question mark, and what may close a sentence behind it. */
const questionMark = /[?？][!！"'”’」』）)\]]*$/u;
const closing = new Set(' .。…!！?？"\'”’」』）)]');

/**
 * Whether a sentence wants an answer: a question, or a request such as “tell us about …”. A tag (对吧？ right?) wants
 * none, nor does what is said after one's own statement: 你知道吗？
 * @param isLast - whether the next to speak is somebody else
 */
export function asksSomething(sentence: string, isLast: boolean): boolean {
  const said = sentence.slice(-longest).trim().replaceAll('’', "'");
  const bare = withoutClosing(said);
  if (questionMark.test(said) && isQuestion(bare, isLast)) return true;
  return isChineseRequest(said) || englishRequest.test(said) || (englishInversion.test(said) && !otherTag.test(bare));
}

/** Whether a text ends on the mark of a question, whatever it asks. */
export function endsOnQuestionMark(text: string): boolean {
  return questionMark.test(text.slice(-longestEnd).trimEnd());
}

/** In UTF-16 units: a mark, and what closes behind it. */
const longestEnd = 30;

/** In UTF-16 units: of what is longer, the end is looked at. */
const longest = 1000;

function withoutClosing(said: string): string {
  let end = said.length;
  while (end > 0 && closing.has(said.charAt(end - 1))) end -= 1;
  return said.substring(0, end);
}

function isQuestion(said: string, isLast: boolean): boolean {
  if (!/[\p{L}\p{N}]/u.test(said) || chineseTag.test(said) || otherTag.test(said)) return false;
  // Chinese has words for a question; a mark alone is surprise, or a doubt of the transcriber's, where one speaks on.
  return isLast || !isChinese(said) || chineseQuestion.test(said);
}

function isChinese(said: string): boolean {
  return /\p{Script=Han}/u.test(said) && !/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(said);
}

/** Alone, or behind a statement. */
const chineseTag =
  /(?:^|[，,、；;：:—…\s])(?:[你您]?(?:们|們)?(?:知道|明白|懂|理解|了解)了?(?:我的意思)?[吗嗎吧]?|[这這]?(?:说|說)?得通[吗嗎]|[对對]不[对對]|[对對](?:[吗嗎]|吧)|是(?:[吗嗎]|吧|不是(?:[这這][样樣])?)|不是(?:[吗嗎]|么|麼|[这這][样樣][吗嗎])|好(?:[吗嗎]|吧|不好)|可以[吗嗎]|行[吗嗎]|真的(?:[吗嗎]|假的)?|[嗯啊哈哦])$|(?:[对對]|是)吧$/u;

const chineseQuestion =
  /[吗嗎呢]|什么|什麼|甚么|甚麼|[怎咋]|如何|[为為](?:什|何)|[谁誰哪]|[几幾](?!乎|经|經)|多(?:[少大久长長远遠快高深难難重]|[么麼])|何(?:[时時处處以])|是否|是不是|能不能|[会會]不[会會]|有[没沒]有|要不要|[对對]不[对對]|好不好|可不可以|可否|能否|[还還]是|[难難]道|[你您妳]/u;

/** “Please speak”, which no mark tells. */
const chineseRequest =
  /(?<![申邀聘])[请請](?:[你您]|[教谈談说說讲講问問聊给給帮幫先再]|介[绍紹]|解[释釋]|分享|告[诉訴]|[简簡][单單]|描述|[展评評])|(?<![了过過]|刚才|剛才)(?:[谈談说說聊讲講])一?(?:[谈談说說聊讲講])(?!的?[话話])|(?:介[绍紹]|解[释釋]|比[较較]|[对對]比|分享|描述|展[开開]|[评評][价價]|[总總][结結]|回[顾顧]|[说說]明|[举舉])一下|(?:[给給能]|可以).{0,8}[举舉](?:一?[个個]|些)?例子|(?<![他她它你们們要都])告[诉訴](?:我|大家|[听聽观觀]众|[听聽觀]眾)/u;
const chineseWish =
  /我.{0,6}(?:(?:想|要)(?![你您]).{0,4}(?:[问問](?![题題])|[请請]教|[听聽])|(?:想|好奇).{0,2}(?:知道|了解))|我.{0,6}好奇/u;
/** Whoever says of themselves that they will speak, or supposes that another does, asks nobody to. */
const ownPlan = /如果|(?<![让讓给給跟和对對向诉訴])我(?!想[请請])/u;

function isChineseRequest(said: string): boolean {
  const isAsked = (clause: string) =>
    chineseWish.test(clause) || (chineseRequest.test(clause) && !ownPlan.test(clause));
  return said.split(/[，,；;。]/u).some(isAsked);
}

const lead =
  "(?:^|[.,;:—–!?] *|\\b(?:so|and|but|please|just|maybe|then|now|first|well|okay|ok|let's|let us|(?:can|could|would|will) you|(?:like|love|want|need|ask) you to) )";
const englishRequest = new RegExp(
  `${lead}(?:please )?(?:tell (?:me|us|people|everyone|our)|talk (?:to (?:me|us)|about|through|a (?:little|bit))|walk (?:me|us)|take (?:me|us)|explain|describe|(?:give|show) (?:me|us)|help (?:me|us) understand|share (?:with|your|some)|speak (?:to|about|a (?:little|bit))|say (?:more|a (?:little|bit|few))|compare|elaborate|expand on|unpack|introduce)\\b` +
    "|\\bI(?:'d| would|'m| am)? ?(?:also |just |really )?(?:want(?:ed)? to|like to|love to|have to|need to|curious to|going to|gotta) (?:ask|hear|know (?:what|how|why|whether|if|about|more)|understand)\\b" +
    "|\\bI(?:'m| am)? ?(?:also |just |really )?(?:curious|wondering|wonder) (?:about|how|what|why|when|whether|if)\\b",
  'iu',
);

/** A question that its transcript gives no mark. */
const englishInversion =
  /^(?:(?:so|and|but|well|okay|ok|now|then),? ){0,2}(?:(?:(?:what|how|why|where|who) )?(?:do|did|does|have|are|were) (?:you|we|they)|(?:(?:how|why|where) )?(?:is|was|can|could|would|will|should|does|did|has) (?:you|we|they|he|she|it|this|that|there|some|any|the|your|our|their)(?! (?:said|be it)))\b/iu;

/** What other languages say behind a statement, English first. */
const otherTag =
  /(?:^|[,;:—–…-]\s*|\.\s+|\s-\s*)(?:(?:so |and |but )?(?:(?:is )?(?:that|that's|all|am i|are we) )?(?:right|correct|true|fair)|ok(?:ay)?|yeah|yes|no|huh|eh|hm+|mm|really|seriously|(?:do )?(?:you )?(?:know|see)(?: what i mean)?|(?:does (?:that|it) )?make(?:s)? sense|(?:is|are|was|were|do|does|did|has|have|had|ca|can|wo|would|could|should)n't (?:it|he|she|they|you|we|i|that|there)|(?:is|are|was|were|do|does|did|has|have|can|will|would) (?:it|they|he|she|we|you)|n'est-ce pas|oui|non|¿?(?:verdad|no|cierto)|oder|nicht wahr|né|certo|vero)$/iu;
