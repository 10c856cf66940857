import { expect } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Command, Deps } from '../../src/discord/command.ts';
import type { Reply } from '../../src/discord/reply.ts';
import type { CommandRequest } from '../../src/discord/request.ts';
import { checkMessage } from './check-message.ts';
import { asked, pressed } from './fixture-deps.ts';

export type Where = Partial<Pick<CommandRequest, 'locale' | 'guildId' | 'appPermissions'>>;

/** Every command once; then every button that appears, and every button those answer with, each once. */
export async function walk(deps: Deps, where: Where, most = 400): Promise<number> {
  const queue: Reply[] = [];
  for (const [name, options] of starts) queue.push(await byName(name).run(asked(name, options, where), deps));
  const seen = new Set<string>();
  for (const reply of queue) {
    checkMessage(reply);
    for (const id of customIds(reply)) {
      if (seen.has(id) || seen.size >= most) continue;
      seen.add(id);
      const request = pressed(id, where);
      const press = byName(request.command).buttons?.[request.action];
      expect(press, `a handler for ${id}`).toBeDefined();
      const answer = await press!(request, deps);
      expect(answer.kind).toBe('update');
      queue.push(answer);
    }
  }
  return seen.size;
}

const starts: readonly (readonly [string, CommandRequest['options']])[] = [
  ['quote', {}],
  ['quote', { text: '#2' }],
  ['quote', { text: '护城河' }],
  ['quote', { text: '≈护城河' }],
  ['quote', { text: '* _ ~ ` | > # @everyone '.repeat(8) }],
  ['today', {}],
  ['highlights', {}],
  ['summary', {}],
  ['library', {}],
  ['help', {}],
];

function byName(name: string): Command {
  return commands.find(({ data }) => data.name === name)!;
}

/** Disabled ones too: they count as unique ids, and an old message may still have them enabled. */
function customIds({ components = [] }: Reply): readonly string[] {
  return components
    .flatMap((row) => row.components)
    .flatMap((button) => ('custom_id' in button ? [button.custom_id] : []));
}
