import { html, type TemplateResult } from 'lit';
import type { PageView } from './page-view.ts';

/** What opens beside the channel; on a phone over it. Escape closes it. */
export function drawPanel({ words, change }: PageView, title: string, content: TemplateResult): TemplateResult {
  const close = () => change({ panel: 'none' });
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') close();
  };
  return html`<section class="panel" aria-label=${title} @keydown=${onKey}>
    <div class="panel-head">
      <h2>${title}</h2>
      <button type="button" class="icon-button" aria-label=${words.close} @click=${close}>✕</button>
    </div>
    <div class="panel-body" tabindex="0" role="region" aria-label=${title}>${content}</div>
  </section>`;
}
