import { html, nothing, type TemplateResult } from 'lit';
import type { DropResult } from '../protocol/page-event.ts';
import { drawPanel } from './draw-panel.ts';
import type { PageView } from './page-view.ts';
import { drawReport } from './draw-report.ts';

/** Where a transcript is dropped or chosen, and what was understood of it. */
export function drawTranscript(view: PageView): TemplateResult {
  const { state, words, actions } = view;
  const { drop } = state;
  const chosen = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    const [file] = target.files ?? [];
    if (file) void actions.drop(file);
    target.value = '';
  };
  return drawPanel(
    view,
    words.transcripts,
    html`<div class="drop-zone">
        <p id="drop-hint">${words.dropHint}</p>
        <input
          id="transcript"
          class="hidden"
          type="file"
          accept=".md,.markdown,.txt,.srt,.vtt,.json,.html,.htm,.xhtml"
          aria-describedby="drop-hint"
          @change=${chosen}
        />
        <label class="tool" for="transcript">${words.choose}</label>
      </div>
      <div role="status">
        ${drop.kind === 'reading' ? html`<p>${words.reading(drop.name)}</p>` : nothing}
        ${drop.kind === 'done' ? drawResult(drop.name, drop.result, view) : nothing}
      </div>`,
  );
}

function drawResult(name: string, result: DropResult, view: PageView): TemplateResult {
  const { report } = view.words;
  switch (result.kind) {
    case 'read':
      return drawReport(name, result, view);
    case 'too-large':
      return html`<p class="finding">${report.tooLarge(result.mostBytes / 1e6)}</p>`;
    case 'failed':
    default:
      return html`<p class="finding">${result.detail}</p>`;
  }
}
