import { type Asker, lacks } from './ask.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { SoakWorld } from './soak-world.ts';

const replies = ['public', 'private'] as const;

/** A moderator, who reads English, changes how a server's answers are shown, and looks at it. */
export function settingsAsker({ settings: at }: SoakWorld, random: () => number): Asker {
  /** Undefined after a change of which no answer was seen. */
  let current: (typeof replies)[number] | undefined = 'public';
  return oneAtATime(() => {
    const chosen = random() < 0.5 ? undefined : replies[random() < 0.5 ? 0 : 1];
    const before = current;
    return {
      name: `/settings ${chosen ?? ''}`,
      user: at.user,
      act(discord) {
        if (chosen !== undefined) current = undefined;
        return discord.run({ command: 'settings', options: chosen === undefined ? {} : { replies: chosen }, ...at });
      },
      judge(shown) {
        if (!shown.isPrivate) return 'is shown to everybody';
        const now = chosen ?? before;
        return lacks(shown, 'Settings', ...(now === undefined ? [] : [`Replies · ${now}`]));
      },
      settled(shown) {
        if (shown !== undefined) current = chosen ?? before;
      },
    };
  });
}
