import type { Messages } from '../en-us/messages.ts';

export const dailyDescriptionsZhTW: Messages['commands']['daily'] = {
  description: '這個伺服器的每日推送（供伺服器管理者使用）',
  feed: '哪一個推送',
  add: {
    description: '設定一個每日推送',
    channel: '發到哪裡：文字頻道、公告頻道、討論串或論壇',
    kind: '發什麼內容',
    time: '幾點發（按所選時區），例如 09:00',
    zone: '按哪裡的時間：城市或時區',
    days: '星期幾發；不填則每天都發',
    role: '每次推送時提及的身分組',
    card: '每次推送是否附一張引語圖片；章節概述沒有圖片',
    transcript: '哪一場訪談',
  },
  list: { description: '這個伺服器的全部推送' },
  edit: { description: '修改一個推送；沒填的保持不變', noping: '不再提及任何人' },
  pause: { description: '暫停一個推送，直到恢復為止' },
  resume: { description: '讓暫停或停下的推送重新開始' },
  skip: { description: '某一天不發', date: '哪一天；不填則是下一次' },
  remove: { description: '徹底移除一個推送' },
  preview: { description: '接下來的七次推送：可以跳過、換一則或停用' },
  post: { description: '現在就發今天的推送' },
  status: {
    description: '每個推送下次何時發、上次怎麼樣、有什麼要處理',
    channel: '同時檢查機器人在這個頻道的權限',
  },
};

/** As Discord's own settings call them. */
export const permissionNamesZhTW: Messages['feeds']['permissions'] = {
  'view-channel': '檢視頻道',
  'send-messages': '傳送訊息',
  'send-messages-in-threads': '在討論串中傳送訊息',
  'create-posts': '建立貼文',
  'embed-links': '嵌入連結',
  'attach-files': '附加檔案',
  'read-message-history': '讀取訊息歷史',
  'mention-everyone': '提及 @everyone、@here 和所有身分組',
};

const reasons: Messages['feeds']['reasons'] = {
  late: { what: '已遲到 6 小時以上，所以沒有傳送。', mend: '那段時間機器人不在線上；如果它已恢復，就不必處理。' },
  'no-answer': {
    what: 'Discord 沒有接收，也沒有說明原因，直到遲到 6 小時以上。',
    mend: '通常不必處理；如果一再發生，請看 https://discordstatus.com。',
  },
  moderator: { what: '管理者讓這一天不發。', mend: '接下來發什麼：/daily preview。' },
  unverifiable: {
    what: '機器人在傳送途中中斷，又無法查看是否已送達，所以沒有重發。',
    mend: '請在那個頻道給機器人「讀取訊息歷史」權限，它就能查看了。',
  },
  'interview-gone': {
    what: '這個推送所用的訪談已不在這裡。',
    mend: '請用 /daily edit 的 `transcript` 另選一場；/library 會列出現有的訪談。',
  },
  'nothing-to-show': {
    what: '沒有可發的內容。',
    mend: '也許全部都被停用了：請看 /daily preview 和 /library。',
  },
  'content-refused': {
    what: 'Discord 拒絕了推送的內容：連續兩則不同的內容，原因相同。',
    mend: '請看看伺服器的 AutoMod 或連結過濾是否攔下機器人的一切訊息。',
  },
  'not-now': {
    what: 'Discord 一再要求稍後再試，直到太遲。',
    mend: '可能是頻道的限制或慢速模式所致。下一則會按時傳送。',
  },
  'missing-permission': {
    what: '機器人沒有權限在那個頻道傳送。',
    mend: '請在那裡給它權限；在那個頻道使用 /daily status 可看到缺哪些。',
  },
  'unknown-channel': {
    what: '頻道或討論串已不存在，或者機器人看不到它。',
    mend: '請讓機器人看得到它，或用 /daily edit 另選一個。',
  },
  'thread-closed': {
    what: '討論串已鎖定或封存。',
    mend: '請重新開啟它，或用 /daily edit 另選一個頻道。',
  },
  'tag-required': {
    what: '論壇要求標籤，卻沒有機器人可以用的標籤。',
    mend: '請在那裡新增一個人人可用的標籤，或不再要求標籤。',
  },
  refused: {
    what: 'Discord 不讓機器人在那個頻道傳送。',
    mend: '請看看那裡能否發文，或用 /daily edit 另選一個頻道。',
  },
};

const refusal: Messages['feeds']['refusal'] = {
  said: (words, code) => (code === undefined ? `Discord：「${words}」。` : `Discord：「${words}」（${code}）。`),
  item: (item) => `這則推送：${item}`,
  again: (when) => `會再試一次：${when}。`,
  nextTime: (when) => `下一次到點會再試：${when}。連續兩次的日子都失敗，推送才會停下。`,
  thenResume: '然後用 /daily resume 恢復。',
  leftOut: (item) => `Discord 拒絕了它，所以跳過：${item}`,
  ban: '永遠停用',
  allow: '允許再發',
  banned: '已永遠停用。',
  allowed: '可以再發了。',
};

const lacks: Messages['feeds']['lacks'] = {
  ping: (of) => ({
    what: `推送發出了，但沒有提及到 ${of}。`,
    mend: `如果這個身分組還在，請允許所有人提及它，或在那個頻道給機器人「${permissionNamesZhTW['mention-everyone']}」權限；如果已經不在，請用 /daily edit 的 \`role\` 另選一個，或用 \`noping\` 不再提及。`,
  }),
  embeds: () => ({
    what: '推送發出了，但沒有嵌入內容，讀不到正文。',
    mend: `請在那個頻道給機器人「${permissionNamesZhTW['embed-links']}」權限，並看看是否有別的機器人去掉了嵌入內容。`,
  }),
  files: () => ({
    what: '推送發出了，但沒有附上圖片。',
    mend: `請在那個頻道給機器人「${permissionNamesZhTW['attach-files']}」權限，或不要圖片：/daily edit 的 \`card\`。`,
  }),
  interview: () => reasons['interview-gone'],
  items: () => reasons['nothing-to-show'],
};

const status: Messages['feeds']['status'] = {
  title: '每日推送的狀況',
  next: (when) => `下次：${when}`,
  notNext: '下次：沒有在執行，不會傳送。',
  noNext: '下次：沒有可發的內容。',
  last: (when, link) => `上次：${when} · [去看看](${link})`,
  never: '上次：還沒有發過。',
  underWay: (date) => `${date}：正在傳送，或者被中斷了，很快會再處理。`,
  trouble: (date, what) => `⚠ ${date}：${what}`,
  leftOut: (date) => `${date}：按管理者的意思沒有發。`,
  paused: '⏸ 已被管理者暫停。用 /daily resume 恢復。',
  parked: (since, what) => `⛔ 自 ${since} 起停下：${what}`,
  told: (who) => `已通知 ${who}。`,
  untold: (who) => `無法用私訊通知 ${who}。`,
  answers: (since) => `✓ 自 ${since} 起，看來那個頻道又可以傳送了：用 /daily resume 恢復推送。`,
  lack: (date, what) => `⚠ 自 ${date} 起：${what}`,
  more: (count) => `……另有 ${count} 則`,
  permitted: '✓ 機器人現在在那裡有所需的全部權限。',
  lacking: (missing) => `✗ 機器人現在在那裡缺少：${missing}。請在頻道設定裡給它。`,
  unchecked: '權限：從這裡看不到。請在那個頻道使用 /daily status，或在 `channel` 裡選它。',
};

const preview: Messages['feeds']['preview'] = {
  title: '接下來的推送',
  hint: '按數字選一次推送，然後可以：不發、換一則，或在這個推送裡永遠停用它。',
  serialHint: '按數字選一次推送，然後可以：那天不發（那一部分順延到下一次），或永遠停用那一部分。',
  leftOut: '不發',
  nothing: '沒有可發的內容',
  swapped: '換過的',
  banned: (count) => `這個推送停用了 ${count} 則。`,
  noOther: '沒有別的可以換。',
  gone: '那一天已過去或已經發過；這裡是現在接下來的內容。',
  skip: '不發',
  swap: '換一則',
  ban: '停用',
  undo: '復原',
  unban: '復原上一次停用',
};

export const feedsZhTW: Messages['feeds'] = {
  kinds: { highlight: '每日精選', serial: '按順序連載訪談', summary: '章節概述' },
  reasons,
  refusal,
  lacks,
  status,
  preview,
  permissions: permissionNamesZhTW,
  everyDay: '每天',
  workdays: '週一至週五',
  weekend: '週末',
  schedule: (days, time) => `${days} ${time}`,
  withCard: '附圖片',
  pings: (role) => `提及 ${role}`,
  thisChannel: '本頻道',
  aChannel: '某個頻道',
  paused: '已暫停',
  parked: '已停下',
  list: {
    title: '這個伺服器的每日推送',
    none: '這裡還沒有推送。用 /daily add 設定第一個。',
    hint: '狀況如何：/daily status。接下來發什麼：/daily preview。',
  },
  next: '接下來',
  firstPick: '第一則',
  nothingYet: '還沒有可發的內容：請看 /library。',
  added: '推送已設定好',
  changed: '推送已修改',
  language: (name) => `推送使用${name}；可用 /settings 更改。`,
  silentRole: (role) =>
    `⚠ ${role} 不允許被提及，機器人在那個頻道又沒有「提及 @everyone、@here 和所有身分組」權限：推送照發，但不會通知任何人。請允許提及這個身分組，或在那裡給機器人這項權限。`,
  uncheckedRole: (role) =>
    `從這裡看不出機器人能否在那裡提及 ${role}：所有人都可以提及這個身分組，或者機器人在那個頻道有「${permissionNamesZhTW['mention-everyone']}」權限，就可以。如果推送沒有提及到任何人，會通知你。`,
  unchecked: '⚠ Discord 沒有說明機器人在那裡有哪些權限。如果傳送失敗，/daily status 會說明原因。',
  postedToday: (link) => `今天的推送[已經發出](${link})；今天不會再發第二次。`,
  settledToday: '今天的推送已有結果；今天不會再發第二次。',
  stillStopped: '它沒有在執行：用 /daily resume 恢復。',
  pausedNow: '已暫停',
  resumedNow: '已恢復執行',
  skipped: (date) => `${date}不發`,
  skipUndone: (date) => `${date}照常傳送`,
  removeAsk: '要徹底移除這個推送嗎？',
  removeFacts: '它的歷史、換過和停用的內容會一併刪除；已發出的訊息留在頻道裡。只想停一陣子：/daily pause。',
  removeYes: '移除',
  removeNo: '保留',
  removed: '推送已移除',
  kept: '推送保持不變',
  todaysPost: '今天的推送',
  posted: (link) => `今天的推送[已發出](${link})。`,
  postAlready: (link) => `今天的推送[早已發出](${link})；沒有再發。`,
  postSending: '今天的推送正在傳送；沒有再發。請用 /daily status 再看看。',
  postLeftOut: '今天設為不發；沒有傳送。',
  notPosted: (what) => `今天的推送沒有發出：${what}`,
  about: {
    button: '關於這則推送',
    title: '關於這則推送',
    when: (date, schedule) => `${date}的推送。推送時間：${schedule}。`,
    how: {
      highlight: '先在金句中抽籤，再從最好的段落裡抽；全部出現一遍之前不會重複。與任何人看過什麼、按過什麼無關。',
      serial: '按說話的先後連載，每次一部分；講完再從頭開始。',
      summary: '一節接一節的概述，由我們撰寫；講完再從頭開始。',
    },
    moderators: '管理者：/daily status、/daily preview。',
    gone: '這則訊息所屬的推送已被移除。',
  },
  serial: {
    title: (date) => `訪談連載 · ${date}`,
    part: (number, of) => `第 ${number} 部分，共 ${of} 部分`,
  },
  summaryTitle: (date) => `一節概述 · ${date}`,
  parkedNote: {
    title: '有一個每日推送需要你處理',
    where: (feed) => `你設定的推送 ${feed} 停下了：`,
    once: '這件事只通知一次。設定都還在；恢復之前，/daily status 會一直顯示。',
  },
  leftOutNote: {
    title: '有一則推送被跳過了',
    where: (feed) => `Discord 因內容拒絕了你設定的推送 ${feed} 中的一則，已改發下一則。`,
    once: '每則只通知一次。在 /daily status 和 /daily preview 裡可以按按鈕永遠停用它，或允許它再發。',
  },
  lackNote: {
    title: '有一個每日推送缺了東西',
    where: (feed) => `你設定的推送 ${feed}：`,
    once: '這件事只通知一次。在推送恢復正常之前，/daily status 會一直顯示。',
    thereIs: (interviews) => `這裡有：${interviews}。`,
  },
  confirmPreview: '預覽',
  undo: '復原',
};
