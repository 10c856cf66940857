import { enableCompileCache } from 'node:module';
import type { Log } from '../src/log.ts';
import { meterHolds, type Holds } from './hold-meter.ts';

// A bot in this process, from the connection until its commands are registered: how long the event loop was held at a time.
// As the bot does, it finds compiled what another start compiled.

enableCompileCache();
const { startBot } = await import('../src/app/bot.ts');
const { parseEnv, processEnv } = await import('../src/app/env.ts');

let meter: ReturnType<typeof meterHolds> | undefined;
const nothing = () => undefined;
const log: Log = {
  debug: nothing,
  info: (_details, message) => {
    if (message.startsWith('connected as')) meter ??= meterHolds();
  },
  warn: nothing,
  error: (details, message) => process.stderr.write(`${message} ${JSON.stringify(details)}\n`),
};
const bot = startBot({ env: parseEnv(processEnv()), log, onFatal: nothing });
await bot.ready;
const holds: Holds | undefined = meter?.stop();
process.stdout.write(JSON.stringify(holds));
await bot.stop();
process.exit();
