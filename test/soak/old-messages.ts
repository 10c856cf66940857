import { MessageFlags, type APIMessage } from 'discord-api-types/v10';
import type { LocalDiscord, Outcome } from '../../src/local-discord/local-discord.ts';
import type { Ask, Asker } from './ask.ts';
import { buttonsOf } from './buttons-of.ts';
import { askPress, onlyShows } from './press-ask.ts';

/** Answers that stand in channels, and whose buttons somebody presses long after. */
export interface OldMessages {
  /** Keeps an answer's message for later presses. */
  keep(outcome: Outcome, user: string): void;
  press: Asker;
}

interface Kept {
  readonly id: string;
  readonly user: string;
  /** Who sees it, too. */
  readonly others: readonly string[];
  /** As it stands now. */
  customIds: readonly string[];
}

/** The first stay for as long as it lasts; of the others one goes for each that comes. */
const firstOnes = 100;
const most = 500;
/** Answers beyond these are taken out of the local Discord, lest it grow. */
const mostStored = 4000;

export function createOldMessages(discord: LocalDiscord, random: () => number): OldMessages {
  const kept: Kept[] = [];
  const byId = new Map<string, Kept>();
  const gone = new Set<string>();
  const answers: string[] = [];
  discord.onMessage(({ kind, message }) => {
    const one = byId.get(message.id);
    if (one !== undefined && kind === 'update') one.customIds = pressable(message);
    if (kind === 'create' && message.interaction_metadata !== undefined) answers.push(message.id);
    if (kind === 'delete') gone.add(message.id);
    const [oldest = ''] = answers;
    if (answers.length <= mostStored) return;
    answers.shift();
    if (byId.has(oldest)) answers.push(oldest);
    else if (!gone.delete(oldest)) discord.remove(oldest);
  });

  return {
    keep({ message, followups }, user) {
      const shown = followups[0] ?? message;
      if (shown === undefined || byId.has(shown.id) || pressable(shown).length === 0) return;
      const isPublic = ((shown.flags ?? 0) & MessageFlags.Ephemeral) === 0;
      const others = isPublic ? membersAt(discord, shown.channel_id).filter((id) => id !== user) : [];
      const one = { id: shown.id, user, others, customIds: pressable(shown) };
      byId.set(one.id, one);
      const place = kept.length < most ? kept.length : firstOnes + Math.floor(random() * (most - firstOnes));
      byId.delete(kept[place]?.id ?? '');
      kept[place] = one;
    },
    press(): Ask | undefined {
      const one = kept[Math.floor(random() * kept.length)];
      const customId = one?.customIds[Math.floor(random() * one.customIds.length)];
      if (one === undefined || customId === undefined) return undefined;
      const isGuest = one.others.length > 0 && random() < 0.4;
      const user = isGuest ? one.others[Math.floor(random() * one.others.length)]! : one.user;
      return askPress({ messageId: one.id, customId, user, isGuest });
    },
  };
}

function pressable(message: APIMessage): readonly string[] {
  return buttonsOf(message).filter((customId) => onlyShows(customId));
}

/** Of the server that a channel belongs to. */
function membersAt({ guilds }: LocalDiscord, channelId: string): readonly string[] {
  const guild = guilds.find(({ channels }) => channels.some(({ id }) => id === channelId));
  return guild?.members.map(({ userId }) => userId) ?? [];
}
