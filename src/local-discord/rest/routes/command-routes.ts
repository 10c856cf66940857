import type { CommandRegistry } from '../../commands/command-registry.ts';
import { tellCommands } from '../../commands/tell-commands.ts';
import type { CommandForm } from '../../referee/command-form.ts';
import { commandFindings, commandSetFindings } from '../../referee/command-findings.ts';
import { judgeBySchema, judgeListBySchema, type Judged, type SchemaName } from '../../referee/judge-by-schema.ts';
import type { Finding } from '../../referee/finding.ts';
import { applicationId } from '../../world/create-world.ts';
import type { World } from '../../world/world.ts';
import { broken, refusals, type ApiError } from '../api-error.ts';
import type { RestAnswer, HttpExchange, Route } from '../http-exchange.ts';
import { vouched } from '../../referee/vouched.ts';

const global = '/applications/:application/commands';
const inGuild = '/applications/:application/guilds/:guild/commands';
const bucket = { limit: 5, perMs: 20_000 };

type Handle = (registry: CommandRegistry, scope: string, exchange: HttpExchange) => RestAnswer | Promise<RestAnswer>;

/** Registering commands, for everywhere and for one guild. */
export function commandRoutes(world: World, registry: CommandRegistry): Route[] {
  const handled = (handle: Handle) => (exchange: HttpExchange) => handle(registry, scopeOf(world, exchange), exchange);
  const list = createList();
  return [global, inGuild].flatMap((base) => {
    const common = { authorization: 'bot', bucket, global: true } as const;
    return [
      { ...common, method: 'GET', pattern: base, handle: handled(list) },
      { ...common, method: 'PUT', pattern: base, handle: handled(replace) },
      { ...common, method: 'POST', pattern: base, handle: handled(create) },
      { ...common, method: 'GET', pattern: `${base}/:command`, handle: handled(get) },
      {
        ...common,
        method: 'PATCH',
        pattern: `${base}/:command`,
        handle: handled(patch),
      },
      {
        ...common,
        method: 'DELETE',
        pattern: `${base}/:command`,
        handle: handled(remove),
      },
    ];
  });
}

/** Each list is told in another manner than the one before. */
function createList(): Handle {
  let asked = 0;
  return (registry, scope, { query }) => {
    const withLocalizations = query.get('with_localizations') === 'true';
    const body = tellCommands(registry.list(scope), { manner: asked, withLocalizations });
    asked += 1;
    return { status: 200, body };
  };
}

async function replace(registry: CommandRegistry, scope: string, exchange: HttpExchange): Promise<RestAnswer> {
  const judged = await judgeListBySchema('ApplicationCommandUpdateRequestSchema', 130, exchange.body);
  const body = vouched<CommandForm[]>(
    exchange.accept(withRules(judged, (forms: CommandForm[]) => commandSetFindings(forms, kindOf(scope)))),
  );
  if (registry.list(scope).some((command) => isEntryPoint(command) && !body.some(isEntryPoint))) {
    throw broken('entry-point', 400, 50240, withoutEntryPoint);
  }
  const commands = registry.replace(scope, body);
  if (commands === undefined) throw tooManyCreates();
  return { status: 200, body: commands };
}

/** https://github.com/serenity-rs/serenity/issues/2993 quotes it. */
const withoutEntryPoint =
  "You cannot remove this app's Entry Point command in a bulk update operation. Please include the Entry Point command in " +
  'your update request or delete it separately.';

function isEntryPoint({ type }: { readonly type?: number | null }): boolean {
  return type === 4;
}

async function create(registry: CommandRegistry, scope: string, exchange: HttpExchange): Promise<RestAnswer> {
  const form = vouched<CommandForm>(await judgeOne('ApplicationCommandCreateRequestSchema', scope, exchange));
  const result = registry.put(scope, form);
  if (result === undefined) throw tooManyCreates();
  return { status: result.created ? 201 : 200, body: result.command };
}

function get(registry: CommandRegistry, scope: string, exchange: HttpExchange): RestAnswer {
  const command = registry.find(scope, exchange.params['command'] ?? '');
  if (command === undefined) throw refusals.unknownCommand();
  return { status: 200, body: command };
}

async function patch(registry: CommandRegistry, scope: string, exchange: HttpExchange): Promise<RestAnswer> {
  const old = registry.find(scope, exchange.params['command'] ?? '');
  if (old === undefined) throw refusals.unknownCommand();
  const judged = await judgeBySchema('ApplicationCommandPatchRequestPartialSchema', exchange.body);
  const merge = (form: Partial<CommandForm>): CommandForm => ({ ...vouched<CommandForm>(old), ...form });
  const rules = (form: Partial<CommandForm>): Finding[] =>
    commandFindings(
      kindOf(scope) === 'guild' ? { ...merge(form), integration_types: null, contexts: null } : merge(form),
      kindOf(scope),
    );
  const form = vouched<Partial<CommandForm>>(exchange.accept(withRules(judged, rules)));
  return { status: 200, body: registry.patch(scope, old.id, form) };
}

function remove(registry: CommandRegistry, scope: string, exchange: HttpExchange): RestAnswer {
  const found = registry.delete(scope, exchange.params['command'] ?? '');
  if (!found) throw refusals.unknownCommand();
  return { status: 204 };
}

async function judgeOne(schema: SchemaName, scope: string, exchange: HttpExchange): Promise<unknown> {
  const judged = await judgeBySchema(schema, exchange.body);
  return exchange.accept(withRules(judged, (form: CommandForm) => commandFindings(form, kindOf(scope))));
}

/** The rules read a body that its schema let through. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
function withRules<T>(judged: Judged, rules: (form: T) => Finding[]): Judged {
  if (judged.findings.some(({ rule }) => rule === 'schema')) return judged;
  return { body: judged.body, findings: [...judged.findings, ...rules(vouched<T>(judged.body))] };
}

function scopeOf(world: World, exchange: HttpExchange): string {
  if (exchange.params['application'] !== applicationId) {
    throw broken('application-id', 403, 20012, 'You are not authorized to perform this action on this application');
  }
  const guildId = exchange.params['guild'];
  if (guildId === undefined) return 'global';
  const guild = world.guilds.find(({ id }) => id === guildId);
  if (guild === undefined || !guild.installed) throw refusals.missingAccess();
  return guildId;
}

function kindOf(scope: string): 'global' | 'guild' {
  return scope === 'global' ? 'global' : 'guild';
}

function tooManyCreates(): ApiError {
  return broken(
    'command-creates',
    400,
    30034,
    'Max number of daily application command creates has been reached (200)',
  );
}
