import { numberFormat } from '../dates/number-format.ts';
import type { ErrorTable } from '../error-words.ts';
import { permissionNamesZhTW } from './permission-names.ts';
import { feedFormZhTW } from './feed-form.ts';

export const errorsZhTW: ErrorTable = {
  'interview-not-found': ({ given, near }) => ({
    what: `這裡沒有「${given}」這場訪談。`,
    mend: `${meantBy(near)}請從輸入時出現的清單中選擇，或用 </library> 查看全部。`,
  }),
  'passage-not-found': ({ given, count }) => ({
    what: `沒有 ${given} 這一段。`,
    mend: count > 0 ? `這場訪談有 #1 到 #${count} 段。` : '這場訪談的內文還沒有加進來。',
  }),
  'section-not-found': ({ given, near }) => ({
    what: `沒有「${given}」這個章節。`,
    mend: `${meantBy(near)}請從輸入時出現的清單中選擇，或用 </summary> 查看目錄。`,
  }),
  'speaker-not-found': ({ given, near }) => ({
    what: `這些訪談裡沒有叫「${given}」的說話者。`,
    mend: `${meantBy(near)}請從輸入時出現的清單中選擇，或用 </library> 查看有哪些人。`,
  }),
  'ambiguous-choice': ({ given, meant }) => ({
    what: `「${given}」可以指其中任何一個：${meant.join('；')}。`,
    mend: '請從輸入時出現的清單中選擇，或只輸入上面對應那一項的最後一部分。',
  }),
  'library-empty': (_, manages) => ({
    what: '這裡還沒有訪談。',
    mend: manages
      ? '架設這個機器人的人可以用 `npm run content -- add <檔案>` 加入一場，再重新啟動。'
      : '等有了訪談，這個指令就能用了。',
  }),
  'stale-button': () => ({
    what: '這個按鈕來自舊版本，或者它所指的訪談已不在這裡。',
    mend: '請重新使用指令：</quote>、</highlights> 或 </summary>。',
  }),
  'share-over': () => ({
    what: '分享要在一天內，這一則已經過期了。',
    mend: '請重新查一次，或在原話或貼文下方再按一次按鈕，然後分享新的那一則。',
  }),
  'share-not-permitted': ({ lacks }) =>
    lacks === 'writing'
      ? {
          what: '你在這個頻道不能傳送訊息，所以沒辦法在這裡分享。',
          mend: '可以到你能傳送訊息的頻道分享。',
        }
      : {
          what: '這個伺服器不讓成員自帶的應用程式在這裡公開發言，分享了也只有你看得到。',
          mend: '可以到別的伺服器或私訊裡分享，或請管理員把 Pullquote 加進伺服器，或開啟「使用外部應用程式」權限。',
        },
  'words-gone': ({ former }) => ({
    what: `這個按鈕所指的話，原文裡已經沒有了${former === '' ? '。' : `：「${former}」`}`,
    mend: '原文後來有過改動。用 </quote> 可以搜尋現在的內容。',
  }),
  'quote-not-saved': () => ({
    what: '這一則已經不在你的收藏裡。',
    mend: '請先收藏，再寫筆記。',
  }),
  'not-yours': () => ({ what: '這是別人的回覆。', mend: '請自己使用一次指令，取得你自己的回覆。' }),
  'too-many-feeds': ({ most }) => ({
    what: `這個伺服器已有 ${most} 個每日貼文，不能再多了。`,
    mend: `請先移除一個：在「${feedFormZhTW.all}」裡可以開啟每一個。`,
  }),
  'not-permitted': () => ({
    what: '只有管理這個伺服器的人才能這樣做。',
    mend: '請讓擁有「管理伺服器」權限的人來操作。',
  }),
  'server-only': () => ({ what: '這個指令只能在伺服器裡使用。', mend: '請到伺服器的頻道裡使用。' }),
  'feed-not-found': ({ given }) => ({
    what: `這個伺服器裡沒有「${given}」這個每日貼文。`,
    mend: '請從輸入時出現的清單中選擇，或用 </daily list> 查看。',
  }),
  'feed-gone': () => ({ what: '這個每日貼文已被移除。', mend: '現有的每日貼文請看 </daily list>。' }),
  'feed-unreadable': ({ given }) => ({
    what: `每日貼文「${given}」的紀錄已損壞，無法讀取，所以它什麼也不會發。`,
    mend: '請用 </daily remove> 移除，再用 </daily add> 重新設定；也可以請架設這個機器人的人修復資料庫。',
  }),
  'post-unreadable': ({ date }) => ({
    what: `${date} 那則貼文的紀錄已損壞，無法讀取，所以那天不會再發。`,
    mend: '隔天的貼文照常。架設這個機器人的人可以在記錄檔裡找到這筆紀錄。',
  }),
  'done-before': () => ({
    what: '這件事已經做過了，但當時的回覆已無法讀取。',
    mend: '現在的情況請用 </daily list>、</settings> 或 </saved> 查看。',
  }),
  'bad-time': ({ given }) => ({ what: `「${given}」不是有效的時間。`, mend: '請寫幾點幾分，例如 09:00 或 21:30。' }),
  'bad-zone': ({ given }) => ({
    what: `沒有「${given}」這個時區。`,
    mend: '請輸入城市，例如 高雄 或 New York，或時區名稱，例如 Asia/Taipei，也可以寫 UTC+8。',
  }),
  'bad-days': ({ given }) => ({
    what: `「${given}」裡看不出是哪些日子。`,
    mend: '請寫成 週一至週五、每3天 或 每月第一個週一。',
  }),
  'bad-except': ({ given }) => ({
    what: `「${given}」裡看不出是哪些日期。`,
    mend: '請寫日期或起訖日期：寫了年份，就只排除那一年；沒寫則每年都排除。例如 2026-12-24..2027-01-02, 05-01；填「無」則不排除。最多 40 項。',
  }),
  'no-dates': () => ({
    what: '依這樣的日子，再排除這些日期，今後兩年都不會發送。',
    mend: '請少排除一些日期，或選別的日子。',
  }),
  'bad-tag': ({ given, channelId }) => ({
    what: `<#${channelId}> 裡沒有機器人可以用的標籤「${given}」。`,
    mend: '請從輸入時出現的清單中選擇，或填「無」。',
  }),
  'not-for-channel': ({ option, channelId }) => ({
    what: {
      thread: `<#${channelId}> 裡的貼文不能開討論串：論壇的每則貼文就是一個討論串，討論串裡不能再開。`,
      publish: `<#${channelId}> 不是公告頻道，那裡的貼文不能發布。`,
      tag: `<#${channelId}> 不是論壇，那裡的貼文沒有標籤。`,
    }[option],
    mend: `請不填 \`${option}\`，或選擇別的頻道。`,
  }),
  'bad-date': ({ given }) =>
    given === ''
      ? { what: '接下來沒有可以跳過的貼文。', mend: '之後會發什麼，請看 </daily preview>。' }
      : {
          what: `「${given}」沒有可以跳過的貼文。`,
          mend: '`date` 留空就跳過下一則，也可以在 </daily preview> 裡選一天。',
        },
  'date-settled': ({ date }) => ({
    what: `${date} 的貼文已經處理過了。`,
    mend: '結果如何請看 </daily status>；可以跳過之後的某一天。',
  }),
  'clock-doubted': () => ({
    what: '機器人所在機器的時間此刻可能不準，無法確定今天是哪一天。',
    mend: '什麼都沒有發送。相差多少請看 </daily status>；校準後請再試。',
  }),
  'bad-channel': ({ channelId }) => ({
    what: `<#${channelId}> 裡不能設定每日貼文。`,
    mend: '請選擇文字頻道、公告頻道、討論串或論壇。',
  }),
  'missing-permissions': ({ channelId, missing }) => ({
    what: `機器人在 <#${channelId}> 缺少權限：${missing.map((name) => permissionNamesZhTW[name]).join('、')}。`,
    mend: '請在那個頻道的設定（權限）裡給它，然後再試一次。',
  }),
  'maker-lacks': ({ channelId, missing }) => ({
    what: `你自己在 <#${channelId}> 缺少權限：${missing.map((name) => permissionNamesZhTW[name]).join('、')}。`,
    mend:
      missing[0] === 'mention-everyone'
        ? '貼文只能提及設定它的人自己能提及的身分組。請讓有這項權限的人來設定，或選擇一個人人都能提及的身分組。'
        : '貼文只能發到設定它的人自己能發言的頻道。請讓有這項權限的人來設定，或選擇別的頻道。',
  }),
  'ping-untold': ({ roleId, channelId, unnamed }) => ({
    what: `機器人無法確認你是否有權在 <#${channelId}> 提及 <@&${roleId}>。`,
    mend: `每日貼文只會提及修改者自己也能提及的身分組。請再用一次 </daily edit>，並填上 ${unnamed.map((name) => `\`${name}\``).join(' 和 ')}；不需要提及就用 \`noping\`。`,
  }),
  'everyone-role': () => ({ what: '貼文不會提及所有人。', mend: '請選一個身分組，讓想收到通知的人自行領取。' }),
  'form-over': () => ({ what: '先前填的內容已不再保留。', mend: '請重新執行指令，例如 </daily add>。' }),
  'press-over': () => ({ what: '這些按鈕已經超過一小時了。', mend: '請重新執行指令，例如 </daily list>。' }),
  'message-without-text': () => ({
    what: '這則訊息裡沒有可以尋找的文字。',
    mend: '請選一則有文字的訊息，或使用 </quote>。',
  }),
  'files-not-permitted': () => ({
    what: '機器人在這個頻道不能附加檔案。',
    mend: '請換一個頻道，或在與機器人的私訊裡操作；也可以請管理員在這裡給它「附加檔案」權限。',
  }),
  'card-undrawable': ({ characters, packages }, manages) => ({
    what: `無法為這段話製作卡片：字型裡沒有 ${characters}`,
    mend: `原話就在上面，可以收藏或複製。${manages && packages.length > 0 ? `架設這個機器人的人可以補上字型：\`npm install ${packages.join(' ')}\`，再重新啟動。` : ''}`,
  }),
  'card-failed': () => ({ what: '暫時無法製作卡片。', mend: '請稍後再試一次。原話就在上面。' }),
  'cards-absent': () => ({ what: '機器人所在的機器無法製作圖片。', mend: '原話就在上面，可以收藏或複製。' }),
  'still-starting': ({ progress }) => ({
    what: `機器人剛剛啟動，還在讀取訪談${progress ? `（已讀 ${formatCount(progress.read)} / ${formatCount(progress.of)} 場）` : ''}。`,
    mend: '請過一分鐘再試。',
  }),
  'too-busy': () => ({ what: '現在使用的人太多了。', mend: '請過一分鐘再試。' }),
  'not-kept': ({ reference }) => ({
    what: '沒有任何變更：機器人現在無法寫入資料庫。',
    mend: `請過一分鐘再試。如果還是不行，請把編號 ${reference} 告訴架設這個機器人的人。`,
  }),
  damaged: ({ reference }) => ({
    what: '存放這部分內容的資料庫已損壞，什麼都沒有變更。',
    mend: `其餘功能照常。請把編號 ${reference} 告訴架設這個機器人的人，記錄檔裡寫著怎麼修復。`,
  }),
  unexpected: ({ reference }) => ({
    what: '發生錯誤，不是你的問題。',
    mend: `請再試一次。如果還是不行，請把編號 ${reference} 告訴架設這個機器人的人。`,
  }),
};

function formatCount(count: number): string {
  return numberFormat('zh-TW').format(count);
}

/** What may have been meant, where there is something. */
function meantBy(near: readonly string[] = []): string {
  return near.length === 0 ? '' : `你是不是要找${near.map((name) => `「${name}」`).join('、')}？`;
}
