import './check-node.js';
import { enableCompileCache } from 'node:module';

// What was compiled for one start is there for the next.
enableCompileCache();
// Only now: what it imports does not load on an older Node.
const { start } = await import('./app/start.ts');
start();
