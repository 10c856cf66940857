import type { Messages } from '../en-us/messages.ts';
import { permissionNamesZhTW } from './permission-names.ts';
import { feedFormZhTW } from './feed-form.ts';
import { feedPreviewZhTW } from './feed-preview.ts';

const reasons: Messages['feeds']['reasons'] = {
  late: { what: '已超過預定時間 6 小時，所以沒有發送。', mend: '那段時間機器人離線；如果它已恢復，就不必處理。' },
  'no-answer': {
    what: '超過預定時間 6 小時，Discord 仍沒有接收。',
    mend: '通常不必處理；如果一再發生，請看 https://discordstatus.com。',
  },
  moderator: { what: '管理員已設為當天不發。', mend: '用 </daily preview> 查看接下來發什麼。' },
  unverifiable: {
    what: '機器人在發送途中中斷，又無法查看是否已送達，所以沒有重發。',
    mend: '請在那個頻道給機器人「讀取訊息歷史」權限，它就能查看了。',
  },
  'interview-gone': {
    what: '這個每日貼文所用的訪談已不在這裡。',
    mend: '請用 </daily edit> 的 `transcript` 另選一場；</library> 會列出現有的訪談。',
  },
  'nothing-to-show': {
    what: '沒有可發的內容。',
    mend: '也許全部都被停用了：請看 </daily preview> 和 </library>。',
  },
  'content-refused': {
    what: 'Discord 拒絕了貼文的內容：連續兩則不同的內容，原因相同。',
    mend: '請看看伺服器的 AutoMod 或連結過濾是否攔下機器人的一切訊息。若 Discord 說的是「Invalid Form Body」，請告訴架設機器人的人。',
  },
  'not-now': {
    what: 'Discord 要求稍後再發。',
    mend: '可能是頻道的限制或慢速模式所致。',
  },
  'missing-permission': {
    what: '機器人沒有權限在那個頻道發送。',
    mend: '請在那裡給它權限；在那個頻道使用 </daily status> 可看到缺哪些。',
  },
  'unknown-channel': {
    what: '頻道或討論串已不存在，或者機器人看不到它。',
    mend: '請讓機器人看得到它，或用 </daily edit> 另選一個。',
  },
  'thread-closed': {
    what: '討論串已鎖定或封存。',
    mend: '請重新開啟它，或用 </daily edit> 另選一個頻道。',
  },
  'tag-required': {
    what: '論壇要求標籤，卻沒有機器人可以用的標籤。',
    mend: '請在那裡新增一個人人可用的標籤，或不再要求標籤。',
  },
  refused: {
    what: 'Discord 不讓機器人在那個頻道發送。',
    mend: '請看看那裡能否發文，或用 </daily edit> 另選一個頻道。',
  },
};

const refusal: Messages['feeds']['refusal'] = {
  said: (words, code) => (code === undefined ? `Discord：「${words}」。` : `Discord：「${words}」（${code}）。`),
  item: (item) => `這則貼文：${item}`,
  again: (when) => `會再試一次：${when}。`,
  nextTime: (when) => `到下一次發送時間會再試：${when}。接連兩次都失敗，每日貼文才會停止。`,
  thenResume: '處理後用 </daily resume> 恢復。',
  thenPressResume: `處理後按「${feedFormZhTW.card.resume}」。`,
  thenOpenResume: `處理後在下方開啟它，再按「${feedFormZhTW.card.resume}」。`,
  leftOut: (item) => `Discord 拒絕了它，所以跳過：${item}`,
  corrected: '原文後來有過改動',
  lost: '原文裡已經沒有了',
  ban: '永久停用',
  allow: '允許再發',
  banned: '已永久停用。',
  allowed: '可以再發了。',
};

const lacks: Messages['feeds']['lacks'] = {
  ping: (of) => ({
    what: `貼文發出了，但沒有成功提及 ${of}。`,
    mend: `如果這個身分組還在，請允許所有人提及它，或在那個頻道給機器人「${permissionNamesZhTW['mention-everyone']}」權限；如果已經不在，請用 </daily edit> 的 \`role\` 另選一個，或用 \`noping\` 不再提及。`,
  }),
  embeds: () => ({
    what: '貼文發出了，但沒有嵌入內容，看不到內文。',
    mend: `請在那個頻道給機器人「${permissionNamesZhTW['embed-links']}」權限，並看看是否有別的機器人去掉了嵌入內容。`,
  }),
  files: () => ({
    what: '貼文發出了，但沒有附上圖片。',
    mend: `請在那個頻道給機器人「${permissionNamesZhTW['attach-files']}」權限，或不要圖片：</daily edit> 的 \`card\`。`,
  }),
  drawing: () => ({
    what: '貼文發出了，但沒有附上圖片：機器人所在的機器無法製作圖片。',
    mend: '架設這個機器人的人可以在記錄檔裡找到原因和解決辦法。',
  }),
  interview: (of) => {
    const gone = reasons['interview-gone'];
    return of === '' ? gone : { ...gone, what: `這個每日貼文所用的訪談 \`${of}\` 已不在這裡。` };
  },
  items: () => reasons['nothing-to-show'],
  moment: (of) => ({
    what: `Discord 連續兩天要求貼文稍後再發${of === '' ? '' : `（代碼 ${of}）`}，一直拖到超過時限。`,
    mend: '可能是慢速模式、開啟的討論串太多，或伺服器的限制。機器人每天都會再試。',
  }),
  thread: (of) => ({
    what: `貼文已發出，但無法在下面開討論串${of === '' ? '' : `（Discord 代碼 ${of}）`}。`,
    mend: `請在那個頻道給機器人「${permissionNamesZhTW['create-public-threads']}」權限，或用 </daily edit> 的 \`thread\` 關閉討論串。`,
  }),
  publish: (of) => ({
    what: `貼文已發出，但無法發布給追蹤這個頻道的伺服器${of === '' ? '' : `（Discord 代碼 ${of}）`}。`,
    mend: 'Discord 每個頻道每小時最多發布十則，再多就得等。如果它已不是公告頻道，請用 </daily edit> 的 `publish` 關閉發布。',
  }),
  tag: (of) => ({
    what: `論壇裡已經沒有${of === '' ? '所選的標籤' : `「${of}」這個標籤`}，或者機器人不能使用它：貼文不附這個標籤。`,
    mend: '請用 </daily edit> 的 `tag` 另選一個，或填「無」。',
  }),
};

const status: Messages['feeds']['status'] = {
  title: '每日貼文狀態',
  next: (when) => `下次：${when}`,
  notNext: { paused: '下次：暫停中，不會發送。', parked: '下次：已停止，不會發送。' },
  grant: '請授予那裡缺少的權限：見下方。',
  noNext: '下次：沒有可發的內容。',
  last: (when, link) => `上次：${when} · [查看](${link})`,
  never: '上次：還沒有發過。',
  underWay: (date) => `${date}：正在發送，或者被中斷了，很快會再處理。`,
  trouble: (date, what) => `⚠ ${date}：${what}`,
  leftOut: (date) => `${date}：管理員設為當天不發。`,
  paused: '⏸ 管理員已暫停。用 </daily resume> 恢復。',
  parked: (since, what) => `⛔ 自 ${since} 起停止：${what}`,
  told: (who) => `已通知 ${who}。`,
  untold: (who) => `尚未能用私訊通知到 ${who}。`,
  answers: (since) => `✓ 自 ${since} 起，那個頻道看來又能發送了：用 </daily resume> 恢復每日貼文。`,
  lack: (date, what) => `⚠ 自 ${date} 起：${what}`,
  more: (count) => `……另有 ${count} 則`,
  permitted: '✓ 機器人在該頻道的權限齊全。',
  lacking: (missing) => `✗ 機器人現在在那裡缺少權限：${missing}。請在頻道設定裡授予。`,
  unchecked: '權限：Discord 還沒有回應，尚未查到。請按「重新檢查」。',
  again: '重新檢查',
};

export const feedsZhTW: Messages['feeds'] = {
  kinds: { highlight: '每日精選', serial: '依序連載訪談', summary: '章節概述' },
  reasons,
  sameAllYear: '全年不變',
  refusal,
  lacks,
  status,
  preview: feedPreviewZhTW,
  permissions: permissionNamesZhTW,
  everyDay: '每天',
  workdays: '週一至週五',
  weekend: '週末',
  schedule: (days, time) => `${days} ${time}`,
  withCard: '附圖片',
  pings: (role) => `提及 ${role}`,
  thisChannel: '本頻道',
  aChannel: '某個頻道',
  deletedChannel: '已刪除的頻道',
  hiddenChannel: '機器人看不到的頻道',
  unreadable: {
    name: '已損壞',
    facts:
      '⛔ 這個每日貼文的紀錄已損壞，無法讀取，所以它什麼也不會發。可以用 </daily remove> 移除，再用 </daily add> 重新設定。架設這個機器人的人可以在記錄檔裡找到它。',
    records: (count) =>
      `⚠ 這個每日貼文有 ${count} 筆紀錄（以前的貼文、跳過、更換或停用）已損壞，沒有計入；架設這個機器人的人可以在記錄檔裡找到。`,
  },
  paused: '已暫停',
  parked: '已停止',
  list: {
    title: '這個伺服器的每日貼文',
    none: '這裡還沒有每日貼文。用 </daily add> 設定第一個。',
    hint: '用 </daily status> 查看狀態，用 </daily preview> 查看接下來發什麼。',
  },
  next: '接下來',
  firstPick: '第一則',
  nextPick: '下一則',
  nothingYet: '還沒有可發的內容：請看 </library>。',
  withoutText: (show) =>
    `「${show}」還沒有內文，所以貼文是我們寫的重點，不是原話。架設機器人的人可以用 \`npm run content -- add <檔案>\` 加入內文。`,
  orOther: `-# 也可以用「${feedFormZhTW.card.more}」換一個有內文的訪談。`,
  added: '每日貼文已設定好',
  changed: '每日貼文已修改',
  language: (name) => `貼文使用${name}；可用 </settings> 更改。`,
  silentRole: (role) =>
    `⚠ ${role} 不允許被提及，機器人在那個頻道又沒有「提及 @everyone、@here 和所有身分組」權限：貼文照發，但不會通知任何人。請允許提及這個身分組，或在那裡給機器人這項權限。`,
  uncheckedRole: (role) =>
    `從這裡看不出機器人能否在那裡提及 ${role}：所有人都可以提及這個身分組，或者機器人在那個頻道有「${permissionNamesZhTW['mention-everyone']}」權限，就可以。如果貼文沒有提及到任何人，會通知你。`,
  unchecked: '⚠ Discord 沒有說明機器人在那裡有哪些權限。如果發送失敗，</daily status> 會說明原因。',
  postedToday: (link) => `今天的貼文[已經發出](${link})；今天不會再發第二次。`,
  unsentToday: `今天的貼文沒有發出，也不會再自動發送；要發就按「${feedFormZhTW.card.post}」。`,
  settledToday: '今天的貼文已經處理過了；今天不會再發第二次。',
  pastDates: (dates) => `⚠ 不發的日期裡，有些已經過去了：${dates}。`,
  noPictures: '⚠ 接下來的貼文沒有圖片：章節概述不配圖，字型不支援的文字也無法製作圖片。',
  noRenderer: '⚠ 貼文不會附圖片：機器人所在的機器無法製作圖片。',
  twin: `⚠ 這個伺服器已經有一個同樣的每日貼文（頻道、內容和時間都相同），兩個都會發；要移除一個，按「${feedFormZhTW.card.remove}」。`,
  stillStopped: `它目前沒有運作：按「${feedFormZhTW.card.resume}」就會恢復。`,
  pausedNow: '已暫停',
  pausedAlready: '原本就已暫停',
  resumedNow: '已恢復',
  runningAlready: '原本就在運作',
  skipped: (date) => `${date}不發`,
  skipUndone: (date) => `${date}照常發送`,
  removeAsk: '要徹底移除這個每日貼文嗎？',
  removeFacts: '它的歷史、換過和停用的內容會一併刪除；已發出的訊息留在頻道裡。只想暫停一陣子，可以用 </daily pause>。',
  removeYes: '移除',
  removeNo: '保留',
  removed: '每日貼文已移除',
  kept: '每日貼文保持不變',
  todaysPost: '今天的貼文',
  posted: (link) => `今天的貼文[已發出](${link})。`,
  postAlready: (link) => `今天的貼文[先前已經發出](${link})；沒有再發。`,
  postSending: '今天的貼文正在發送；沒有再發。請用 </daily status> 再看看。',
  postLeftOut: '今天已設為不發；沒有發送。',
  notPosted: (what) => `今天的貼文沒有發出：${what}`,
  about: {
    button: '關於這則貼文',
    title: '關於這則貼文',
    when: (date) => `${date}的貼文。`,
    how: {
      highlight:
        '先發人工挑選的金句，再發其餘的好段落，順序打散；新的每日貼文第一週發最精彩的。全部出現一輪之前不會重複。與誰看過什麼、按過什麼無關。',
      serial: '依訪談順序連載，每次一部分；連載完再從頭開始。',
      summary: '逐一發布各章節的概述，由我們撰寫；發完再從頭開始。',
    },
    moderators: '管理員：</daily status>、</daily preview>。',
    gone: '這則訊息所屬的每日貼文已被移除。',
  },
  serial: {
    part: (number, of) => `第 ${number} 部分，共 ${of} 部分`,
  },
  /** What a post is, in its line. */
  postKinds: { highlight: '今日精選', serial: '訪談連載', summary: '章節概述' },
  /** Between names. */
  between: '、',
  parkedNote: {
    title: '有一個每日貼文需要你處理',
    where: (feed) => `你設定的每日貼文 ${feed} 停止了：`,
    once: '這件事只通知一次。設定都還在；恢復之前，</daily status> 會一直顯示。',
  },
  leftOutNote: {
    title: '有一則貼文被跳過了',
    where: (feed) => `Discord 因內容拒絕了你設定的每日貼文 ${feed} 中的一則，已改發下一則。`,
    once: '每則只通知一次。在 </daily status> 和 </daily preview> 裡可以用按鈕永久停用它，或允許它再發。',
  },
  lackNote: {
    title: '有一個每日貼文出了問題',
    where: (feed) => `你設定的每日貼文 ${feed}：`,
    once: '這件事只通知一次。恢復正常之前，</daily status> 會一直顯示。',
    thereIs: (interviews) => `現有的訪談：${interviews}。`,
  },
  confirmPreview: '預覽',
  undo: '復原',
};
