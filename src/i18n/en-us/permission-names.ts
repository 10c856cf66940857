import type { FeedPermission } from '../../user-error.ts';

/** As Discord's own settings call them. */
export const permissionNamesEnUS: Readonly<Record<FeedPermission, string>> = {
  'view-channel': 'View Channel',
  'send-messages': 'Send Messages',
  'send-messages-in-threads': 'Send Messages in Threads',
  'create-public-threads': 'Create Public Threads',
  'create-posts': 'Create Posts',
  'embed-links': 'Embed Links',
  'attach-files': 'Attach Files',
  'read-message-history': 'Read Message History',
  'mention-everyone': 'Mention @everyone, @here and All Roles',
};
