import { fates, type SimulatedDiscord } from './border-discord.ts';
import type { Machine } from './create-machine.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

export interface Trouble {
  begin(): void;
  end(): void;
  readonly lastsMs: number;
}

/** How often one begins, on average. */
interface Kind {
  readonly everyMs: number;
  readonly create: () => Trouble;
}

/** What may go wrong outside the processes: Discord, the disk, the clock. */
export function createTroubles(
  discord: SimulatedDiscord,
  machine: Machine,
  random: () => number,
  outageEveryMs: number,
): readonly Kind[] {
  const trueDate = machine.date;
  const between = (low: number, high: number) => low + random() * (high - low);
  return [
    {
      everyMs: outageEveryMs,
      create: () => ({
        begin() {
          discord.weather = random() < 0.4 ? 'storm' : (fates[1 + Math.floor(random() * (fates.length - 1))] ?? '5xx');
        },
        end() {
          discord.weather = 'fine';
        },
        lastsMs: random() < 0.1 ? between(7 * hourMs, 20 * hourMs) : between(minuteMs, 4 * hourMs),
      }),
    },
    {
      everyMs: 400 * hourMs,
      create: () => ({
        begin() {
          discord.blocking = true;
        },
        end() {
          discord.blocking = false;
        },
        lastsMs: between(minuteMs, 30 * hourMs),
      }),
    },
    {
      everyMs: 70 * hourMs,
      create: () => ({
        begin() {
          machine.disk = random() < 0.5 ? 'failing' : 'failing-late';
        },
        end() {
          machine.disk = 'fine';
        },
        lastsMs: between(minuteMs, 90 * minuteMs),
      }),
    },
    {
      everyMs: 200 * hourMs,
      create: () => ({
        begin() {
          machine.date = createWrongDate(machine.date, random);
        },
        end() {
          machine.date = trueDate;
        },
        lastsMs: between(minuteMs, 6 * hourMs),
      }),
    },
    {
      everyMs: 60 * hourMs,
      create: () => ({
        begin() {
          const sign = random() < 0.5 ? 1 : -1;
          machine.offsetMs = Math.round(
            sign * (random() < 0.15 ? between(24, 72) * hourMs : between(2 * minuteMs, 12 * hourMs)),
          );
        },
        end() {
          machine.offsetMs = 0;
        },
        lastsMs: random() < 0.5 ? between(minuteMs, 10 * minuteMs) : between(10 * minuteMs, 8 * hourMs),
      }),
    },
  ];
}

/** A proxy that says nothing of the time, another time than Discord, or one of several that does. */
function createWrongDate(trueDate: () => string | null, random: () => number): () => string | null {
  const kind = random();
  if (kind < 0.3) return () => (random() < 0.5 ? null : 'soon');
  const wrongMs = (random() - 0.5) * 80 * hourMs;
  const share = kind < 0.6 ? 1 : 0.3;
  return () => {
    const date = trueDate();
    return date === null || random() > share ? date : new Date(Date.parse(date) + wrongMs).toUTCString();
  };
}

/** What a machine's clock may be ahead where it starts: without a battery, set for another day, month or year. */
export function createWrongStart(trueMs: number, random: () => number): number {
  const days = [1, -1, -30, 30, 365, -365][Math.floor(random() * 7)];
  return days === undefined ? -trueMs : days * 24 * hourMs;
}
