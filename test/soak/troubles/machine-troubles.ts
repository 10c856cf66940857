import type { Trouble, TroubleHelp } from './trouble.ts';

export function machineTroubles({ redis, signal, pauses, wait, between }: TroubleHelp): readonly Trouble[] {
  const stop = (least: number, most: number) => async () => {
    const fromMs = Date.now();
    signal('SIGSTOP');
    await wait(between(least, most));
    signal('SIGCONT');
    pauses.push({ fromMs, toMs: Date.now() });
  };
  const troubles: Trouble[] = [
    ['process stopped', stop(100, 500)],
    ['process stopped for long', stop(500, 1000)],
  ];
  if (redis === undefined) return troubles;
  const freeze = async () => {
    redis.freeze();
    await wait(between(500, 4000));
    redis.thaw();
  };
  return [...troubles, ['cache frozen', freeze]];
}
