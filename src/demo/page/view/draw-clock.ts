import { html, type TemplateResult } from 'lit';
import type { PageView } from './page-view.ts';

const morning = '09:00';

/** The demo's present, and the ways into its future. */
export function drawClock({ state, words, names, actions }: PageView): TemplateResult {
  const moving = state.told?.time.moving === true;
  const { locale, timeZone, nowMs } = names;
  const shown = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone,
  });
  return html`<section class="clock" aria-labelledby="clock-title">
    <h2 id="clock-title">${words.clock}</h2>
    <p class="clock-time">
      <time datetime=${new Date(nowMs).toISOString()}>${shown.format(nowMs)}</time>
      <span class="clock-zone">${timeZone}</span>
    </p>
    <div class="clock-tools">
      <button type="button" ?disabled=${moving} @click=${() => actions.moveClock({ kind: 'wait', hours: 1 })}>
        ${words.hourLater}
      </button>
      <button type="button" ?disabled=${moving} @click=${() => actions.moveClock({ kind: 'sleep', until: morning })}>
        ${words.tomorrow(morning)}
      </button>
    </div>
    <p class="note" role="status">${moving ? words.moving : words.clockNote}</p>
  </section>`;
}
