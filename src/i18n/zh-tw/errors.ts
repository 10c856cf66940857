import { numberFormat } from '../dates/number-format.ts';
import type { ErrorTable } from '../error-words.ts';
import { permissionNamesZhTW } from './feeds.ts';

export const errorsZhTW: ErrorTable = {
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
  'ambiguous-choice': ({ given, meant }) => ({
    what: `「${given}」可以指其中任何一個：${meant.join('；')}。`,
    mend: '請從輸入時出現的清單中選擇，或只填寫這裡對應一項最後的部分。',
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
  'card-undrawable': ({ characters, packages }) => ({
    what: `這段話沒有卡片：卡片的字型裡沒有 ${characters}`,
    mend: `${packages.length > 0 ? `執行這個機器人的人可以補上：\`npm install ${packages.join(' ')}\`，再重新啟動。` : '卡片能用的字型都沒有這些字。'}原話就在上面，可以收藏或複製。`,
  }),
  'card-failed': () => ({ what: '卡片暫時畫不出來。', mend: '請稍後再試一次。原話就在上面。' }),
  'cards-absent': () => ({ what: '機器人目前所在的機器畫不了圖片。', mend: '原話就在上面，可以收藏或複製。' }),
  'still-starting': ({ progress }) => ({
    what: `機器人剛剛啟動，還在讀取訪談${progress ? `（已讀 ${formatCount(progress.read)} / ${formatCount(progress.of)} 場）` : ''}。`,
    mend: '請過一分鐘再試。',
  }),
  'too-busy': () => ({ what: '此刻提問的人太多了。', mend: '請過一分鐘再試。' }),
  unexpected: ({ reference }) => ({
    what: '這裡出了點問題，不是你的錯。',
    mend: `請再試一次。如果還是不行，請把編號 ${reference} 告訴執行這個機器人的人。`,
  }),
};

function formatCount(count: number): string {
  return numberFormat('zh-TW').format(count);
}
