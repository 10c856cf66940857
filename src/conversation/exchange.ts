import { InteractionResponseType, MessageFlags, type APIInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { MessageBody } from '../render/message.ts';
import type { Respond } from '../discord/rest/respond.ts';
import { classifyFailure } from '../discord/rest/failure.ts';
import type { Reply } from './reply.ts';

export interface ExchangeOptions {
  readonly respond: Respond;
  /** A button's deferral shows nothing; a command's says that the bot is thinking. */
  readonly button: boolean;
  /** Whether a new message is for the asker's eyes only. Settles well inside Discord's 3 s, and never rejects. */
  readonly ephemeral: Promise<boolean>;
  /** Told of a deferral that did not arrive. */
  readonly onLost: (error: unknown) => void;
}

/** One interaction's answer: acknowledged once, by the reply itself or by a deferral before it. */
export interface Exchange {
  readonly deferred: boolean;
  /** Asks for time. Once only. */
  defer(): void;
  /** `privately`: for the asker's eyes only, where a deferral has not fixed it otherwise. */
  send(reply: Reply, options?: { readonly privately?: boolean | undefined }): Promise<void>;
}

/** @throws in send() what `respond` rejects with, but for an interaction that has its answer already. */
export function openExchange({ respond, button, ephemeral, onLost }: ExchangeOptions): Exchange {
  /** Whether it stands: without it, nothing more can be said. */
  let deferral: Promise<boolean> | undefined;

  async function acknowledge(): Promise<boolean> {
    const body = button
      ? ({ type: InteractionResponseType.DeferredMessageUpdate } as const)
      : ({
          type: InteractionResponseType.DeferredChannelMessageWithSource,
          ...((await ephemeral) && { data: flags(true) }),
        } as const);
    try {
      await respond({ kind: 'callback', body, files: [] });
      return true;
    } catch (error) {
      // Sent again after a lost response, it is refused because the first did arrive.
      if (classifyFailure(error) === 'answered') return true;
      onLost(error);
      return false;
    }
  }

  async function sendFirst(reply: Reply, privately: boolean): Promise<void> {
    const files = reply.files ?? [];
    if (reply.kind === 'update' && button) {
      const data = { ...messageData(reply), ...cleared(reply) };
      await respond({ kind: 'callback', body: { type: InteractionResponseType.UpdateMessage, data }, files });
      return;
    }
    const data = { ...messageData(reply), ...flags(privately) };
    await respond({ kind: 'callback', body: { type: InteractionResponseType.ChannelMessageWithSource, data }, files });
  }

  async function sendLater(reply: Reply, privately: boolean): Promise<void> {
    const files = reply.files ?? [];
    const data = messageData(reply);
    if (button && reply.kind === 'message') {
      await respond({ kind: 'follow-up', body: { ...data, ...flags(privately) }, files });
      return;
    }
    await respond({ kind: 'edit', body: button ? { ...data, ...cleared(reply) } : data, files });
  }

  return {
    get deferred() {
      return deferral !== undefined;
    },
    defer() {
      deferral ??= acknowledge();
    },
    async send(reply, { privately } = {}) {
      try {
        const hidden = privately ?? (await ephemeral);
        if (deferral === undefined) await sendFirst(reply, hidden);
        else if (await deferral) await sendLater(reply, hidden);
      } catch (error) {
        if (classifyFailure(error) !== 'answered') throw error;
      }
    },
  };
}

/** Nothing in a message of ours may ever ping anyone. */
function messageData({ content, embeds, components, files = [] }: MessageBody) {
  return {
    ...(content !== undefined && { content }),
    ...(embeds !== undefined && { embeds: [...embeds] }),
    ...(components !== undefined && { components: [...components] }),
    ...(files.length > 0 && {
      attachments: files.map(({ name, description }, id) => ({ id, filename: name, description })),
    }),
    allowed_mentions: { parse: [] },
  } satisfies APIInteractionResponseCallbackData;
}

/** A changed message shows what the reply has and nothing of what stood there before. */
function cleared(reply: Reply) {
  const { content, embeds, components, files } = reply;
  const keepsFiles = reply.kind === 'update' && reply.keepsFiles === true;
  return {
    ...(content === undefined && { content: '' }),
    ...(embeds === undefined && { embeds: [] }),
    ...(components === undefined && { components: [] }),
    ...(files === undefined && !keepsFiles && { attachments: [] }),
  };
}

function flags(ephemeral: boolean) {
  return ephemeral ? { flags: MessageFlags.Ephemeral } : {};
}
