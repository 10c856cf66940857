import type { NamedCommand } from './find-command.ts';
import type { OptionValue, RunAction } from './actor.ts';
import { ActRefused } from './act-refused.ts';
import type { Outcome } from './outcome.ts';
import type { Scene } from './scene.ts';

/** What autocomplete has offered people: Discord's client knows its choices by name as well as by value. */
export interface OfferedChoices {
  keep(scene: Scene, named: NamedCommand, option: string, choices: Outcome['choices']): void;
  /** The options of a command that somebody runs, some by the names of what was offered. Refuses what never was. */
  byName(
    scene: Scene,
    named: NamedCommand,
    action: Pick<RunAction, 'options' | 'byName'>,
  ): Readonly<Record<string, OptionValue>>;
}

export function createOfferedChoices(): OfferedChoices {
  const names = new Map<string, string>();
  const keyOf = ({ user }: Scene, { command, path }: NamedCommand, option: string, value: OptionValue): string =>
    JSON.stringify([user.id, command.name, path.map(({ name }) => name), option, value]);
  return {
    keep(scene, named, option, choices = []) {
      for (const { name, value } of choices) names.set(keyOf(scene, named, option, value), name);
    },
    byName(scene, named, { options = {}, byName = [] }) {
      const sent = byName.map((option) => {
        const value = options[option] ?? '';
        const name = names.get(keyOf(scene, named, option, value));
        if (name === undefined) throw new ActRefused('not-a-choice', `${option}: ${value} was never offered`);
        return [option, asTyped(name, scene)];
      });
      return { ...options, ...Object.fromEntries(sent) };
    },
  };
}

/** Of a choice's name, Discord's client takes this much. */
const mostCharacters = 100;

/**
 * A name as the client sends it as a text: trimmed, and a channel's name made a mention of it.
 * @see https://github.com/discord/discord-api-docs/issues/4467
 * @see https://github.com/discord/discord-api-docs/issues/4688
 */
function asTyped(name: string, { guild }: Scene): string {
  const ids = new Map(guild?.channels.map((channel) => [channel.name, channel.id]));
  const text = Array.from(name.trim()).slice(0, mostCharacters).join('').trim();
  return text.replace(/#([^\s#]+)/g, (written, channel: string) => {
    const id = ids.get(channel);
    return id === undefined ? written : `<#${id}>`;
  });
}
