/**
 * The bot as a process of its own, whose clocks run fast: `node hurried-bot.ts <wall ms> <real ms> <factor>`, at what its
 * wall clock starts and when. What else it needs is in the environment: API, TOKEN, DATA_DIR.
 */
import { env } from 'node:process';
import { startBot } from '../../src/app/bot.ts';
import { createHurriedClock } from './hurried-clock.ts';
import { loadSample } from '../e2e/live-bot.ts';

const [wallStartMs = 0, realStartMs = 0, factor = 1] = process.argv.slice(2).map(Number);
const print = (level: string) => (facts: object, message: string) => console.log(level, message, JSON.stringify(facts));
const bot = startBot({
  env: {
    token: env['TOKEN'] ?? '',
    apiUrl: env['API'] ?? '',
    dataDir: env['DATA_DIR'] ?? '',
    contentDir: '',
    redisUrl: undefined,
  },
  log: { debug: () => undefined, info: print('info'), warn: print('warn'), error: print('error') },
  loadContent: loadSample,
  clock: createHurriedClock({ factor, wallStartMs, realStartMs }),
  onFatal: (error) => console.log('fatal', error.message),
});
await bot.ready;
