import type { APIAllowedMentions, RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';
import { limits } from '../../render/limits.ts';
import type { MessageBody } from '../../render/message-body.ts';
import { fitText } from '../../render/text/fit-text.ts';

/** A message as REST takes it: JSON, and the files beside it. */
export interface MessageRequest {
  readonly body: Pick<
    RESTPostAPIChannelMessageJSONBody,
    'content' | 'embeds' | 'components' | 'attachments' | 'allowed_mentions'
  >;
  readonly files: { readonly name: string; readonly data: Buffer }[];
}

/** Pings the role, named before anything else, and nobody else whatever the text says. */
export function toMessageRequest(message: MessageBody, roleId?: string): MessageRequest {
  const { embeds, components, files = [] } = message;
  const content = withMention(message.content ?? '', roleId);
  return {
    body: {
      ...(content !== '' && { content }),
      ...(embeds !== undefined && { embeds: [...embeds] }),
      ...(components !== undefined && { components: [...components] }),
      ...(files.length > 0 && {
        attachments: files.map(({ name, description }, index) => ({ id: String(index), filename: name, description })),
      }),
      allowed_mentions: allowedMentions(roleId),
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
  if (content === '') return mention;
  if (content.includes(mention)) return content;
  return `${mention} ${fitText(content, limits.content - mention.length - 1)}`;
}
