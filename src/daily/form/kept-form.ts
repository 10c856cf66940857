import { z } from 'zod';
import { snowflakeTime } from '../../discord/posting/snowflake-time.ts';
import type { Deps } from '../../conversation/command.ts';
import type { ActRequest, CommandRequest } from '../../conversation/request.ts';
import { storedJson } from '../../store/read-row.ts';

type Store<Does extends 'kept' | 'changeKept'> = { readonly store: Pick<Deps['store'], Does> };

const values = z.record(z.string(), z.string());
const form = storedJson.pipe(z.object({ action: z.string(), state: z.array(z.string()), values }));
const role = z.object({ id: z.string(), name: z.string(), mentionable: z.boolean() });
/** Permissions as they are written: JSON has no such numbers. */
const bits = z
  .string()
  .regex(/^\d{1,20}$/u)
  .optional();
const channel = z.object({ id: z.string(), type: z.number(), app: bits, member: bits });
const typed = storedJson.pipe(
  z.object({
    options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    roles: z.record(z.string(), role),
    channels: z.record(z.string(), channel).optional(),
  }),
);

/** A form that was refused: what it is about, and what it was filled in with. */
export const keptForm = keeping('form', form, JSON.stringify);

/** That of one's own daily quote. */
export const keptOwnForm = keeping('own', storedJson.pipe(values), JSON.stringify);

/** What was typed with the command besides what its form asks for. */
export const keptOptions = keeping('typed', typed, JSON.stringify);

/** All that was typed, and what was told of the channels and roles in it. */
export function toKeptOptions({
  options,
  roles,
  channels,
}: Pick<CommandRequest, 'options' | 'roles' | 'channels'>): z.infer<typeof typed> {
  const told = Object.values(channels).map(({ id, type, appPermissions, memberPermissions }) => {
    return { id, type, app: appPermissions?.toString(), member: memberPermissions?.toString() };
  });
  return { options, roles, channels: Object.fromEntries(told.map((each) => [each.id, each])) };
}

/** The same as a request has it. */
export function fromKeptOptions({
  options,
  roles,
  channels = {},
}: z.infer<typeof typed>): Pick<CommandRequest, 'options' | 'roles' | 'channels'> {
  const toBits = (written: string | undefined) => (written === undefined ? undefined : BigInt(written));
  const told = Object.values(channels).map(({ id, type, app, member }) => {
    return { id, type, appPermissions: toBits(app), memberPermissions: toBits(member) };
  });
  return { options, roles, channels: Object.fromEntries(told.map((each) => [each.id, each])) };
}

/** Which feed a form set up, so that another one of the same form sets up no second. */
export const keptSetUp = keeping('set-up', z.string(), (feedId) => feedId);

/** Kept for a day, under the id of an interaction: by default of the one that brings it. */
function keeping<Value>(name: string, schema: z.ZodType<Value>, write: (value: Value) => string) {
  const key = (id: string) => `daily ${name} ${id}`;
  return {
    async keep(value: Value, request: ActRequest, { store }: Store<'changeKept'>, id = request.interactionId) {
      await store.changeKept(key(id), snowflakeTime(request.interactionId), () => write(value), request);
    },
    find: async (id: string, { store }: Store<'kept'>): Promise<Value | undefined> =>
      schema.safeParse(await store.kept(key(id))).data,
  };
}
