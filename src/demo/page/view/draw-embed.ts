import type { APIEmbed, APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { parseInline } from '../../markdown/parse-inline.ts';
import { drawInlines, drawMarkdown } from '../markdown/draw-markdown.ts';
import type { PageView } from './page-view.ts';
import { localPicture } from './local-picture.ts';

export function drawEmbed(embed: APIEmbed, message: APIMessage, view: PageView): TemplateResult {
  const { names } = view;
  return html`<discord-embed
    slot="embeds"
    color=${ifDefined(embed.color === undefined ? undefined : `#${embed.color.toString(16).padStart(6, '0')}`)}
    author-name=${ifDefined(embed.author?.name)}
    author-url=${ifDefined(embed.author?.url)}
  >
    ${drawTitle(embed, view)}
    ${
      embed.description === undefined
        ? nothing
        : html`<discord-embed-description slot="description" class="text"
            >${drawMarkdown(embed.description, names)}</discord-embed-description
          >`
    }
    ${drawFields(embed, view)} ${drawPicture(embed, message, view)}
    ${
      embed.footer === undefined
        ? nothing
        : html`<discord-embed-footer slot="footer"><span>${embed.footer.text}</span></discord-embed-footer>`
    }
  </discord-embed>`;
}

/** In the description's place: the library's own title loads its emoji from elsewhere. */
function drawTitle({ title, url }: APIEmbed, { names }: PageView): TemplateResult | typeof nothing {
  if (title === undefined) return nothing;
  const inlines = drawInlines(parseInline(title), names);
  return html`<div slot="description" class="embed-title">
    ${url === undefined ? inlines : html`<a href=${url} target="_blank" rel="noopener noreferrer">${inlines}</a>`}
  </div>`;
}

function drawFields({ fields = [] }: APIEmbed, { names }: PageView): TemplateResult | typeof nothing {
  if (fields.length === 0) return nothing;
  return html`<discord-embed-fields slot="fields">
    ${fields.map(
      ({ name, value, inline }) =>
        html`<discord-embed-field field-title=${name} ?inline=${inline === true} class="text"
          >${drawMarkdown(value, names)}</discord-embed-field
        >`,
    )}
  </discord-embed-fields>`;
}

function drawPicture({ image }: APIEmbed, { attachments }: APIMessage, { words }: PageView) {
  if (image === undefined) return nothing;
  const address = localPicture(image.url);
  if (address === undefined) return html`<p slot="fields" class="note">${words.elsewhere}</p>`;
  const alt = attachments.find(({ url }) => url === image.url)?.description ?? '';
  return html`<a slot="fields" class="picture" href=${address} target="_blank" rel="noopener"
    ><img src=${address} alt=${alt} loading="lazy"
  /></a>`;
}
