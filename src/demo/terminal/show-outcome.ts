import type { APIMessage } from 'discord-api-types/v10';
import { shownText } from '../../foreign-text.ts';
import type { Outcome } from '../../local-discord/local-discord.ts';
import { componentsIn, messageParts } from './controls/message-parts.ts';
import { peopleAndPlaces } from './controls/people-and-places.ts';
import { createScreen, type Screen } from './controls/screen.ts';
import { fieldLines, formLines } from './form/form-lines.ts';
import { openForm } from './form/open-form.ts';
import { messageLines } from './message-lines.ts';
import { type SessionState, type Shown, terminalViewOf } from './session-state.ts';
import { wrapText } from './wrap-text.ts';

/** Earlier answers whose buttons can still be named. */
const screensKept = 6;

/** What the bot answered, as lines; its buttons, selects and form are there for the next line. */
export function showOutcome(state: SessionState, outcome: Outcome): Shown {
  const { message, followups, error, modal } = outcome;
  const view = terminalViewOf(state);
  const { words, paint, columns } = view;
  if (error !== undefined) {
    const said = error.startsWith('deferred') ? words.neverFollowed : words.noAnswer;
    return { lines: wrapText(said, columns).map(paint.warn), ok: false };
  }
  if (modal !== undefined) {
    state.form = openForm(modal, peopleAndPlaces(state.discord));
    return { lines: [...formLines(state.form, view), '┃', ...fieldLines(state.form, view)], ok: true };
  }
  const messages = [...(message === undefined ? [] : [message]), ...followups];
  if (messages.length === 0) return { lines: [paint.dim(words.done)], ok: true };
  return { lines: showMessages(state, messages), ok: true };
}

/** Messages as lines; what they have for use is the newest screen from then on. */
export function showMessages(state: SessionState, messages: readonly APIMessage[]): string[] {
  const view = terminalViewOf(state);
  const places = peopleAndPlaces(state.discord);
  const drawn = messages.map(withShownTexts).map((message) => {
    return { message, parts: messageParts(message.components ?? [], places) };
  });
  const screen = createScreen(
    drawn.map(({ message, parts }) => ({ messageId: message.id, components: componentsIn(parts) })),
  );
  const ids = messages.map(({ id }) => id);
  state.screens = [screen, ...state.screens.map((each) => without(each, ids))].slice(0, screensKept);
  return drawn.flatMap(({ message, parts }) =>
    messageLines(message, parts, view, (customId, value) => numberOn(screen, message.id, customId, value)),
  );
}

/** What an earlier screen showed of these messages is as they were then. */
function without({ controls }: Screen, messageIds: readonly string[]): Screen {
  return { controls: controls.filter(({ messageId }) => !messageIds.includes(messageId)), links: [], disabled: [] };
}

function numberOn({ controls }: Screen, messageId: string, customId: string, value?: string): number | undefined {
  return controls.find(
    (each) => each.messageId === messageId && each.customId === customId && each.option?.value === value,
  )?.number;
}

/** Its lines stay; whatever else steers a terminal is shown as what it is. */
function withShownTexts(message: APIMessage): APIMessage {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of the same shape
  return JSON.parse(JSON.stringify(message), (_, part: unknown) =>
    typeof part === 'string' ? part.split('\n').map(shownText).join('\n') : part,
  ) as APIMessage;
}
