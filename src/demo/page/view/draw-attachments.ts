import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import type { PageView } from './page-view.ts';
import { isPicture, localPicture } from './local-picture.ts';

/** The files of a message; those that an embed shows stand there. */
export function drawAttachments(message: APIMessage, view: PageView): TemplateResult | typeof nothing {
  const embedded = new Set(message.embeds.flatMap(({ image, thumbnail }) => [image?.url, thumbnail?.url]));
  const files = message.attachments.filter(({ url }) => !embedded.has(url));
  if (files.length === 0) return nothing;
  return html`<discord-attachments slot="attachments"
    >${files.map((file) => drawFile(file, view))}</discord-attachments
  >`;
}

function drawFile(file: APIAttachment, { words, names }: PageView): TemplateResult {
  const address = localPicture(file.url);
  if (address !== undefined && isPicture(file)) {
    return html`<a class="picture" href=${address} target="_blank" rel="noopener"
      ><img src=${address} alt=${file.description ?? file.filename} loading="lazy"
    /></a>`;
  }
  const size = new Intl.NumberFormat(names.locale, { style: 'unit', unit: 'byte', unitDisplay: 'narrow' });
  return html`<a class="file" href=${address ?? ''} download=${file.filename}
    >${words.file(file.filename, size.format(file.size))}</a
  >`;
}
