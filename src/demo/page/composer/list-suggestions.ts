import type { PageChoice } from '../protocol/act.ts';
import { channelsOf } from '../state/current-channel.ts';
import type { DemoState } from '../state/demo-state.ts';
import { wordsFor } from '../words/words-for.ts';
import { slashCommands } from './slash-commands.ts';
import type { LineTyping } from '../../line/read-typing.ts';
import { suggest } from './suggest.ts';

/** What the composer lists for a line, and which of it is chosen. @param live - what the bot offered */
export function listSuggestions(
  text: string,
  typing: LineTyping,
  state: DemoState,
  live: readonly PageChoice[],
): Pick<DemoState['composer'], 'suggestions' | 'active'> {
  const { locale } = state.settings;
  const suggestions = suggest(text, typing, {
    commands: slashCommands(state),
    channels: channelsOf(state),
    roles: state.told?.places.roles ?? [],
    locale,
    words: wordsFor(locale),
    live,
  });
  // While a command is named, Enter completes it; afterwards Enter sends, unless the visitor moved to a suggestion.
  const naming = typing.kind === 'command' || typing.kind === 'subcommand';
  const before = state.composer;
  const chosen = text === before.text ? before.suggestions[before.active] : undefined;
  // Where offers of the bot come in between, what the visitor moved to stays.
  const moved = suggestions.findIndex(({ line }) => line === chosen?.line);
  return { suggestions, active: moved === -1 && naming && suggestions.length > 0 ? 0 : moved };
}
