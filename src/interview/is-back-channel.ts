/** A listener's word, or one that asks for it, as a whole sentence. */
const backChannel =
  /^(?:(?:[对對是嗯哦好哇不啊]|[对對是好]的|[对對]吧|是吧|好吧|是吗|是嗎|不是吗|不是嗎|没错|沒錯|当然|當然|难以置信|難以置信|谢谢你?们?|明白|懂|你知道|真的|绝对的?|没问题|沒問題|完全|太好|非常|很有趣|有趣|了|吗|嗎|呢|啊|呀)[，、,]?){1,6}[。！？!?…]*$/u;
const backChannelEnglish =
  /^(?:(?:yes|yeah|yep|yup|no|right|okay|ok|sure|exactly|absolutely|totally|definitely|correct|true|wow|great|cool|nice|interesting|mm-hmm|mhm|hmm|uh-huh|oh|ah|um|uh|well|so|you know|i mean|i see|of course|got it|fair enough|that's right|thank you|thanks)[,;]? ?){1,4}[.!?…]*$/iu;
const longestBackChannel = 40;

export function isBackChannel(sentence: string): boolean {
  return (
    sentence.length <= longestBackChannel &&
    (backChannel.test(sentence) || backChannelEnglish.test(sentence.replaceAll('’', "'")))
  );
}
