import { ComponentType } from 'discord-api-types/v10';
import { embedTexts, type EmbedWords } from '../../render/embed-texts.ts';
import { limits } from '../../render/limits.ts';

/** Of `quote`, or `daily add`, the id that Discord gave the command; undefined where nobody knows. */
export type FindCommandId = (name: string) => string | undefined;

/** The parts of a message in which Discord shows mentions. */
export interface MentioningMessage {
  readonly content?: string | null | undefined;
  readonly embeds?: readonly EmbedWords[] | null | undefined;
  readonly components?: readonly object[] | null | undefined;
}

/** How our texts name a command, `</daily add>`: Discord's mention without its id. Of what others wrote each `<` is escaped. */
const named = /(?<!\\)<\/([a-z-]{1,32}(?: [a-z-]{1,32}){0,2})>/gu;

/**
 * The message, in which whoever reads it can click the commands that it names; they stand there as `/daily add` where their
 * ids are not known, and where a mention, which is longer, has no room. Discord shows mentions in a message's text, in
 * descriptions and in fields' values; nowhere else do our texts name commands so.
 */
export function mentionCommands<Message extends MentioningMessage>(message: Message, findId: FindCommandId): Message {
  const { content, embeds, components } = message;
  return {
    ...message,
    ...(typeof content === 'string' && { content: mentionIn(content, roomIn(content, limits.content), findId) }),
    ...(embeds && { embeds: mentionInEmbeds(embeds, findId) }),
    ...(components && { components: components.map((component) => mentionInComponent(component, findId)) }),
  };
}

/** The same commands without their ids, by which messages are compared. */
export function withoutCommandIds(text: string): string {
  return text.replaceAll(/<\/([^<>:]+)(?::\d+)?>/gu, '/$1');
}

/** How much longer a text may become. */
interface Room {
  left: number;
}

function roomIn(text: string, limit: number): Room {
  return { left: limit - toPlain(text).length };
}

function toPlain(text: string): string {
  return text.replaceAll(named, '/$1');
}

function mentionIn(text: string, room: Room, findId: FindCommandId, total: Room = room): string {
  return text.replaceAll(named, (_, name: string) => {
    const id = findId(name);
    const mention = `</${name}:${id ?? ''}>`;
    const more = mention.length - `/${name}`.length;
    if (id === undefined || more > Math.min(room.left, total.left)) return `/${name}`;
    room.left -= more;
    if (total !== room) total.left -= more;
    return mention;
  });
}

function mentionInEmbeds(embeds: readonly EmbedWords[], findId: FindCommandId): readonly EmbedWords[] {
  const length = embeds.flatMap(embedTexts).reduce((sum, text) => sum + toPlain(text).length, 0);
  const total = { left: limits.embedTotal - length };
  const mention = (text: string, limit: number) => mentionIn(text, roomIn(text, limit), findId, total);
  return embeds.map((embed) => ({
    ...embed,
    ...(embed.description !== undefined && { description: mention(embed.description, limits.description) }),
    ...(embed.fields && {
      fields: embed.fields.map((field) => ({ ...field, value: mention(field.value, limits.fieldValue) })),
    }),
  }));
}

/** Of components, texts alone show mentions. */
function mentionInComponent<Component extends object>(component: Component, findId: FindCommandId): Component {
  if ('type' in component && component.type === ComponentType.TextDisplay) {
    if (!('content' in component) || typeof component.content !== 'string') return component;
    const { content } = component;
    return { ...component, content: mentionIn(content, roomIn(content, limits.content), findId) };
  }
  if (!('components' in component) || !Array.isArray(component.components)) return component;
  const inner: readonly object[] = component.components;
  return { ...component, components: inner.map((each) => mentionInComponent(each, findId)) };
}
