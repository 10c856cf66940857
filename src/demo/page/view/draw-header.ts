import { html, type TemplateResult } from 'lit';
import { channelLabel, currentChannel } from '../state/current-channel.ts';
import type { DemoState } from '../state/demo-state.ts';
import type { PageView } from './page-view.ts';

/** Which channel this is, and what opens beside it. */
export function drawHeader(view: PageView): TemplateResult {
  const { state, words, change } = view;
  const channel = currentChannel(state);
  const broken = (state.told?.requests ?? []).filter(({ verdict }) => verdict === 'violation').length;
  const count = state.told?.requests.length ?? 0;
  const toggle = (panel: DemoState['panel']) => () => change({ panel: state.panel === panel ? 'none' : panel });
  return html`<header class="header">
    <button
      class="icon-button menu-button"
      type="button"
      aria-expanded=${state.sidebarOpen}
      aria-controls="sidebar"
      aria-label=${words.menu}
      @click=${() => {
        change({ sidebarOpen: !state.sidebarOpen });
        if (!state.sidebarOpen) requestAnimationFrame(focusSidebar);
      }}
    >
      ☰
    </button>
    <h1>${channel ? channelLabel(channel) : words.title}</h1>
    <div class="header-tools">
      <button class="tool" type="button" aria-expanded=${state.panel === 'transcript'} @click=${toggle('transcript')}>
        ${words.transcripts}
      </button>
      <button
        class="tool ${broken > 0 ? 'tool-bad' : ''}"
        type="button"
        aria-expanded=${state.panel === 'requests'}
        @click=${toggle('requests')}
      >
        ${words.requests} <span class="count">${broken > 0 ? words.someBroken(broken) : count}</span>
      </button>
    </div>
  </header>`;
}

/** On a phone the channels lie over the page, before it in the order of the keyboard. */
function focusSidebar(): void {
  document.querySelector<HTMLElement>('.channel-current')?.focus();
}
