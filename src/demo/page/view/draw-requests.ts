import { html, nothing, type TemplateResult } from 'lit';
import { plainJson } from '../../../foreign-text.ts';
import type { RequestBodies, RequestLine } from '../protocol/page-event.ts';
import type { PageView } from './page-view.ts';
import { drawPanel } from './draw-panel.ts';

/** What the bot sends to Discord, with the referee's verdict on each request. */
export function drawRequests(view: PageView): TemplateResult {
  const { state, words } = view;
  const requests = (state.told?.requests ?? []).toReversed();
  const broken = requests.filter(({ verdict }) => verdict === 'violation').length;
  return drawPanel(
    view,
    words.requests,
    html`<p class="note">${words.requestsNote}</p>
      <p class="sum ${broken > 0 ? 'sum-bad' : 'sum-good'}">
        ${broken > 0 ? words.someBroken(broken) : words.allFine(requests.length)}
      </p>
      ${
        requests.length === 0
          ? html`<p>${words.noRequests}</p>`
          : html`<ol class="requests" reversed>
              ${requests.map((request) => html`<li>${drawRequest(request, view)}</li>`)}
            </ol>`
      }`,
  );
}

function drawRequest(request: RequestLine, view: PageView): TemplateResult {
  const { state, words, actions } = view;
  const { number, method, path, status, verdict, findings } = request;
  const open = state.openRequests.has(number);
  const bodies = state.openRequests.get(number);
  return html`<button
      type="button"
      class="request"
      aria-expanded=${open}
      aria-controls="request-${number}"
      @click=${() => actions.toggleRequest(number)}
    >
      <span class="request-method">${method}</span>
      <span class="request-path">${breakable(path)}</span>
      <span class="request-status">${status}</span>
      <span class="verdict verdict-${verdict}">${words.verdicts[verdict]}</span>
    </button>
    ${findings.map((finding) => html`<p class="finding">${finding}</p>`)}
    <div id="request-${number}" class="request-bodies">
      ${open && bodies !== undefined ? drawBodies(bodies, view) : nothing}
    </div>`;
}

function drawBodies({ body, files, response }: RequestBodies, { words }: PageView): TemplateResult {
  return html`<h3>${words.sent}</h3>
    ${files.map(({ name, size }) => html`<p class="note">${words.file(name, `${size} B`)}</p>`)}
    ${drawJson(body, words.noBody)}
    <h3>${words.answered}</h3>
    ${drawJson(response, words.noBody)}`;
}

function drawJson(value: unknown, none: string): TemplateResult {
  if (value === undefined || value === null) return html`<p class="note">${none}</p>`;
  return html`<pre tabindex="0">${plainJson(JSON.stringify(value, null, 2))}</pre>`;
}

/** A path breaks after its slashes. */
function breakable(path: string): readonly TemplateResult[] {
  return path.split(/(?<=\/)/).map((part) => html`${part}<wbr />`);
}
