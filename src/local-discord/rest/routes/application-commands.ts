import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Realm } from '../../realm.ts';
import type { CommandForm } from '../../referee/command-form.ts';
import { commandFindings, commandSetFindings } from '../../referee/command-rules.ts';
import { judgeBySchema, judgeListBySchema, type Judged, type SchemaName } from '../../referee/schema.ts';
import type { Finding } from '../../referee/violation.ts';
import { applicationId } from '../../world/cast.ts';
import { broken, refusals, type ApiError } from '../api-error.ts';
import type { Exchange, Route } from '../http-exchange.ts';
import { vouched } from '../../referee/vouched.ts';

const global = '/applications/:application/commands';
const inGuild = '/applications/:application/guilds/:guild/commands';
const bucket = { limit: 5, perMs: 20_000 };

/** Registering commands, for everywhere and for one guild. */
export function commandRoutes(realm: Realm): Route[] {
  return [global, inGuild].flatMap((base) => {
    const common = { authorization: 'bot', bucket, global: true } as const;
    return [
      { ...common, method: 'GET', pattern: base, handle: (exchange: Exchange) => list(realm, exchange) },
      { ...common, method: 'PUT', pattern: base, handle: (exchange: Exchange) => replace(realm, exchange) },
      { ...common, method: 'POST', pattern: base, handle: (exchange: Exchange) => create(realm, exchange) },
      { ...common, method: 'GET', pattern: `${base}/:command`, handle: (exchange: Exchange) => get(realm, exchange) },
      {
        ...common,
        method: 'PATCH',
        pattern: `${base}/:command`,
        handle: (exchange: Exchange) => patch(realm, exchange),
      },
      {
        ...common,
        method: 'DELETE',
        pattern: `${base}/:command`,
        handle: (exchange: Exchange) => remove(realm, exchange),
      },
    ];
  });
}

function list(realm: Realm, exchange: Exchange): { status: number; body: unknown } {
  const commands = realm.commands.list(scopeOf(realm, exchange));
  const whole = exchange.query.get('with_localizations') === 'true';
  return { status: 200, body: whole ? commands : commands.map(withoutLocalizations) };
}

async function replace(realm: Realm, exchange: Exchange): Promise<{ status: number; body: unknown }> {
  const scope = scopeOf(realm, exchange);
  const judged = await judgeListBySchema('ApplicationCommandUpdateRequestSchema', 130, exchange.body);
  const body = vouched<CommandForm[]>(
    exchange.accept(withRules(judged, (forms: CommandForm[]) => commandSetFindings(forms, kindOf(scope)))),
  );
  const commands = realm.commands.replace(scope, body);
  if (commands === undefined) throw tooManyCreates();
  return { status: 200, body: commands };
}

async function create(realm: Realm, exchange: Exchange): Promise<{ status: number; body: unknown }> {
  const scope = scopeOf(realm, exchange);
  const form = vouched<CommandForm>(await judgeOne('ApplicationCommandCreateRequestSchema', scope, exchange));
  const result = realm.commands.put(scope, form);
  if (result === undefined) throw tooManyCreates();
  return { status: result.created ? 201 : 200, body: result.command };
}

function get(realm: Realm, exchange: Exchange): { status: number; body: unknown } {
  const command = realm.commands.find(scopeOf(realm, exchange), exchange.params['command'] ?? '');
  if (command === undefined) throw refusals.unknownCommand();
  return { status: 200, body: command };
}

async function patch(realm: Realm, exchange: Exchange): Promise<{ status: number; body: unknown }> {
  const scope = scopeOf(realm, exchange);
  const old = realm.commands.find(scope, exchange.params['command'] ?? '');
  if (old === undefined) throw refusals.unknownCommand();
  const judged = await judgeBySchema('ApplicationCommandPatchRequestPartialSchema', exchange.body);
  const merge = (form: Partial<CommandForm>): CommandForm => ({ ...vouched<CommandForm>(old), ...form });
  const rules = (form: Partial<CommandForm>): Finding[] =>
    commandFindings(
      kindOf(scope) === 'guild' ? { ...merge(form), integration_types: null, contexts: null } : merge(form),
      kindOf(scope),
    );
  const form = vouched<Partial<CommandForm>>(exchange.accept(withRules(judged, rules)));
  return { status: 200, body: realm.commands.patch(scope, old.id, form) };
}

function remove(realm: Realm, exchange: Exchange): { status: number } {
  const found = realm.commands.delete(scopeOf(realm, exchange), exchange.params['command'] ?? '');
  if (!found) throw refusals.unknownCommand();
  return { status: 204 };
}

async function judgeOne(schema: SchemaName, scope: string, exchange: Exchange): Promise<unknown> {
  const judged = await judgeBySchema(schema, exchange.body);
  return exchange.accept(withRules(judged, (form: CommandForm) => commandFindings(form, kindOf(scope))));
}

/** The rules read a body that its schema let through. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
function withRules<T>(judged: Judged, rules: (form: T) => Finding[]): Judged {
  if (judged.findings.some(({ rule }) => rule === 'schema')) return judged;
  return { body: judged.body, findings: [...judged.findings, ...rules(vouched<T>(judged.body))] };
}

function scopeOf(realm: Realm, exchange: Exchange): string {
  if (exchange.params['application'] !== applicationId) {
    throw broken('application-id', 403, 20012, 'You are not authorized to perform this action on this application');
  }
  const guildId = exchange.params['guild'];
  if (guildId === undefined) return 'global';
  const guild = realm.cast.guilds.find(({ id }) => id === guildId);
  if (guild === undefined || !guild.installed) throw refusals.missingAccess();
  return guildId;
}

function kindOf(scope: string): 'global' | 'guild' {
  return scope === 'global' ? 'global' : 'guild';
}

function withoutLocalizations(command: APIApplicationCommand): unknown {
  const hidden = ['name_localizations', 'description_localizations'];
  return Object.fromEntries(Object.entries(command).filter(([key]) => !hidden.includes(key)));
}

function tooManyCreates(): ApiError {
  return broken(
    'command-creates',
    400,
    30034,
    'Max number of daily application command creates has been reached (200)',
  );
}
