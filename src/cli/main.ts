import { inspect, parseArgs } from 'node:util';
import { EnvError, parseContentEnv, processEnv } from '../app/env.ts';
import { shownText } from '../foreign-text.ts';
import { addTranscript } from './add-transcript.ts';
import { checkContent } from './check-content.ts';
import { printEditions } from './print-editions.ts';

const usage = `Usage:
  npm run content -- add <file> [--slug name] [--replace]   read a transcript and put it in its folder
  npm run content -- check [file…] [--json]                 say what was understood, with line numbers
  npm run content -- check [file…] --edition                print what about.yaml names the text by
  npm run content -- search <query> [--limit n] [--json]    find passages, as /quote does
  npm run content -- search --stdin [--limit n]             one query a line in, one JSON object a line out
CONTENT_DIR names another content directory.`;

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(describeError(error).split('\n').map(shownText).join('\n'));
  process.exitCode = 1;
}

/** The exit code: 0 all well, 1 something is wrong with the content, 2 the command's words are off. */
async function run(argv: readonly string[]): Promise<number> {
  const [command, ...args] = argv;
  const { contentDir } = parseContentEnv(processEnv());
  if (command === 'add') {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { slug: { type: 'string' }, replace: { type: 'boolean', default: false } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return misused();
    return addTranscript(file, { contentDir, slug: values.slug, replace: values.replace });
  }
  if (command === 'check') {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, edition: { type: 'boolean', default: false } },
    });
    if (values.json && values.edition) return misused();
    return values.edition
      ? printEditions(positionals, contentDir)
      : checkContent(positionals, { contentDir, json: values.json });
  }
  if (command === 'search') {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        limit: { type: 'string', default: '10' },
        json: { type: 'boolean', default: false },
        stdin: { type: 'boolean', default: false },
      },
    });
    const limit = Number(values.limit);
    if (!Number.isInteger(limit) || limit < 1 || (positionals.length === 0 && !values.stdin)) return misused();
    // Its dictionaries take a third of a second to load: only searching pays for them.
    const { searchContent } = await import('./search-content.ts');
    const queries = values.stdin ? undefined : positionals.join(' ');
    return searchContent(queries, { contentDir, limit, json: values.json });
  }
  if (command === 'help' || command === '--help') {
    console.log(usage);
    return 0;
  }
  return misused();
}

function misused(): number {
  console.error(usage);
  return 2;
}

/** What a person can mend, in a line; what they cannot, whole. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return inspect(error);
  if ('code' in error && error.code === 'ENOENT' && 'path' in error) return `There is no ${String(error.path)}`;
  return error instanceof EnvError || 'code' in error ? error.message : inspect(error);
}
