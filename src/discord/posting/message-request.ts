import type { APIAllowedMentions, RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';
import { fitText } from '../../render/text/fit-text.ts';
import { limits } from '../../render/limits.ts';
import type { MessageBody } from '../../render/message.ts';

/** A message as REST takes it: JSON, and the files beside it. */
export interface MessageRequest {
  readonly body: Pick<
    RESTPostAPIChannelMessageJSONBody,
    'content' | 'embeds' | 'components' | 'attachments' | 'allowed_mentions'
  >;
  readonly files: { readonly name: string; readonly data: Buffer }[];
}

/** Pings the role, named before anything else, and nobody else whatever the text says. */
export function messageRequest(message: MessageBody, roleId: string | undefined): MessageRequest {
  const { embeds = [], components = [], files = [] } = message;
  const content = withMention(message.content ?? '', roleId);
  return {
    body: {
      ...(content !== '' && { content }),
      embeds: [...embeds],
      components: [...components],
      allowed_mentions: allowedMentions(roleId),
      ...(files.length > 0 && { attachments: files.map(({ description }, id) => ({ id, description })) }),
    },
    files: files.map(({ name, data }) => ({ name, data: Buffer.from(data) })),
  };
}

function allowedMentions(roleId: string | undefined): APIAllowedMentions {
  return roleId === undefined ? { parse: [] } : { parse: [], roles: [roleId] };
}

function withMention(content: string, roleId: string | undefined): string {
  if (roleId === undefined) return content;
  const mention = `<@&${roleId}>`;
  if (content === '' || content.includes(mention)) return content || mention;
  return `${mention}\n${fitText(content, limits.content - mention.length - 1)}`;
}
