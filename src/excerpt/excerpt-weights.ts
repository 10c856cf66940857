/** What makes an excerpt worth a morning: found in a sentence, counted as often as `most`, and what each time is worth. */
export interface Cue {
  readonly name: string;
  readonly pattern: RegExp;
  readonly worth: number;
  readonly most: number;
}

/**
 * The weights of everything, by reading what they chose of talks in Chinese and English that nobody had annotated. Their
 * order matters more than their size: what a sentence needs to be understood weighs more than what makes it good.
 */
export const excerptWeights = {
  /** In Chinese characters, or twice as many letters: a thought needs some room, a reader has some patience. */
  shortest: 40,
  longest: 160,
  /** The length that reads best: three or four lines of a phone. */
  bestSize: 95,
  /** What that is worth, beside the shortest or the longest. */
  sizeWorth: 0.7,
  mostSentences: 5,
  /** The first sentence is what makes somebody read, the last what stays. */
  edgeWorth: 0.25,
  /** One weak sentence beside good ones costs this much of the mean. */
  fewSentences: 0.9,
  /** For what the text's own editor set in bold, all of it. */
  emphasised: 1.5,
  /** For saying what one of our points tells. */
  point: 1,
  /** For words that are said in few places of this talk, and in more than one: what this place is about. */
  topical: 0.7,
  /** A listener's word inside, or the same sentence twice. */
  interrupted: -0.9,
  /** A question in it that is not its first sentence. */
  askedInside: -0.9,
  /** Each `it`, `that`, `这`, `他们` past the first: even where something may be meant, a reader has to look for it. */
  pronoun: -0.25,
  /** The next sentence says "but": what is quoted is not what was meant, or the better half is missing. */
  contradicted: -1.1,
  /** The next sentence says "therefore": what was said was said for its sake. */
  concluded: -0.3,
  /** Each part of an enumeration past the fourth. */
  enumerated: -0.12,
  /** Each word said twice in a row: somebody is looking for words. */
  stutter: -0.9,
  /** Each time a sentence is longer than reads well. */
  longSentence: -0.4,
  /** Each stretch of Chinese without a mark that nobody would say in one breath: a machine kept the order of another language. */
  breathless: -0.35,
  /** A last sentence that is short. */
  punch: 0.3,
  /** Two words that come again together within their sentence. */
  repeated: -0.4,
  /** A sentence of a word or two between others, which is no listener's. */
  tiny: -0.3,
  /** Each name that is mostly capitals or digits, such as `H100`, past the second: who was not there knows few of them. */
  jargon: -0.25,
  /** Each sentence that is worth next to nothing by itself. */
  idle: -0.3,
  /**
   * Chinese that names its pronouns as English does was translated word by word, and half of what looks whole in it is not
   * what was said: for each 它 or 他们 in a thousand characters past what people write, as much is asked for.
   */
  translated: -0.1,
  usualPronouns: 10,
  /** Of such a text, fewer good ones than these are none: where our points can be shown instead, they are worth more. */
  leastOfTranslation: 12,
  /** In Chinese characters: of a shorter text a share says little. */
  leastJudged: 2000,
  poorTranslation: -5,
  /** Below it nobody is better off for having read it. */
  floor: 0.85,
  /** Where a talk has too few that are better for a week, so good at least: rather the same again than a worse one. */
  leastFloor: 0.5,
  /** Where it has not even two or three of these: what makes sense, at least. */
  lastFloor: 0,
} as const;

export const cues: readonly Cue[] = [
  {
    name: 'number',
    pattern:
      /\d+|[一二两三四五六七八九十百千](?:万|亿|萬|億|倍|年|个月|個月|天|美元)|百分之|\b(?:million|billion|trillion|percent|thousand|hundred)s?\b/giu,
    worth: 0.3,
    most: 2,
  },
  {
    name: 'contrast',
    pattern:
      /(?:不是|并非|並非|不在于|不在於).{1,30}(?:而是|[，,]是)|不仅|不僅|而不是|而非|与其|與其|宁愿|寧願|从.{1,12}[变變转轉][成为為向]|\bnot\b[^.?!]{1,60}\bbut\b|\brather than\b|\binstead of\b|\bisn't about\b|\bnot just\b|\bnot because\b|\bthe opposite\b|\bon the other hand\b|\bmore \p{L}+ than\b/giu,
    worth: 1.1,
    most: 2,
  },
  {
    name: 'figure',
    pattern:
      /就像|好比|如同|仿佛|彷彿|像是|像一|像个|像個|犹如|猶如|比喻|想象|想像|\blike an? \b|\blike the \b|\bas if\b|\bas though\b|\bimagine\b|\bis like\b|\bmetaphor/giu,
    worth: 0.7,
    most: 1,
  },
  {
    name: 'everybody',
    pattern:
      /人类|人類|国家|國家|政府|公司|经济|經濟|市场|市場|文化|语言|語言|机器|機器|计算机|電腦|能源|电力|电网|家庭|学校|學校|老师|老師|工程师|工程師|科学家|客户|客戶|世界|未来|未來|社会|社會|历史|歷史|时代|時代|人们|人們|生命|孩子|自由|真理|梦想|夢想|工作|科学|科學|智能|智慧|恐惧|恐懼|金钱|金錢|朋友|\b(?:companies|company|countries|country|nations?|government|econom(?:y|ies|ic)|markets?|culture|language|machines?|computers?|robots?|internet|energy|electricity|family|families|school|teachers?|engineers?|scientists?|customers?|books?|music|body|death|nature|people|humans?|humanity|world|future|society|history|life|lives|children|kids|freedom|truth|dreams?|science|money|power|war|intelligence|job|work|friends?|mind|brain|fear|love|civilization)\b/giu,
    worth: 0.35,
    most: 3,
  },
  {
    name: 'claim',
    pattern:
      /最|从未|從未|从不|從不|永远|永遠|唯一|没有人|沒有人|任何|每个人|每個人|每一|所有人|必须|必須|绝不|絕不|第一次|前所未有|根本|彻底|徹底|\bnever\b|\balways\b|\bevery(?:one|body|thing)?\b|\bnobody\b|\bno one\b|\bonly\b|\bbest\b|\bworst\b|\b\p{L}{4,}est\b|\bthe most\b|\bmust\b|\bnothing\b|\bfirst time\b|\bimpossible\b/giu,
    worth: 0.35,
    most: 3,
  },
  {
    name: 'stance',
    pattern:
      /我(?:们)?(?:相信|希望|宁愿|寧願|害怕|担心|擔心|学到|學到|意识到|意識到|梦想|夢想|从来|從來)|人们(?:忘记|以为|没有意识)|人們(?:忘記|以為|沒有意識)|真正|关键|關鍵|秘密|本质|本質|意味着|意味著|\bI (?:believe|hope|wish|love|hate|fear|learned|realized|dream|worry|regret)\b|\bthe (?:key|secret|problem|reason|truth|lesson|trick|danger|beauty|goal|purpose|hardest|whole point)\b|\bpeople (?:forget|think|underestimate|don't)\b|\bwhat matters\b|\bit takes\b/giu,
    worth: 0.6,
    most: 2,
  },
  {
    name: 'if',
    pattern: /如果|假如|只要|除非|无论|無論|即使|\bif you\b|\bwhen you\b|\bno matter\b|\bas long as\b|\beven if\b/giu,
    worth: 0.25,
    most: 1,
  },
  {
    name: 'filler',
    pattern:
      /你知道|我的意思是|就是说|就是說|某种|某種|等等|之类|之類|这个那个|你懂|对吧|對吧|对吗|對嗎|对？|是吧|不是吗|差不多|就像[，,]|(?<=[，,])[对對][，,。]|哦[，,]|嘿[，,]|一些东西|\byou know\b|\bi mean\b|\bkind of\b|\bsort of\b|\bhey,|\boh,|\blike, |\bis like |\bwas like |\bum\b|\buh\b|\bbasically\b|\bliterally\b|\bstuff\b|\bthings? like that\b|\band so on\b|\bwhatever\b|\bi guess\b|\bi don't know\b|\bright[?,]|, right\.|\bsomething like\b|\[|—/giu,
    worth: -0.5,
    most: 4,
  },
  {
    // No word that leads on to another stands before a comma, but where somebody starts anew.
    name: 'restart',
    pattern:
      /\b(?:is|are|was|were|to|the|an?|of|he|they|we|can|will|across|within|with|for|in|i'm|you're|it's|really|you can|so like)[,—]/giu,
    worth: -0.7,
    most: 3,
  },
  {
    // A comparison once is a figure of speech; in talk it is what is said while looking for words.
    name: 'like',
    pattern: /\blike\b|就像/giu,
    worth: -0.4,
    most: 4,
  },
  {
    name: 'hedge',
    pattern:
      /我觉得|我覺得|也许|也許|可能|大概|似乎|应该会|\bi think\b|\bi would say\b|\bi suspect\b|\bi'd say\b|\bmaybe\b|\bperhaps\b|\bprobably\b|\bpotentially\b|\bto some extent\b|\bin some ways\b|\bin many cases\b/giu,
    worth: -0.15,
    most: 3,
  },
  {
    name: 'vague',
    pattern:
      /东西|東西|事情|方面|情况|情況|这些|這些|那些|这种|這種|各种|各種|不同的|\bsomething\b|\bthings?\b|\ba lot of\b|\bsomehow\b|\bsome of\b|\bvarious\b|\bdifferent\b|\bvery\b|\breally\b|\bobviously\b|\bactually\b/giu,
    worth: -0.2,
    most: 4,
  },
  {
    name: 'smallTalk',
    pattern:
      /谢谢|謝謝|感谢|感謝|欢迎|歡迎|很高兴|很高興|下一个问题|节目|節目|播客|订阅|訂閱|收听|听众|聽眾|大家好|我是来自|今天的分享|\bthank(?:s| you)\b|\bwelcome\b|\bpodcast\b|\bepisode\b|\bsubscribe\b|\bsponsors?\b|\blisteners?\b|\bcheck out\b|\bmy guest\b|\bgood question\b|\bgreat question\b/giu,
    worth: -3,
    most: 1,
  },
  {
    name: 'address',
    pattern:
      /你(?:刚才|剛才|刚刚|剛剛)|你(?:提到|问的|問的|的问题|的問題)|正如你|如你所|我刚才|我剛才|刚才说|剛才說|前面说|前面提|我们之前|图像|幻灯片|屏幕上|\bearlier\b|\bon (?:the|this) (?:screen|slide)\b|我之前说|\byou (?:said|mentioned|asked|were saying|just)\b|\byour (?:question|point)\b|\bas you\b|\bas i (?:said|mentioned)\b|\bi (?:just )?(?:said|mentioned) (?:earlier|before|that)\b|\bwe(?:'ll| will| can)? (?:talk|get|come) (?:about|to|back)\b|\bwe (?:talked|discussed)\b/giu,
    worth: -1.2,
    most: 2,
  },
];

/** Each stands for something that was named before. */
export const pronouns =
  /[这那](?![么時时])|[這它它牠他她](?!时|時)|\b(?:it|it's|that|that's|this|these|those|they|they're|them|he|she|him|her|there)\b/giu;

export const listMarks = /[、,，]/gu;

/** In Chinese, every name in other letters. */
export const foreignNames = /[A-Za-z][A-Za-z0-9-]+/gu;
export const jargon = /\b(?=\p{L}*\p{N}|\p{Lu}{2})[\p{L}\p{N}]{2,}/gu;
