import { html, nothing, type TemplateResult } from 'lit';
import { drawChannel } from './draw-channel.ts';
import { drawComposer } from './draw-composer.ts';
import { drawHeader } from './draw-header.ts';
import { drawModal } from '../modal/draw-modal.ts';
import type { PageView } from './page-view.ts';
import { drawRequests } from './draw-requests.ts';
import { drawSidebar } from './draw-sidebar.ts';
import { drawTranscript } from './draw-transcript.ts';

export function drawApp(view: PageView): TemplateResult {
  const { state, words } = view;
  return html`
    <a class="skip" href="#write">${words.skip}</a>
    <div class="app" ?data-sidebar=${state.sidebarOpen} data-panel=${state.panel}>
      ${drawSidebar(view)}
      <main class="main">${drawHeader(view)} ${drawChannel(view)} ${drawComposer(view)}</main>
      ${drawPanel(view)}
    </div>
    ${drawModal(view)}
    ${state.dragging ? html`<div class="drop-veil" aria-hidden="true">${words.dropNow}</div>` : nothing}
  `;
}

function drawPanel(view: PageView): TemplateResult | typeof nothing {
  switch (view.state.panel) {
    case 'requests':
      return drawRequests(view);
    case 'transcript':
      return drawTranscript(view);
    case 'none':
    default:
      return nothing;
  }
}
