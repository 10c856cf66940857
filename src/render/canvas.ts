/** How much room a reply has where it will stand. */
export interface Canvas {
  readonly embeds: boolean;
  readonly files: boolean;
  /** UTF-16 units of running text on one page. */
  readonly page: number;
  /** Key points under a quote. */
  readonly points: number;
}

/** Permission bit EMBED_LINKS. */
const embedLinks = 1n << 14n;

/** Permission bit ATTACH_FILES. */
const attachFiles = 1n << 15n;

/** Files everywhere but in a server's channel where the bot may not attach them. */
export function mayAttach(place: { readonly guildId: string | undefined; readonly appPermissions: bigint }): boolean {
  return place.guildId === undefined || (place.appPermissions & attachFiles) !== 0n;
}

/** Embeds everywhere but in a server's channel where the bot may not embed; there, shorter pages of plain text. */
export function canvasFor(place: { readonly guildId: string | undefined; readonly appPermissions: bigint }): Canvas {
  const embeds = place.guildId === undefined || (place.appPermissions & embedLinks) !== 0n;
  const files = mayAttach(place);
  return embeds ? { embeds, files, page: 2400, points: 2 } : { embeds, files, page: 600, points: 1 };
}
