import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from 'discord-api-types/v10';

/** What a message shows, as Discord's plain JSON. */
export interface MessageBody {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly components?: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
  readonly files?: readonly { readonly name: string; readonly data: Uint8Array; readonly description: string }[];
  /** What a thread that begins with it is called. */
  readonly threadName?: string;
  /** What it shows instead where its files may not be attached: words that stand on a picture otherwise. */
  readonly withoutFiles?: Pick<MessageBody, 'content' | 'embeds'>;
  /** A picture was to come along, and this machine could not draw it. */
  readonly undrawn?: true;
}
