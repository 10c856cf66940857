/** In UTF-16 units: what is longer says more than where to press, or whose it is. */
const longest = { press: 120, rights: 600 };
/** What Chinese accounts set below an article: to whom it belongs, where to press, who made it. */
const chinese =
  /阅读原文|閱讀原文|二维码|二維碼|[扫掃][码碼描一]|[长長]按|[点點][击擊][^。]{0,12}(?:关注|關注|在看|蓝字|原文|名片)|[点點][个個]?[赞讚]|在看|(?:关注|關注)(?:我们|我們|公[众眾][号號])|[欢歡]迎(?:关注|關注|[转轉][发發]|分享|投稿)|商[务務]合作|[转轉][载載]|版[权權]|(?:阅读|閱讀|在看|点赞|留言)\s*[\d.]+/u;
const chineseCredit =
  /^(?:文|图|圖|作者|记者|記者|采写|採寫|撰文|编辑|編輯|责编|責編|责任编辑|責任編輯|排版|校对|校對|审校|監製|监制|来源|來源|设计)\s*[:：|｜丨/]/u;
/** What magazines say below a talk of how it was made, and where there is more. */
const english =
  /^(?:this (?:interview|conversation|transcript|discussion|q&a)\b.{0,60}\b(?:edited|condensed|abridged|transcribed)|(?:read|see) (?:more|also)\b|related\b|subscribe\b|sign up\b|follow us\b|share (?:this|on)\b|copyright\b|©|all rights reserved|[\p{L} ]{0,30}transcripts are created|advertisement$|tags?:|filed under|posted in|transcript (?:by|provided)|(?:end\s+)?\d{1,2}:\d{2} ?[ap]\.?m\.?(?: [a-z]{2,4})?$)/iu;
/** Lines of stars and dashes, and the word that ends a talk. */
const mark =
  /^(?:[^\p{L}\p{N}]+|[^\p{L}\p{N}]*(?:the )?end[^\p{L}\p{N}]*|[^\p{L}\p{N}]*(?:完|全文完)[^\p{L}\p{N}]*)$/iu;

/** Whether a paragraph below the last words is none of them. Asked from the end upwards, so that nothing inside a talk is cut. */
export function isEndMatter(text: string): boolean {
  if (text.length > longest.rights) return false;
  if (english.test(text)) return true;
  return text.length <= longest.press && (chinese.test(text) || chineseCredit.test(text) || mark.test(text));
}
