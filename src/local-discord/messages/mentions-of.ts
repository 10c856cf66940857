import type { APIAllowedMentions, APIMessage } from 'discord-api-types/v10';
import { userJson } from '../world/user-json.ts';
import type { LocalRole, LocalUser } from '../world/world.ts';

/** Who could be pinged. */
export interface Audience {
  readonly users: readonly LocalUser[];
  readonly roles: readonly LocalRole[];
  /** Everyone at once, and roles that not everyone may ping. */
  readonly mayMentionEveryone: boolean;
}

/** Who is really pinged: what the text names and allowed_mentions lets through. Without allowed_mentions, everyone named. */
export function mentionsOf(
  content: string,
  allowed: APIAllowedMentions | null | undefined,
  { users, roles, mayMentionEveryone }: Audience,
): Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'> {
  const parse: readonly string[] | undefined = allowed?.parse;
  const lets = (kind: 'users' | 'roles', id: string): boolean =>
    allowed === null || allowed === undefined || parse?.includes(kind) === true || allowed[kind]?.includes(id) === true;
  const everyone = allowed === null || allowed === undefined || parse?.includes('everyone') === true;
  const named = (pattern: RegExp): string[] => [...content.matchAll(pattern)].flatMap(([, id]) => id ?? []);
  const userIds = named(/<@!?(\d+)>/g).filter((id) => lets('users', id));
  const roleIds = named(/<@&(\d+)>/g).filter((id) => lets('roles', id));
  const pingable = roles.filter(({ mentionable }) => mentionable || mayMentionEveryone);
  return {
    mentions: users.filter(({ id }) => userIds.includes(id)).map(userJson),
    mention_roles: pingable.map(({ id }) => id).filter((id) => roleIds.includes(id)),
    mention_everyone: mayMentionEveryone && everyone && /@(everyone|here)/.test(content),
  };
}
