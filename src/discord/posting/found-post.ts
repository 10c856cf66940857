import type { SentPost } from '../../delivery/poster.ts';
import type { HistoryMessage } from './history-message.ts';

/** The role that a post's words begin with, as toMessageRequest writes it. */
const mention = /<@&(?<roleId>\d+)>/u;

/**
 * A post that stands in the history, though nobody heard Discord's answer to it. Whether it pinged whom it was meant to
 * can still be told: by its words, and by whom Discord says that they mention. What else was meant stands nowhere.
 */
export function foundPost({ id, content, mention_roles: pinged }: HistoryMessage): SentPost {
  if (content === undefined || pinged === undefined) return { messageId: id, shown: { about: [], lacks: [] } };
  const { roleId } = mention.exec(content)?.groups ?? {};
  const isLacking = roleId !== undefined && !pinged.includes(roleId);
  return { messageId: id, shown: { about: ['ping'], lacks: isLacking ? [{ kind: 'ping', of: roleId }] : [] } };
}
