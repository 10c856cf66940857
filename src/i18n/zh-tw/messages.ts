import { dailyDescriptionsZhTW, feedsZhTW, permissionNamesZhTW } from './feeds.ts';
import type { Messages } from '../en-us/messages.ts';
import { personalCommandsZhTW as personal, personalZhTW } from './personal.ts';

const commands: Messages['commands'] = {
  quote: {
    description: '找回說過的話：原文、誰說的、在回答什麼',
    text: '記得的詞句、一個問題，或 #42 直達某一段；留空則隨機挑一段好的',
    speaker: '只找這個人說的話',
    section: '只找訪談的這一部分',
    transcript: '哪一場訪談',
    private: '回覆只給你自己看',
  },
  today: { description: '今天的精選' },
  highlights: { description: '編輯挑出的金句，點一下就回到對話中的原處', transcript: '哪一場訪談' },
  summary: {
    description: '這場訪談談了什麼，或某一節的重點',
    section: '某一節，填序號或標題；留空則顯示目錄',
    transcript: '哪一場訪談',
  },
  library: { description: '這裡有哪些訪談：日期、每個人說話的占比、長度、來源' },
  saved: personal.saved,
  daily: dailyDescriptionsZhTW,
  settings: personal.settings,
  privacy: personal.privacy,
  help: { description: 'Pullquote 能做什麼、怎麼用' },
};

const errors: Messages['errors'] = {
  'interview-not-found': ({ given }) => ({
    what: `這裡沒有「${given}」這場訪談。`,
    mend: '請從輸入時出現的清單中選擇，或用 /library 查看全部。',
  }),
  'passage-not-found': ({ given, count }) => ({
    what: `沒有 ${given} 這一段。`,
    mend: count > 0 ? `這場訪談有 #1 到 #${count} 段。` : '這場訪談的內文還沒有加進來。',
  }),
  'section-not-found': ({ given }) => ({
    what: `沒有「${given}」這一節。`,
    mend: '請從輸入時出現的清單中選擇，或用 /summary 查看目錄。',
  }),
  'speaker-not-found': ({ given }) => ({
    what: `這些訪談裡沒有叫「${given}」的人說話。`,
    mend: '請從輸入時出現的清單中選擇，或用 /library 查看有誰說話。',
  }),
  'library-empty': () => ({
    what: '這裡還沒有訪談。',
    mend: '請機器人的管理者用 `npm run content -- add <檔案>` 加入一場，然後重新啟動。',
  }),
  'stale-button': () => ({
    what: '這個按鈕來自舊版本，或者它所指的訪談已不在這裡。',
    mend: '請重新使用指令：/quote、/highlights 或 /summary。',
  }),
  'not-yours': () => ({ what: '這是別人的回覆。', mend: '請自己使用一次指令，取得你自己的回覆。' }),
  'too-many-feeds': ({ most }) => ({
    what: `這個伺服器已有 ${most} 個推送，不能再多了。`,
    mend: '請先移除一個：/daily list、/daily remove。',
  }),
  'not-permitted': () => ({
    what: '只有管理這個伺服器的人才能這樣做。',
    mend: '請讓擁有「管理伺服器」權限的人來操作。',
  }),
  'server-only': () => ({ what: '這個指令屬於伺服器。', mend: '請在相應伺服器的頻道裡使用。' }),
  'feed-not-found': ({ given }) => ({
    what: `這個伺服器裡沒有「${given}」這個推送。`,
    mend: '請從輸入時出現的清單中選擇，或用 /daily list 查看。',
  }),
  'feed-gone': () => ({ what: '這個推送已被移除。', mend: '現有的推送請看 /daily list。' }),
  'bad-time': ({ given }) => ({ what: `「${given}」不是一個時間。`, mend: '請寫幾點幾分，例如 09:00 或 21:30。' }),
  'bad-zone': ({ given }) => ({
    what: `沒有「${given}」這個時區。`,
    mend: '請輸入城市，再從出現的清單中選擇，例如 高雄 或 New York。',
  }),
  'bad-days': ({ given }) => ({
    what: `「${given}」裡看不出是星期幾。`,
    mend: '請寫成 週一至週五 或 週六、週日，或從輸入時出現的清單中選擇。',
  }),
  'bad-date': ({ given }) => ({
    what: `這個推送在「${given}」不會傳送。`,
    mend: '請從輸入時出現的清單中選擇接下來的某一天。',
  }),
  'date-settled': ({ date }) => ({
    what: `${date} 的推送已有結果。`,
    mend: '結果如何請看 /daily status；可以跳過之後的某一天。',
  }),
  'bad-channel': ({ channelId }) => ({
    what: `<#${channelId}> 裡不能設定每日推送。`,
    mend: '請選擇文字頻道、公告頻道、討論串或論壇。',
  }),
  'missing-permissions': ({ channelId, missing }) => ({
    what: `機器人在 <#${channelId}> 缺少權限：${missing.map((name) => permissionNamesZhTW[name]).join('、')}。`,
    mend: '請在那個頻道的設定（權限）裡給它，然後再次使用指令。',
  }),
  'everyone-role': () => ({ what: '推送不會提及所有人。', mend: '請選擇一個願意收到通知的人才會領取的身分組。' }),
  'nothing-to-change': () => ({
    what: '什麼都沒有改：沒有填要改的內容。',
    mend: '請填上要修改的選項，例如 `time` 或 `channel`。',
  }),
  'message-without-text': () => ({
    what: '這則訊息裡沒有可以尋找的文字。',
    mend: '請選一則有文字的訊息，或使用 /quote。',
  }),
  'files-not-permitted': () => ({
    what: '機器人在這個頻道不能附加檔案。',
    mend: '請換一個頻道，或在與機器人的私訊裡操作；也可以請管理員在這裡給它「附加檔案」權限。',
  }),
  'card-undrawable': ({ characters }) => ({
    what: `這段話沒有卡片：卡片的字型裡沒有 ${characters}`,
    mend: '原話就在上面，可以收藏或複製。',
  }),
  'card-failed': () => ({ what: '卡片暫時畫不出來。', mend: '請稍後再試一次。原話就在上面。' }),
  'cards-absent': () => ({ what: '機器人目前所在的機器畫不了圖片。', mend: '原話就在上面，可以收藏或複製。' }),
  unexpected: ({ reference }) => ({
    what: '這裡出了點問題，不是你的錯。',
    mend: `請再試一次。如果還是不行，請把編號 ${reference} 告訴執行這個機器人的人。`,
  }),
};

export const messagesZhTW: Messages = {
  commands,
  errors,
  feeds: feedsZhTW,
  quote: {
    inAnswerTo: (name) => `回答${name}的提問：`,
    answeredBy: (name) => `${name}的回答：`,
    section: (number, title) => `§ ${number} ${title}`,
    position: (number, of) => `¶ 第 ${number} 段，共 ${of} 段`,
    passages: (list) => `¶ ${list}`,
    part: (number, of) => `第 ${number} 部分，共 ${of} 部分`,
    editorsPick: '編輯精選',
    sample: '範例（虛構）',
    wordsLeftOut: '[…] 此處略去幾句：文字稿把它們記在了別人名下，或記了兩遍。',
    ourSummary: '我們的概述，並非原話：',
    beginning: '訪談從這裡開始。',
    end: '訪談到這裡結束。',
  },
  digest: {
    label: '概述重點，並非原話',
    restsOn: (list) => `依據 ¶ ${list}`,
    addText: '訪談內文還沒有加進來。請機器人的管理者執行 `npm run content -- add <檔案>`，之後這裡就會顯示原話。',
  },
  search: {
    closestTitle: (query) => `沒有與「${query}」完全相符的段落`,
    closest: '最接近的',
    noneTitle: (query) => `沒有找到「${query}」`,
    nothingToChoose: '這個範圍裡沒有可以引用的段落',
    advice:
      '試試少寫幾個詞、換一種說法，或寫一個人名；中文、英文、拼音都可以。去掉發言人和章節就會搜尋全部。/summary 可以看到談過什麼。',
  },
  today: { title: (date) => `今日精選 · ${date}` },
  highlights: {
    today: '⭐ 今日精選',
    title: (show) => `金句 · ${show}`,
    pointsTitle: (show) => `重點 · ${show}`,
    openHint: '按數字，回到這句話在對話中的原處。',
    none: '編輯沒有在這裡標出金句。',
  },
  summary: {
    contents: '目錄',
    keyPoints: '重點',
    bestQuotes: '本節佳句',
    ourWords: '概述和重點由我們撰寫，並非原話。',
    extract: '這一部分還沒有人寫概述；以下句子摘自原文。',
    noSections: '這場訪談還沒有劃分章節。',
    openHint: '按數字，打開那一節。',
    range: (first, last) => (first === last ? `¶ ${first}` : `¶ ${first}–${last}`),
  },
  library: {
    title: '這裡的訪談',
    length: (passages, characters) => `${passages} 段，${characters} 字`,
    withoutText: (points) => `內文尚未加入；有 ${points} 條重點`,
    undated: '日期不詳',
    page: (number, of) => `第 ${number} 頁，共 ${of} 頁`,
  },
  help: {
    title: 'Pullquote',
    intro: '一字不差地引用訪談，並說明是誰說的、在回答什麼、在哪一段。',
    notes: [
      '在 /quote 裡輸入時，清單顯示的就是段落本身：選中哪一條，就引用哪一條。',
      '找到的詞以粗體顯示。原話不翻譯、不更動；我們自己概括的內容都會註明。',
      '簡體、繁體、英文和拼音都能找到同樣的段落。訊息再舊，按鈕也照常可用。',
    ],
    card: '引文下方的「卡片」按鈕把它畫成一張圖片。',
  },
  cards: {
    button: '卡片',
    alt: (who, words, source) => `${who}：「${words}」——${source}`,
    talk: (title, shares) => `誰從頭到尾說了多少：${title}。${shares}。`,
    others: '其他人',
  },
  completion: { closest: (text) => `≈ ${text}`, speech: (name, text) => `${name}：${text}` },
  buttons: {
    previous: '◀',
    next: '▶',
    wider: '前後文',
    narrower: '只看這段',
    section: '所在章節',
    source: '來源 ↗',
    contents: '目錄',
    backTo: (number) => `↩ ¶ ${number}`,
    earlierPart: (number, of) => `↑ ${number}/${of}`,
    laterPart: (number, of) => `↓ ${number}/${of}`,
  },
  ...personalZhTW,
};
