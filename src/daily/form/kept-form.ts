import { z } from 'zod';
import { snowflakeTime } from '../../discord/posting/snowflake-time.ts';
import type { Deps } from '../../conversation/command.ts';
import type { ActRequest } from '../../conversation/request.ts';
import type { OwnDailyValues } from '../../render/feeds/own-daily-modal.ts';
import { storedJson } from '../../store/read-row.ts';

type Keeping = { readonly store: Pick<Deps['store'], 'changeKept'> };

const values = z.object({
  channel: z.string(),
  what: z.string(),
  time: z.string(),
  zone: z.string(),
  days: z.string(),
});

const form = storedJson.pipe(z.object({ action: z.string(), state: z.array(z.string()), values }));

const ownForm = storedJson.pipe(
  z.object({ time: z.string(), zone: z.string(), kind: z.string(), interview: z.string() }),
);

/** A form that was refused: what it is about, and what it was filled in with. */
export type KeptForm = z.infer<typeof form>;

/** What was typed with the command besides what its form asks for. */
const typed = storedJson.pipe(
  z.object({
    options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    roles: z.record(z.string(), z.object({ id: z.string(), name: z.string(), mentionable: z.boolean() })),
  }),
);
export type KeptOptions = z.infer<typeof typed>;

/** For a day, under the id of the interaction that brought it. */
export async function keepForm(request: ActRequest, kept: KeptForm, { store }: Keeping): Promise<void> {
  await keep(`form ${request.interactionId}`, JSON.stringify(kept), request, store);
}

export async function findKeptForm(id: string, request: ActRequest, { store }: Keeping): Promise<KeptForm | undefined> {
  return form.safeParse(await find(`form ${id}`, request, store)).data;
}

/** That of one's own daily quote. */
export async function keepOwnForm(request: ActRequest, kept: OwnDailyValues, { store }: Keeping): Promise<void> {
  await keep(`own ${request.interactionId}`, JSON.stringify(kept), request, store);
}

export async function findOwnForm(
  id: string,
  request: ActRequest,
  { store }: Keeping,
): Promise<OwnDailyValues | undefined> {
  return ownForm.safeParse(await find(`own ${id}`, request, store)).data;
}

export async function keepOptions(request: ActRequest, kept: KeptOptions, { store }: Keeping): Promise<void> {
  await keep(`typed ${request.interactionId}`, JSON.stringify(kept), request, store);
}

export async function findKeptOptions(
  id: string,
  request: ActRequest,
  { store }: Keeping,
): Promise<KeptOptions | undefined> {
  return typed.safeParse(await find(`typed ${id}`, request, store)).data;
}

/** Which feed a form set up, so that another one of the same form sets up no second. */
export async function keepSetUp(
  formId: string,
  feedId: string,
  request: ActRequest,
  { store }: Keeping,
): Promise<void> {
  await keep(`set-up ${formId}`, feedId, request, store);
}

export async function findSetUp(formId: string, request: ActRequest, { store }: Keeping): Promise<string | undefined> {
  return find(`set-up ${formId}`, request, store);
}

async function keep(id: string, text: string, request: ActRequest, store: Keeping['store']): Promise<void> {
  await store.changeKept(`daily ${id}`, snowflakeTime(request.interactionId), () => text, request);
}

async function find(id: string, request: ActRequest, store: Keeping['store']): Promise<string | undefined> {
  let found: string | undefined;
  await store.changeKept(`daily ${id}`, snowflakeTime(request.interactionId), (kept) => (found = kept), request);
  return found;
}
