import type { APIEmbed } from 'discord-api-types/v10';
import { type Finding, invalid, required, under } from './finding.ts';
import { urlFindings } from './url-findings.ts';

const web = ['http', 'https'];
const media = ['http', 'https', 'attachment'];

/** What the schema leaves out about embeds: their sum, blank fields, empty embeds, schemes, missing attachments. */
export function embedFindings(embeds: readonly APIEmbed[], fileNames: readonly string[]): Finding[] {
  const findings = embeds.flatMap((embed, index) => under([index], oneEmbed(embed, fileNames)));
  const total = embeds.reduce((sum, embed) => sum + embedLength(embed), 0);
  if (total > 6000) {
    findings.push(invalid('embeds-total', [], 'Embed size exceeds maximum size of 6000'));
  }
  return findings;
}

/** Characters that count towards the 6000. */
export function embedLength(embed: APIEmbed): number {
  const fields = embed.fields ?? [];
  const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name];
  const all = [...texts, ...fields.flatMap((field) => [field.name, field.value])];
  return all.reduce((sum, text) => sum + (text?.trim().length ?? 0), 0);
}

function oneEmbed(embed: APIEmbed, fileNames: readonly string[]): Finding[] {
  const pictures: readonly [string, string | undefined][] = [
    ['image.url', embed.image?.url],
    ['thumbnail.url', embed.thumbnail?.url],
    ['footer.icon_url', embed.footer?.icon_url],
    ['author.icon_url', embed.author?.icon_url],
  ];
  return [
    ...blankParts(embed),
    ...urlFindings(embed.url, web, ['url']),
    ...urlFindings(embed.author?.url, web, ['author', 'url']),
    ...pictures.flatMap(([path, url]) => [
      ...urlFindings(url, media, path.split('.')),
      ...missingAttachment(url, fileNames, path.split('.')),
    ]),
  ];
}

function blankParts(embed: APIEmbed): Finding[] {
  const findings = (embed.fields ?? []).flatMap((field, index) =>
    (['name', 'value'] as const).flatMap((key) =>
      field[key].trim() === '' ? [required('empty-field', ['fields', index, key])] : [],
    ),
  );
  if (embed.author !== undefined && embed.author.name.trim() === '') {
    findings.push(required('empty-field', ['author', 'name']));
  }
  if (embed.footer !== undefined && embed.footer.text.trim() === '') {
    findings.push(required('empty-field', ['footer', 'text']));
  }
  const hasPicture = embed.image !== undefined || embed.thumbnail !== undefined;
  if (embedLength(embed) === 0 && !hasPicture) findings.push(required('empty-embed', ['description']));
  return findings;
}

function missingAttachment(url: string | undefined, fileNames: readonly string[], path: string[]): Finding[] {
  if (url === undefined || !url.startsWith('attachment://')) return [];
  const name = url.slice('attachment://'.length);
  if (fileNames.includes(name)) return [];
  return [invalid('missing-attachment', path, `No file named ${name} comes with the message.`)];
}
