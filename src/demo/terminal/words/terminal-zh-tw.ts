import type { TerminalWords } from './terminal-en-us.ts';

const listed = (names: readonly string[]) => names.join('、');
const orList = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')} 或 ${names.at(-1)}`;

export const terminalZhTW: TerminalWords = {
  banner: (
    commands,
    languages,
  ) => `這是真正的機器人，連在本機的 Discord 上：什麼都不會離開這台電腦。可以在網頁上用，也可以在這裡：
- 輸入指令：${commands}
- 按 Tab 補完，或列出可選的內容；再按就逐一選
- 輸入按鈕上的字（只打開頭也行），或它前面的數字；選單裡的選項也一樣
- \`clock 09:00\` 把時間撥到下一個九點，\`clock 2h\` 往後撥兩小時，每日貼文就會來；不論貼到哪個頻道，這裡都會顯示
- \`language zh-CN\`（${languages}）換一種語言，\`role moderator\` 變成可以設定貼文的管理員；\`?\` 再看一次說明，\`quit\` 離開
試試 /quote 聽麵糰、/quote 護城河、/summary、/highlights 或 /today。
`,
  gap: '',
  nowReads: '現在你讀的是繁體中文。',
  nowRole: { member: '現在你是一般成員。', moderator: '現在你是管理員。' },
  noLanguage: (given, known) => `這裡沒有「${given}」這種語言：請輸入 \`language\`，後面寫 ${orList(known)}。`,
  noRole: (given, known) => `沒有「${given}」這種身分：請輸入 \`role\`，後面寫 ${orList(known)}。`,
  didYouMean: (near) => `你是不是要輸入 ${orList(near)}？`,
  noCommand: (given) => `沒有 /${given} 這個指令。`,
  theCommands: (known) => `可用的指令：${listed(known)}。`,
  notPermitted: (command) => `/${command} 只給管理員用，而你是一般成員：先輸入 \`role moderator\`，再輸入一次指令。`,
  notAvailableHere: (command) => `/${command} 不能在伺服器的頻道裡用。`,
  noSubcommand: (path, given) => `/${path} 底下沒有「${given}」。`,
  which: (path, known) => `/${path} 包含好幾個指令：請輸入 /${path}，後面寫 ${orList(known)}。`,
  noOptions: (command) => `/${command} 後面不必寫別的：只輸入 /${command}。`,
  noOption: (command, given) => `/${command} 沒有「${given}」這個選項。`,
  takesLiterally: (name) => `如果它本來就是要找的內容，請在整段前面寫上 \`${name}:\`。`,
  missingOption: (command, name, what, line) => `/${command} 還需要 \`${name}\`（${what}）：請輸入 ${line}`,
  missingListed: (command, name, what, line) =>
    `/${command} 還需要 \`${name}\`（${what}）：輸入 ${line} 後按 Tab，會列出可選的內容（或者輸入 tab ${line}）。`,
  theOptions: (known) => `它的選項有：${listed(known)}。`,
  notBoolean: (name, given) =>
    `\`${name}\` 只能是 true 或 false，不能是「${given}」：請輸入 ${name}:true 或 ${name}:false。`,
  notNumber: (name, given) => `\`${name}\` 是數字，不能是「${given}」：例如輸入 ${name}:1。`,
  numberRange: (name, least, most) => `\`${name}\` 是 ${least} 到 ${most} 的整數。`,
  textLength: (name, count, least, most) => `\`${name}\` 要 ${least} 到 ${most} 個字元，現在有 ${count} 個。`,
  notChoice: (name, given, known) => `\`${name}\` 不能選「${given}」：請輸入 ${orList(known)}。`,
  noChannel: (name, given, known) => `\`${name}\` 要填頻道，而「${given}」不在可選之列：請輸入 ${orList(known)}。`,
  noPlaceRole: (name, given, known) => `\`${name}\` 要填身分組，而這裡沒有「${given}」：請輸入 ${orList(known)}。`,
  noPerson: (name, given, known) => `\`${name}\` 要填成員，而這裡沒有「${given}」：請輸入 ${orList(known)}。`,
  cannotType: (name) => `\`${name}\` 沒辦法在終端機裡填寫：請在示範的網頁上操作。`,
  noControl: (given) => `「${given}」不是指令，畫面上也沒有叫這個名字的按鈕或選項。`,
  noNumber: (given) => `現在沒有編號 ${given} 的按鈕或選項。`,
  onScreen: (labels) => `畫面上有：${labels.join(' · ')}。`,
  nothingOnScreen: '現在沒有可以按的東西：請輸入指令，例如 /quote 護城河。',
  several: (given, labels) => `「${given}」可能是 ${orList(labels)}：請多打幾個字，或輸入編號。`,
  disabled: (label) => `「${label}」現在不能按。`,
  isLink: (label, url) => `「${label}」是連結：請在瀏覽器裡開啟 ${url}`,
  gone: '訊息已經變了，上面沒有它了：請重新執行指令。',
  notTogether: '一次選多項，只能來自同一個選單，也不能夾著按鈕：請逐一輸入。',
  pickCount: (count, least, most) =>
    `這個選單要選 ${least === most ? least : `${least} 到 ${most}`} 項，你選了 ${count} 項：請輸入編號，用空格隔開。`,
  noAnswer: '機器人沒有在 Discord 規定的 3 秒內回答：請看上面的錯誤，再試一次。',
  neverFollowed: '機器人說正在處理，之後卻沒有下文：請看上面的錯誤，再試一次。',
  notConnected: '機器人沒有連上，可能剛在啟動：請稍後再試。',
  otherRefusal: (code, detail) => `Discord 程式不允許這樣做（${code}：${detail}）。`,
  clock: {
    now: (time, zone) => `現在是 ${time}（${zone}）。`,
    how: '輸入 `clock 09:00` 撥到下一個九點，`clock 2h` 往後撥兩小時。',
    unread: (given) =>
      `沒辦法把時間撥到「${given}」：請輸入 \`clock 09:00\`、\`clock 30m\`、\`clock 2h\` 或 \`clock 1d\`。`,
    tooFar: (days) => `一次最多往後撥 ${days} 天：要再往後，就再輸入一次。`,
  },
  inChannel: (channel) => `貼到 ${channel}：`,
  toPerson: (name) => `私訊給 ${name}：`,
  done: '完成：機器人沒有顯示新的內容。',
  onlyYou: '只有你看得到',
  pickOne: '選一項',
  pickSeveral: (least, most) => (least === most ? `選 ${least} 項` : `選 ${least} 到 ${most} 項：輸入編號，用空格隔開`),
  chosen: '已選',
  nothingOffered: '這裡沒有可選的內容',
  link: '連結',
  form: {
    help: '按 Enter 保留原值，`<` 回到上一項，`.` 或 Esc 取消。',
    emptied: '`-` 清空',
    field: (number, of) => `${number}/${of}`,
    required: '必填',
    optional: '可以不填',
    paragraph: '\\n 換行',
    now: (value) => `現在是：${value}`,
    isRequired: (label) => `「${label}」必填：請輸入內容，或輸入 \`.\` 取消。`,
    length: (label, count, least, most) =>
      `「${label}」要 ${least} 到 ${most} 個字元，現在有 ${count} 個：請重新輸入。`,
    notListed: (label, given) => `「${label}」的清單裡沒有「${given}」。`,
    unsupported: (label) => `「${label}」沒辦法在終端機裡填寫：維持原樣。`,
    cancelled: '已取消，什麼都沒有送出。',
    closed: '這個表單已經關閉：請重新開啟。',
    review: '表單沒有送出成功。輸入編號修改那一項，按 Enter 重新送出，`.` 取消。',
    noField: (given) => `沒有第 ${given} 項：請輸入上面的編號，按 Enter 送出，\`.\` 取消。`,
    cancelWords: ['cancel', '取消'],
    empty: '（空白）',
  },
};
