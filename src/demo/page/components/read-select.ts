import type { Channel, Places } from '../protocol/page-event.ts';
import { componentKinds, type ComponentJson } from './component-json.ts';

/** A select as it is drawn, whatever lists its choices. */
export interface Select {
  readonly customId: string;
  readonly placeholder: string | undefined;
  readonly disabled: boolean;
  /** How many have to be picked at least, and may be at most. */
  readonly least: number;
  readonly most: number;
  readonly choices: readonly SelectChoice[];
  /** The values that are picked from the beginning. */
  readonly picked: readonly string[];
}

export interface SelectChoice {
  readonly value: string;
  readonly label: string;
  readonly description: string;
  readonly emoji: string;
}

const kinds: readonly number[] = [componentKinds.stringSelect, componentKinds.roleSelect, componentKinds.channelSelect];

export function isDrawnSelect({ type }: ComponentJson): boolean {
  return kinds.includes(type);
}

/** @param places - roles and channels, as they are where the person is: none in direct messages */
export function readSelect(json: ComponentJson, places: Pick<Places, 'channels' | 'roles'>): Select {
  const { options = [], default_values: defaults = [] } = json;
  const ownDefaults = options.filter((option) => option.default === true).map(({ value }) => value);
  return {
    customId: json.custom_id ?? '',
    placeholder: json.placeholder,
    disabled: json.disabled === true,
    least: json.min_values ?? 1,
    most: json.max_values ?? 1,
    choices: choicesOf(json, places),
    picked: [...ownDefaults, ...defaults.map(({ id }) => id)],
  };
}

function choicesOf(json: ComponentJson, { channels, roles }: Pick<Places, 'channels' | 'roles'>): SelectChoice[] {
  const bare = { description: '', emoji: '' };
  if (json.type === componentKinds.roleSelect) {
    return roles.map(({ id, name }) => ({ ...bare, value: id, label: `@${name.replace(/^@/u, '')}` }));
  }
  if (json.type === componentKinds.channelSelect) {
    const types = json.channel_types ?? [];
    return channels
      .filter(({ type }) => types.length === 0 || types.includes(type))
      .map((channel) => ({
        ...bare,
        value: channel.id,
        label: `#${channel.name}`,
        description: parentOf(channel, channels),
      }));
  }
  return (json.options ?? []).map(({ value, label, description, emoji }) => ({
    value,
    label,
    description: description ?? '',
    emoji: emoji?.name ?? '',
  }));
}

/** A thread is known by what it belongs to. */
function parentOf({ parentId }: Channel, channels: readonly Channel[]): string {
  const parent = channels.find(({ id }) => id === parentId);
  return parent === undefined ? '' : `#${parent.name}`;
}
