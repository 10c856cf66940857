import type { APIAllowedMentions, APIEmbed } from 'discord-api-types/v10';
import { componentFindings } from './component-findings.ts';
import { embedFindings } from './embed-findings.ts';
import { type Finding, invalid, tooLong, under } from './finding.ts';
import { mentionFindings } from './mention-findings.ts';

/** A message body that has passed its schema. */
export interface MessageForm {
  readonly content?: string | null;
  readonly embeds?: readonly APIEmbed[] | null;
  readonly components?: readonly unknown[] | null;
  readonly allowed_mentions?: APIAllowedMentions | null;
  readonly attachments?:
    readonly { readonly id: string; readonly filename?: string; readonly description?: string }[] | null;
  readonly flags?: number | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
  readonly sticker_ids?: readonly string[] | null;
  readonly poll?: unknown;
  readonly tts?: boolean | null;
}

/** Where a message is written decides which flags may be set. */
export type MessageKind = 'channel' | 'channel-edit' | 'answer' | 'update' | 'followup' | 'webhook-edit';

export const messageFlags = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  voiceMessage: 1 << 13,
  componentsV2: 1 << 15,
};

const allowedFlags: Record<MessageKind, number> = {
  channel: messageFlags.suppressEmbeds | messageFlags.suppressNotifications | messageFlags.componentsV2,
  'channel-edit': messageFlags.suppressEmbeds | messageFlags.componentsV2,
  answer:
    messageFlags.suppressEmbeds |
    messageFlags.ephemeral |
    messageFlags.suppressNotifications |
    messageFlags.componentsV2,
  update: messageFlags.suppressEmbeds | messageFlags.componentsV2,
  followup:
    messageFlags.suppressEmbeds |
    messageFlags.ephemeral |
    messageFlags.suppressNotifications |
    messageFlags.componentsV2,
  'webhook-edit': messageFlags.suppressEmbeds | messageFlags.componentsV2,
};

export interface MessageSurroundings {
  readonly kind: MessageKind;
  /** Names of files that come with it or are on the message already. */
  readonly fileNames: readonly string[];
  /** How many files come with this request. */
  readonly uploads: number;
}

/** Everything documented about a message's body that the schema leaves out. */
export function messageFindings(form: MessageForm, { kind, fileNames, uploads }: MessageSurroundings): Finding[] {
  const flags = form.flags ?? 0;
  const v2 = (flags & messageFlags.componentsV2) !== 0;
  return [
    ...contentFindings(form, v2),
    ...flagFindings(flags, kind),
    ...under(['embeds'], embedFindings(form.embeds ?? [], fileNames)),
    ...under(['components'], componentFindings(form.components ?? [], v2)),
    ...under(['allowed_mentions'], mentionFindings(form.allowed_mentions)),
    ...nonceFindings(form),
    ...attachmentFindings(form, uploads),
  ];
}

/** Whether it would show nothing. */
export function isEmptyMessage(form: MessageForm, attachments: number): boolean {
  const hasText = (form.content ?? '').trim() !== '';
  const lists = [form.embeds, form.components, form.sticker_ids];
  return !hasText && lists.every((list) => (list ?? []).length === 0) && attachments === 0 && form.poll === undefined;
}

function contentFindings(form: MessageForm, v2: boolean): Finding[] {
  const content = form.content ?? '';
  if (v2 && (content !== '' || (form.embeds ?? []).length > 0)) {
    return [invalid('components-v2-content', ['content'], 'Neither content nor embeds go with IS_COMPONENTS_V2.')];
  }
  return content.length > 2000 ? [tooLong('content-length', ['content'], 2000)] : [];
}

function flagFindings(flags: number, kind: MessageKind): Finding[] {
  const wrong = flags & ~allowedFlags[kind];
  return wrong === 0 ? [] : [invalid('flags', ['flags'], `Flags ${wrong} cannot be set on this message.`)];
}

function nonceFindings(form: MessageForm): Finding[] {
  const bare = form.enforce_nonce === true && (form.nonce ?? '') === '';
  return bare ? [invalid('nonce-missing', ['enforce_nonce'], 'There is no nonce to enforce.')] : [];
}

/** Ids below the number of uploads stand for `files[n]`; anything else is an attachment the message has already. */
function attachmentFindings(form: MessageForm, uploads: number): Finding[] {
  if (uploads > 10) return [tooLong('too-many-files', ['attachments'], 10)];
  return (form.attachments ?? []).flatMap((attachment, index) => {
    const isPlaceholder = attachment.id.length < 5;
    if (!isPlaceholder || Number(attachment.id) < uploads) return [];
    return [invalid('attachment-id', ['attachments', index, 'id'], `There is no files[${attachment.id}].`)];
  });
}
