/** How much room a reply has where it will stand. */
export interface Canvas {
  readonly embeds: boolean;
  readonly files: boolean;
  /** Whether pictures of quotes can be had. */
  readonly cards: boolean;
  /** UTF-16 units of running text on one page. */
  readonly page: number;
  /** Key points under a quote. */
  readonly points: number;
}

/** Permission bit EMBED_LINKS. */
const embedLinks = 1n << 14n;

/** Permission bit ATTACH_FILES. */
const attachFiles = 1n << 15n;

/** Where a reply will stand, and what the bot that gives it can do. */
export interface Place {
  /** Absent in direct messages. */
  readonly guildId: string | undefined;
  /** The bot's permissions there. */
  readonly appPermissions: bigint;
  /** Whether the bot's machine can draw. */
  readonly draws: boolean;
}

/** Files everywhere but in a server's channel where the bot may not attach them. */
export function mayAttach(place: Pick<Place, 'guildId' | 'appPermissions'>): boolean {
  return place.guildId === undefined || (place.appPermissions & attachFiles) !== 0n;
}

/** Embeds everywhere but in a server's channel where the bot may not embed; there, shorter pages of plain text. */
export function canvasFor(place: Place): Canvas {
  const embeds = place.guildId === undefined || (place.appPermissions & embedLinks) !== 0n;
  const files = mayAttach(place);
  const held = { embeds, files, cards: files && place.draws };
  return embeds ? { ...held, page: 2400, points: 2 } : { ...held, page: 600, points: 1 };
}
