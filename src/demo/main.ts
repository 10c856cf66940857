import '../check-node.js';

try {
  // Only now: what it imports does not load on an older Node.
  const { demo } = await import('./demo.ts');
  process.exit(await demo(process.argv.slice(2)));
} catch (error) {
  const missing = findMissing(error);
  if (missing === undefined) throw error;
  const [, name = 'a native half'] = /'([^']+)'/.exec(missing.message) ?? [];
  process.stderr.write(
    `The demo needs packages that are not installed, such as ${name}: run \`npm ci --include=dev --include=optional\`.\n`,
  );
  process.exit(1);
}

/** The error of a package that is not there: this one, or what it came from. Loaders of native halves keep no code. */
function findMissing(error: unknown): Error | undefined {
  if (!(error instanceof Error)) return undefined;
  return (
    findMissing(error.cause) ?? (/^Cannot find (module|package|native binding)/.test(error.message) ? error : undefined)
  );
}
