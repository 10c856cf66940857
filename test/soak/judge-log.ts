/** What the bot may say at most of the troubles that are ordered: warnings, each of which says what goes on. */
const troubles = [
  'Discord could not be reached; trying again',
  'Discord does not say where its gateway is; it is tried where it was',
  'Discord wants more shards; asking how many',
  'Discord refuses this address: requests are held back, one now and then finds out whether it still does',
  'Discord refused so many requests that it may ban this address: requests are held back, but for one now and then',
  'Discord does not answer: requests wait, one at a time finds out whether it does again',
  'many sessions were started today; this one waits',
  'an answer could not be delivered',
  'a post could not be sent; trying again',
  'commands: not registered yet; trying again',
  'the cache fails or is slow; answers are computed instead',
];
const warning = 40;
const error = 50;

export interface LogSecrets {
  readonly token: string;
  /** What people typed. */
  readonly words: readonly string[];
}

/** What the log should not have: errors, warnings of nothing that was ordered, secrets, people's words. */
export function judgeLog(lines: readonly string[], { token, words }: LogSecrets): readonly string[] {
  const found = lines.flatMap((line) => {
    const { level, msg } = parseLine(line);
    if (level === undefined) return [`is no line of the log: ${line}`];
    const said = [token, ...words].filter((word) => line.includes(word)).map((word) => `says “${word}”: ${line}`);
    // An interaction's token answers for the bot for 15 minutes.
    const secret = /[\w-]{100,}/u.test(line) ? [`may hold a token: ${line}`] : [];
    const loud = level >= error || (level >= warning && !troubles.includes(msg)) ? [`is an error: ${line}`] : [];
    return [...said, ...secret, ...loud];
  });
  return found;
}

function parseLine(line: string): { readonly level?: number; readonly msg: string } {
  try {
    return JSON.parse(line) as { readonly level: number; readonly msg: string };
  } catch {
    return { msg: '' };
  }
}
