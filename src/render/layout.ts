import { hasPermission, type PermissionName } from './has-permission.ts';

/** What a reply may consist of where it will stand, and how long its pages are. */
export interface Layout {
  readonly embeds: boolean;
  readonly files: boolean;
  /** Whether pictures of quotes can be had. */
  readonly cards: boolean;
  /** UTF-16 units of running text on one page. */
  readonly page: number;
  /** Key points under a quote. */
  readonly points: number;
}

/** Where a reply will stand, and what the bot that gives it can do. */
export interface ReplyPlace {
  /** Absent in direct messages. */
  readonly guildId: string | undefined;
  /** The bot's permissions there. */
  readonly appPermissions: bigint;
  /** Whether the bot's machine can draw. */
  readonly draws: boolean;
  /** Whether embeds are not wanted there. */
  readonly wantsText?: boolean;
}

/** What `page` may be: of an embed, and of plain text. */
export const pageLengths = { embed: 2400, plain: 600 } as const;

/**
 * Embeds and files everywhere but in a server's channel where the bot may not send them, or for whom they are not wanted;
 * without embeds, shorter pages of plain text.
 */
export function layoutFor({ guildId, appPermissions, draws, wantsText = false }: ReplyPlace): Layout {
  const may = (name: PermissionName) => guildId === undefined || hasPermission(appPermissions, name);
  const embeds = may('EmbedLinks') && !wantsText;
  const files = may('AttachFiles');
  const held = { embeds, files, cards: files && draws };
  return embeds ? { ...held, page: pageLengths.embed, points: 2 } : { ...held, page: pageLengths.plain, points: 1 };
}
