import { errorsZhTW } from './errors.ts';
import { dailyDescriptionsZhTW } from './daily.ts';
import { feedFormZhTW } from './feed-form.ts';
import { feedsZhTW } from './feeds.ts';
import type { Messages } from '../en-us/messages.ts';
import { personalCommandsZhTW as personal, personalZhTW } from './personal.ts';
import { talkingZhTW } from './talking.ts';
import { waitingZhTW } from './waiting.ts';

const commands: Messages['commands'] = {
  quote: {
    description: '找回說過的話：原話、誰說的、在回答什麼',
    text: '記得的詞句、一個問題，#42 直達某一段，12:34 直達某一刻；留空則隨機挑一段好的',
    speaker: '只找這個人說的話',
    section: '只找訪談的這個章節',
    transcript: '哪一場訪談',
    private: '回覆只給你自己看',
  },
  today: { description: '今天的精選' },
  highlights: { description: '最值得讀的原話，按一下就能回到上下文', transcript: '哪一場訪談' },
  summary: {
    description: '這場訪談或某個章節談了什麼',
    section: '章節的編號或標題；留空則顯示目錄',
    transcript: '哪一場訪談',
  },
  library: { description: '這裡有哪些訪談：日期、每個人的發言比例、長度、來源' },
  saved: personal.saved,
  daily: dailyDescriptionsZhTW,
  settings: personal.settings,
  privacy: personal.privacy,
  help: { description: 'Pullquote 能做什麼、怎麼用' },
};

export const messagesZhTW: Messages = {
  commands,
  errors: errorsZhTW,
  feeds: feedsZhTW,
  feedForm: feedFormZhTW,
  waiting: waitingZhTW,
  talking: talkingZhTW,
  quote: {
    counterpart: {
      question: (name) => `回答${name}的提問：`,
      remark: (name) => `先前${name}說：`,
      answer: (name) => `${name}的回答：`,
      reply: (name) => `${name}回應：`,
    },
    section: (number, title) => `§ ${number} ${title}`,
    position: (number, of) => `¶ 第 ${number} 段，共 ${of} 段`,
    passages: (list) => `¶ ${list}`,
    from: (time) => `${time} 起`,
    part: (number, of) => `第 ${number} 部分，共 ${of} 部分`,
    editorsPick: '編輯精選',
    sample: '範例（虛構）',
    wordsLeftOut: '[…] 此處略去部分內容：逐字稿把這些話記錯了人，或重複了一次。',
    erratum: {
      note: (written, note) => `「${written}」：${note}`,
      meant: (written, term) => `「${written}」應為「${term}」`,
    },
    ourSummary: (sentence) => `重點（非原話）：${sentence}`,
    copied: (words) => `「${words}」`,
    beginning: '訪談從這裡開始。',
    end: '訪談到這裡結束。',
    changed: '原文後來有過修改。修改前是：',
    reads: '現在是：',
  },
  moment: {
    atSection: (number, time) => `這份逐字稿沒有時間。§ ${number} 從 ${time} 開始：`,
    untimedTitle: (time) => `沒辦法查 ${time}`,
    untimed: (show) => `「${show}」的逐字稿沒有標示時間。可以輸入記得的詞句來找。`,
    pastTitle: (time) => `${time} 沒有內容`,
    past: (show, time) => `「${show}」說到 ${time} 為止。`,
  },
  digest: {
    label: '概述重點，並非原話',
    restsOn: (list) => `依據 ¶ ${list}`,
    noText: '這場訪談的內文還沒有加進來。',
  },
  search: {
    closestTitle: (query) => `沒有與「${query}」完全相符的段落`,
    closest: '最接近的',
    noneTitle: (query) => `沒有找到「${query}」`,
    didYouMean: (query) => `你是不是要找「${query}」？`,
    nothingToChoose: '這個範圍裡沒有可以引用的段落',
    advice:
      '試試少寫幾個詞、換一種說法，或寫一個人名；中文、英文、拼音都可以。不選說話者和章節，就會搜尋全部內容。</summary> 可以看到談過什麼。',
  },
  today: {
    title: (date) => `今日精選 · ${date}`,
    changed: '發出之後，原文有過改動。改動前是：',
    gone: '今天發出的那段話，原文裡已經沒有了。',
  },
  highlights: {
    today: '⭐ 今日精選',
    title: (show) => `金句 · ${show}`,
    pointsTitle: (show) => `重點 · ${show}`,
    pickQuote: '打開一句，看上下文',
    pickPoint: '打開一則重點',
    none: '這場訪談還沒有挑選金句。',
    nothing: '這場訪談裡，沒有哪一句適合單獨拿出來讀。可以用 </quote> 查找原話。',
  },
  summary: {
    contents: '目錄',
    keyPoints: '重點',
    bestQuotes: '精彩原話',
    opening: '開頭',
    ourWords: '概述和重點由我們撰寫，並非原話。',
    extract: '這裡還沒有概述；以下句子摘自原文。',
    noSections: '這場訪談還沒有劃分章節。',
    dividedBy: { chapters: '章節取自節目的時間軸。', headings: '章節取自文中的小標題。' },
    pick: '打開一個章節',
    earlierSections: (first, last) => `↑ 第 ${first}–${last} 節`,
    laterSections: (first, last) => `↓ 第 ${first}–${last} 節`,
    range: (first, last) => (first === last ? `¶ ${first}` : `¶ ${first}–${last}`),
  },
  library: {
    title: '這裡的訪談',
    pick: '打開一場訪談',
    length: (passages, characters) => `${passages} 段，${characters} 字`,
    timed: (time) => `長度 ${time}，有時間軸`,
    partlyTimed: (time) => `時間軸到 ${time} 為止`,
    withoutText: (points) => `內文尚未加入；有 ${points} 條重點`,
    addText:
      '沒有內文的訪談，只能顯示我們寫的重點。架設這個機器人的人可以用 `npm run content -- add <檔案>` 加入內文，再重新啟動。這段話只有管理這個伺服器的人看得到。',
    undated: '日期不詳',
    page: (number, of) => `第 ${number} 頁，共 ${of} 頁`,
  },
  help: {
    title: 'Pullquote',
    intro: '一字不差地引用訪談，並說明是誰說的、在回答什麼、在哪一段。',
    notes: [
      '在 </quote> 裡輸入時，清單顯示的就是段落本身：選中哪一則，就引用哪一則。',
      '帶時間的訪談，會顯示每段話是什麼時候說的；</quote> 12:34 能找到那一刻說的話，「聽原音 ↗」會從那裡播放。',
      '找到的詞以粗體顯示，整句都是粗體時加底線。原話不翻譯、不更動；註明「概述重點，並非原話」的，是我們自己的話。',
      '簡體、繁體、英文和拼音都能找到同樣的段落。訊息再舊，按鈕也照常可用。',
    ],
    card: '按原話下方的「⋯」，再按「卡片」，就能做成一張圖片。',
  },
  share: {
    button: '分享',
    done: '已分享 ✓',
    by: (mention: string) => `由 ${mention} 分享`,
    sharing: '正在分享。如果過一分鐘頻道裡還沒有看到，請再按一次「分享」。',
    failed: {
      refused: '分享失敗。可以再按一次「分享」。',
      unknown: '不確定有沒有分享成功。如果頻道裡沒有看到，請再按一次「分享」。',
    },
  },
  cards: {
    button: '卡片',
    alt: (who, words, source) => `${who}：「${words}」——${source}`,
    talk: (title, shares) => `每個人的發言比例：${title}。${shares}。`,
    others: '其他人',
  },
  completion: { closest: (text) => `≈ ${text}`, speech: (name, text) => `${name}：${text}` },
  buttons: {
    previous: '◀',
    toQuestion: '◀ 提問',
    next: '▶',
    nextOf: (at, of) => `${at}/${of} ▶`,
    more: '⋯',
    text: '複製文字',
    wider: '前後文',
    narrower: '只看這段',
    section: '所在章節',
    listen: '聽原音 ↗',
    source: '來源 ↗',
    contents: '目錄',
    backTo: (number) => `↩ ¶ ${number}`,
    earlierPart: (number, of) => `↑ ${number}/${of}`,
    laterPart: (number, of) => `↓ ${number}/${of}`,
  },
  ...personalZhTW,
};
