import { html, nothing, type TemplateResult } from 'lit';
import { foreignText, withForeignTexts } from '../../../foreign-text.ts';
import type { DropResult } from '../protocol/page-event.ts';
import { drawHint } from './draw-hints.ts';
import type { PageView } from './page-view.ts';

/** What `npm run content -- check` says of a text, for whoever dropped it. */
export function drawReport(
  name: string,
  { report: checked, added }: Extract<DropResult, { kind: 'read' }>,
  { words, composer }: PageView,
): TemplateResult {
  const report = withForeignTexts(checked);
  const { report: say } = words;
  const lines = [
    report.title ?? foreignText(name),
    [report.author, report.published, report.place].filter((part) => part !== null).join(' · '),
    say.talk(report.labels, report.turns, report.passages),
    say.beside(report.emphasised, report.highlights.length, report.notes),
    ...(report.sections > 0 ? [say.joined(report.slug)] : []),
  ].filter((line) => line !== '');
  return html`<h3>${say.title}</h3>
    ${lines.map((line) => html`<p>${line}</p>`)}
    ${
      report.speakers.length > 0
        ? html`<table class="speakers">
            <thead>
              <tr>
                ${[say.speaker, say.turns, say.passages, say.characters].map(
                  (heading) => html`<th scope="col">${heading}</th>`,
                )}
              </tr>
            </thead>
            <tbody>
              ${report.speakers.map(
                ({ label, name: known, turns, passages, characters }) =>
                  html`<tr>
                    <th scope="row">${label}${known === null ? nothing : ` = ${known}`}</th>
                    <td>${turns}</td>
                    <td>${passages}</td>
                    <td>${characters}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
        : nothing
    }
    ${drawPlaces(say.doubtful, say.line, report.anomalies)} ${drawPlaces(say.problems, say.line, report.problems)}
    ${report.problems.length === 0 ? html`<p>${say.noProblems}</p>` : nothing}
    <p class="sum ${added ? 'sum-good' : 'sum-bad'}">${added ? say.added : say.notAdded}</p>
    ${added ? html`<div class="hints">${drawHint(`/quote transcript:${report.slug}`, composer)}</div>` : nothing}`;
}

function drawPlaces(
  title: string,
  line: (line: number) => string,
  places: readonly { readonly line: number; readonly message: string }[],
): TemplateResult | typeof nothing {
  if (places.length === 0) return nothing;
  return html`<h3>${title}</h3>
    <ul class="places">
      ${places.map((place) => html`<li><b>${line(place.line)}</b> ${place.message}</li>`)}
    </ul>`;
}
