import { EmbedType, type APIAttachment, type APIEmbed } from 'discord-api-types/v10';

/** An embed as Discord gives it back: typed, its fields' `inline` said, attachment:// made an address. */
export function embedJson(embed: APIEmbed, attachments: readonly APIAttachment[]): APIEmbed {
  const address = (url: string): string => {
    const name = url.startsWith('attachment://') ? url.slice('attachment://'.length) : undefined;
    return attachments.find(({ filename }) => filename === name)?.url ?? url;
  };
  return {
    ...embed,
    type: EmbedType.Rich,
    ...(embed.fields === undefined
      ? {}
      : { fields: embed.fields.map((field) => ({ ...field, inline: field.inline ?? false })) }),
    ...(embed.image === undefined ? {} : { image: { ...embed.image, url: address(embed.image.url) } }),
    ...(embed.thumbnail === undefined ? {} : { thumbnail: { ...embed.thumbnail, url: address(embed.thumbnail.url) } }),
  };
}
