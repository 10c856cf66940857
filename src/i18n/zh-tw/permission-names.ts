import type { Messages } from '../en-us/messages.ts';

/** As Discord's own settings call them. */
export const permissionNamesZhTW: Messages['feeds']['permissions'] = {
  'view-channel': '檢視頻道',
  'send-messages': '傳送訊息',
  'send-messages-in-threads': '在討論串中傳送訊息',
  'create-public-threads': '建立公開討論串',
  'create-posts': '建立貼文',
  'embed-links': '嵌入連結',
  'attach-files': '附加檔案',
  'read-message-history': '讀取訊息歷史',
  'mention-everyone': '提及 @everyone、@here 和所有身分組',
};
