import '../check-node.js';

// Only now: what it imports does not load on an older Node.
const { demo } = await import('./demo.ts');
process.exit(await demo(process.argv.slice(2)));
