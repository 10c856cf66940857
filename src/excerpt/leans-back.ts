/** Words at a sentence's head that need what was said before it, in Chinese of both scripts. */
const leaningChinese =
  /^(?!那些[^，。]{2,20}的人)(?:[对對为為与與就据據在由]此|[这這那它牠他她此该該]|其(?![实實])|[对對](?:[，。！,]|吧|啊)|是(?:的|啊|吗|嗎|吧|不是)|[能会會可要](?:不[能会會可要])以?|不[，,]|嗯|哦|噢|啊|哇|好(?:[的吧啊]|[，。,])|没错|沒錯|当然|當然|没问题|沒問題|确实|確實|完全[没沒同正]|正是|因为|因為|所以|因此|于是|於是|但(?!凡)|可是|不过|不過|然而|而(?!今)|并(?!行|非一|不是每)|並(?!行|非一)|以及|及其|那么|那麼|然后|然後|还有|還有|还是|還是|也(?!许|許)|另外|此外|另一|其他|其它|否则|否則|同样|同樣|同时|同時|例如|比如|譬如|换句话|換句話|换言之|換言之|再次|第[二三四五]|最后一|最後一|接下来|接下來|结果|結果|之所以|由此|后者|後者|前者|两者|兩者|如此|这样|反过来|反過來|反之|相反|除此|从那|從那|包括|尤其|特别是|特別是|甚至|或者|就是|就像|只是|只不过|只不過|事实证明|以防|直到|至于|至於|即便如此|既然如此|具体来说|具體來說|总之|總之|和(?![平谐諧])|里面|裡面|上面|下面|其中|问题是|問題是|不然|太(?=.{1,12}以至)|[会會可能]的|(?:无论|無論|不管)(?!.*[都也均])|[^，。]{1,12}所[指说說]的|一[种種个個]叫|毫无疑问|毫無疑問|答案是|更[^，。]{1,6}的是|已经|已經|最后，|最後，|我(?:们|們)?(?:希望|觉得|覺得|认为|認為)(?:如此|这|這|那|它|是的)|我(?:不知道|不确定|同意|也|完全|不这么|不這麼|很感激|明白|理解)|我的意思|你说|你說|要(?:意识|知道)|想想看|不要误会|说回|說回|回到|比如|举个|舉個|[一二两三四五六七八九十百千万亿\d]+[次个年天倍]?，|你刚|你剛|正如你|如你|就像你|您)/u;
const leaningEnglish =
  /^(?:i\.? ?e\.|e\.? ?g\.|rather|almost think|and|so|but|because|cause|'cause|then|or|nor|also|too|which|that|that's|this|these|those(?! who)|it|it's|its|it'll|it'd|they|they're|they've|they'd|they'll|their|them|he|he's|he'd|his|him|she|she's|she'd|her|hers|yes|yeah|yep|yup|no|nope|right|well|okay|ok|oh|ah|um|uh|hmm|mm|wow|exactly|sure|absolutely|totally|correct|true|definitely|certainly|indeed|like|plus|again|anyway|anyways|otherwise|instead|therefore|thus|hence|however|though|although|still|same|such|both|neither|either|another|others|here|here's|there|there's|thereby|meaning|especially|particularly|specifically|similarly|likewise|moreover|furthermore|additionally|second|secondly|third|thirdly|finally|next|until|unless|whereas|while|since|of course|for example|for instance|in other words|in that|in this|in which|at that|at this|with that|with this|from that|from there|on that|on this|by that|by doing|to that|to do that|to do this|after that|before that|as you|as i|like i|like you|you said|you mentioned|you asked|you're right|i agree|i mean|you know|let me|let's|go ahead|thank|thanks|what about|how about|how so|why is that|not only that|not really|not necessarily|not quite|the other|the second|the third|the same|the former|the latter|the answer|the question is|my answer|good question|great question|maybe|probably|yet|once again|now|is|are|was|were|has|have|had|does|did|do|can|could|will|would|should|might|may|looks|seems|means|makes|goes|got|want|wants|related to|as far as|the reason (?:why )?(?:we|i|that|it|they)|how much|don't|doesn't|didn't|not everyone|hey|\d[\d,.]*%?|related to|part of it|to the point|one is|two is|one (?:i|that|which|was|would|of them|of those|of these)|a third|part of that|some of (?:it|them|that|those)|all of (?:it|that|this|those|them)|most of (?:it|them|that)|none of (?:it|that|this|them)|what happened|important to|what \p{L}+(?:'s)? (?:is |are |was )?(?:said|saying|referring|describing))(?![\p{L}\p{N}])/iu;
/** A verb without anybody before it: the rest of a sentence that a transcript parted. */
const headless = /^\p{Lu}\p{Ll}+ed (?:the|an?|to|by|from|it|them|that|this|him|her|on)(?![\p{L}])/u;
/** A question that its transcript gives no mark. */
const asking =
  /^(?:what|how|why|when|where|who|which)(?: \p{L}+){0,2} (?:is|are|do|does|did|can|would|will|was|were|should) (?:you|it|they|he|she|that|this|there|we|your)(?![\p{L}])/iu;
const quotes = /^[“‘"'「『（(]+/u;

/** Whether a sentence's first word leans on what was said before it. */
export function leansBack(sentence: string): boolean {
  const words = sentence.replace(quotes, '').slice(0, longestLead).replaceAll('’', "'");
  return (
    leaningChinese.test(words) ||
    leaningEnglish.test(words) ||
    asking.test(words) ||
    headless.test(words) ||
    /^[\p{Ll}\p{P}]/u.test(words)
  );
}

const longestLead = 40;

/** What is said before a sentence begins: `对，`, `所以，`, `Well,`. */
const leadChinese =
  /^(?:[对對]+|是的|是啊|嗯+|哦|哇|啊|好|好的|好吧|没错|沒錯|那么|那麼|所以|因此|而且|但是|但|然后|然後|不过|不過|你知道|我的意思是|我想说的是|我是说|也就是说|就是说|可以说|说得通|没错|另外|当然|當然|事实上|事實上|其实|其實|实际上|實際上|现在|現在|显然|顯然)，/u;
const leadEnglish =
  /^(?:yes|yeah|yep|well|right|okay|ok|so|and|but|oh|um|uh|now|look|exactly|sure|absolutely|you know|i mean|of course|no),? +/iu;
const mostLeads = 3;

/** How much of a sentence's beginning is no part of what it says, in UTF-16 units. */
export function leadLength(sentence: string): number {
  let at = 0;
  for (let count = 0; count < mostLeads; count += 1) {
    const rest = sentence.substring(at, at + longestLead);
    const lead = leadChinese.exec(rest)?.[0] ?? leadEnglish.exec(rest)?.[0];
    if (lead === undefined) break;
    at += lead.length;
  }
  // In English, what is left would begin like the middle of a sentence.
  return /^\p{Ll}/u.test(sentence.substring(at, at + 2)) ? 0 : at;
}
