import type {
  APIAttachment,
  APIEmbed,
  APIMessage,
  APIMessageTopLevelComponent,
  Snowflake,
} from 'discord-api-types/v10';
import type { MessageForm } from '../referee/message-findings.ts';
import type { LocalRole, LocalUser } from '../world/world.ts';
import { isoTime } from '../world/channel-json.ts';
import { userJson } from '../world/user-json.ts';
import { componentsJson } from './components-json.ts';
import { embedJson } from './embed-json.ts';
import { mentionsOf } from './mentions-of.ts';

/** A new message, before anything is on it. */
export interface MessageFrame {
  readonly id: Snowflake;
  readonly channelId: Snowflake;
  readonly author: LocalUser;
  /** Of an app's message. */
  readonly applicationId?: Snowflake;
  readonly sentAtMs: number;
  /** 0 a message, 20 the answer to a slash command, 19 a reply (as followups are). */
  readonly type: number;
  /** Answers to interactions are webhook messages. */
  readonly webhookId?: Snowflake;
  readonly interactionMetadata?: APIMessage['interaction_metadata'];
}

/** What a request put on a message. */
export interface MessageContents {
  readonly form: MessageForm;
  /** What the message has once the request is done. */
  readonly attachments: readonly APIAttachment[];
  readonly users: readonly LocalUser[];
  /** Of the guild; none in direct messages. */
  readonly roles: readonly LocalRole[];
  readonly mayMentionEveryone: boolean;
}

export function composeMessage(frame: MessageFrame, contents: MessageContents, flags: number): APIMessage {
  const message = {
    id: frame.id,
    channel_id: frame.channelId,
    author: userJson(frame.author),
    timestamp: isoTime(frame.sentAtMs),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    type: frame.type,
    flags,
    content: '',
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    attachments: [],
    embeds: [],
    components: [],
    ...(frame.applicationId === undefined ? {} : { application_id: frame.applicationId }),
    ...(frame.webhookId === undefined ? {} : { webhook_id: frame.webhookId }),
    ...(frame.interactionMetadata === undefined ? {} : { interaction_metadata: frame.interactionMetadata }),
  };
  return fill(message, contents);
}

/** The message as an edit leaves it: what the form does not name stays. */
export function editMessage(message: APIMessage, contents: MessageContents, editedAtMs: number): APIMessage {
  return { ...fill(message, contents), edited_timestamp: isoTime(editedAtMs) };
}

function fill(message: APIMessage, contents: MessageContents): APIMessage {
  const { form, attachments } = contents;
  const content = form.content === undefined ? message.content : (form.content ?? '');
  const embeds =
    form.embeds === undefined
      ? message.embeds
      : (form.embeds ?? []).map((embed: APIEmbed) => embedJson(embed, attachments));
  const components: APIMessageTopLevelComponent[] =
    form.components === undefined ? (message.components ?? []) : componentsJson(form.components ?? []);
  return {
    ...message,
    ...mentionsOf(content, form.allowed_mentions, contents),
    content,
    embeds,
    components,
    attachments: [...attachments],
  };
}
