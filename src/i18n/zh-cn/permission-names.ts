import type { Messages } from '../en-us/messages.ts';

/** As Discord's own settings call them. */
export const permissionNamesZhCN: Messages['feeds']['permissions'] = {
  'view-channel': '查看频道',
  'send-messages': '发送消息',
  'send-messages-in-threads': '在子区内发送消息',
  'create-public-threads': '创建公共子区',
  'create-posts': '创建帖子',
  'embed-links': '嵌入链接',
  'attach-files': '附加文件',
  'read-message-history': '阅读消息历史记录',
  'mention-everyone': '提及 @everyone、@here 和所有身份组',
};
