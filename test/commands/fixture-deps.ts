import type { Lookups } from '../../src/cache/lookups.ts';
import type { Deps } from '../../src/discord/command.ts';
import type { ButtonRequest, CommandRequest, CompletionRequest } from '../../src/discord/request.ts';
import type { Library } from '../../src/library/interview.ts';
import { decodeCustomId } from '../../src/render/custom-id.ts';
import type { Search } from '../../src/search/search.ts';
import { drawnCards } from '../cards/drawn-cards.ts';
import { memoryStore } from './memory-store.ts';

export interface CountingLookups extends Lookups {
  readonly keys: string[];
}

/** A cache that keeps everything, as JSON, as a store outside the process would. */
export function keepingLookups(): CountingLookups {
  const kept = new Map<string, string>();
  const keys: string[] = [];
  return {
    keys,
    async get(namespace, key, compute) {
      const full = `${namespace}:${key}`;
      const known = kept.get(full);
      if (known !== undefined) return JSON.parse(known);
      const answer = await compute();
      keys.push(full);
      kept.set(full, JSON.stringify(answer));
      return JSON.parse(JSON.stringify(answer));
    },
  };
}

/** Finds passages (or points) that hold the query letter for letter; `≈` before it asks for the closest instead. */
export function substringSearch(library: Library): Search {
  return {
    find(query, filter = {}) {
      const near = query.startsWith('≈');
      const wanted = near ? query.substring(1) : query;
      const hits = library.interviews
        .filter(({ slug }) => filter.slug === undefined || filter.slug === slug)
        .flatMap((interview) =>
          (interview.passages.length > 0
            ? interview.passages.filter(({ text }) => text.includes(wanted))
            : interview.sections.flatMap(({ points }) => points).filter(({ text }) => text.zh.includes(wanted))
          ).map((item) => ({ slug: interview.slug, item })),
        )
        .filter(
          ({ item }) =>
            filter.speaker === undefined || (item.kind === 'verbatim' && item.speaker.id === filter.speaker),
        )
        .filter(
          ({ item }) =>
            filter.section === undefined ||
            (item.kind === 'verbatim' ? item.section?.number : item.section) === filter.section,
        )
        .slice(0, filter.limit ?? 10)
        .map(({ slug, item }, place) => ({
          slug,
          item,
          score: 1 / (place + 1),
          matches:
            item.kind === 'digest'
              ? []
              : [...item.text.matchAll(new RegExp(RegExp.escape(wanted), 'gu'))].map(({ index }) => ({
                  start: index,
                  end: index + wanted.length,
                })),
        }));
      return { query, hits, tier: hits.length === 0 ? 'none' : near ? 'closest' : 'confident' };
    },
  };
}

export function depsFor(library: Library, over: Partial<Deps> = {}): Deps {
  return {
    library,
    search: substringSearch(library),
    lookups: keepingLookups(),
    store: memoryStore(),
    cards: drawnCards(),
    delivery: { postNow: () => Promise.reject(new Error('this test delivers nothing')) },
    now: () => Date.UTC(2026, 0, 2, 3, 4),
    random: () => 0,
    ...over,
  };
}

const here = {
  locale: 'zh-CN',
  guildId: '100000000000000001',
  channelId: '100000000000000002',
  userId: '100000000000000003',
  memberPermissions: 0n,
  appPermissions: 1n << 14n,
  draws: true,
} as const;

export function asked(
  command: string,
  options: CommandRequest['options'] = {},
  over: Partial<CommandRequest> = {},
): CommandRequest {
  const nothing = { subcommand: undefined, channels: {}, roles: {}, message: undefined };
  return { ...here, ...nothing, kind: 'command', command, options, ...over };
}

export function typed(
  command: string,
  name: string,
  value: string,
  over: Partial<CompletionRequest> = {},
): CompletionRequest {
  return {
    ...here,
    kind: 'completion',
    command,
    subcommand: undefined,
    options: {},
    focused: { name, value },
    ...over,
  };
}

/** The request Discord would send for a button with this custom id. */
export function pressed(customId: string, over: Partial<ButtonRequest> = {}): ButtonRequest {
  return { ...here, kind: 'button', ...decodeCustomId(customId), ephemeral: false, ...over };
}
