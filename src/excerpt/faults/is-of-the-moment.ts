/** Thanks, greetings, and what is about the programme itself. */
const programmeChinese =
  /谢谢|感谢(?:你|您|大家|各位|收[看听])|欢迎|很高兴(?:来|见|认识|和你|能来)|下一个问题|本?期?节目|播客|订阅|收听|听众|观众|大家好|各位|主持人|嘉宾|今天的(?:分享|访谈|对话|演讲|会议)|(?:这|本)[次场期](?:对话|谈话|访谈|采访|演讲|讲座|会议|讨论)|开场|(?:这|上一|下一)[张页]|幻灯片上|屏幕[上截]|看这里|散会|举手|提问|我(?:叫|是来自|来自|在[^，。]{2,12}(?:工作|上班|任职))|我们?(?:公司)?今天(?:来|要|会)/u;
/** Praise and answers for who sits opposite. */
const oppositeChinese =
  /你(?:说|讲|问|提)(?:得|的)[很非太真]?[对好没是]|(?:好|棒|有趣|有意思)的问题|是个?(?:很?好|棒|有趣)的?问题|问得好|我(?:完全)?同意(?:你|您|这|他)|你(?:刚才|刚刚|刚|之前|前面|提到|问的|的问题|说的|讲的|是对的|说对)|正如你|如你所|就像你|像你(?:说|提|刚)|你(?:也)?知道我的意思|您/u;
/** What was said, or will be, somewhere else. */
const elsewhereChinese =
  /刚才|刚刚(?:已经|有|也|所|您|你)*(?:说|讲|提|谈|讨论)|不好意思|会场|大家可以看到|前面(?:说|提|讲|谈|的)|上面(?:说|提|讲|所|的)|之前(?:说|提|讲|谈|讨论)过?|(?:如|像)前所述|已经(?:说|讲|谈|提)(?:到)?过|(?:稍后|等会儿?|待会儿?|一会儿)|下面我|接下来我|(?:回到|说回)(?:你|我的|这|刚|主题|正题)|我(?:的意思|想说的|要说的|刚说)|让我(?:们)?(?:来)?(?:谈|聊|说|看看|举|回)|换个话题|不要误会|别误会/u;

const programmeEnglish =
  /\b(?:thank(?:s| you)|welcome|podcasts?|episodes?|subscribe|sponsors?|listeners?|our show|this show|check out|my guest|conversation|interview|this talk|panel|slides?|on the screen|in the audience|my time|yield)\b/iu;
const oppositeEnglish =
  /\b(?:(?:good|great|interesting|fair|excellent) (?:question|point)|(?:you|he|she|they)(?:'re| are) (?:absolutely |totally |completely )?right\b|i (?:totally |completely |fully )?agree (?:with|on)|you (?:said|mentioned|asked|brought|described|were saying|were talking|just)|your (?:question|point|example)|as you|like you said|what you(?:'re| are) saying|you know what i mean|do you (?:want|know|remember)|congratulations)\b/iu;
const elsewhereEnglish =
  /\b(?:earlier|as i (?:said|mentioned)|like i said|i(?:'ve| have)? (?:just |already )?(?:said|mentioned|talked about|described)|we(?:'ve| have|'ll| will| can| could| should)? (?:just |already )?(?:talk(?:ed)? (?:about|through)|discussed|mentioned|said|get to|come (?:to|back)|go (?:over|into))|i(?:'ll| will| want to| can| could) (?:show|explain|give|tell|talk|get|come|say|mention|go)|let me|let's|to (?:answer|your)|just to (?:stick|stay|clarify|add)|by the way|i'm (?:\w+ )?(?:referring|talking) (?:to|about)|you should (?:read|watch|see)|digression|side note|long story|back to|moving on|i work (?:at|for|with|on)|i just started|i'm (?:here|a|an|the) |here today|this (?:morning|afternoon|evening)|mr\.? speaker|what i'm (?:saying|trying)|i was (?:talking|going to)|i meant|show you)\b/iu;

/**
 * Whether a sentence belongs to the moment it was said in: it greets or thanks, is about the programme, answers or praises
 * who sits opposite, or points to what is said elsewhere. @param sentence in Simplified
 */
export function isOfTheMoment(sentence: string): boolean {
  if (/\p{Script=Han}/u.test(sentence)) {
    return programmeChinese.test(sentence) || oppositeChinese.test(sentence) || elsewhereChinese.test(sentence);
  }
  const words = sentence.replaceAll('’', "'");
  return programmeEnglish.test(words) || oppositeEnglish.test(words) || elsewhereEnglish.test(words);
}
