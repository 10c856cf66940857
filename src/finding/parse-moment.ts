/** What may stand around a time: `at 12:34`, `@12:34`, `[12:34]`, `第12分34秒`, `t=754s` is left to addresses. */
const around = /^(?:at |@|第|在)?\s*[[(]?(?<time>[^[\]()]{3,30}?)[\])]?$/u;

/** As players show it; minutes may go past an hour. */
const colons = /^(?:(?<hours>\d{1,2}):)?(?<minutes>\d{1,3}):(?<seconds>[0-5]\d)(?:[.,]\d{1,3})?$/u;
/** Two of them at least: one alone is an amount. */
const units =
  /^(?:(?<hours>\d{1,2}) ?(?:h|hr|hours?|小时|小時|时|時) ?)?(?:(?<minutes>\d{1,3}) ?(?:m|min|minutes?|分钟|分鐘|分|') ?)?(?:(?<seconds>\d{1,2}) ?(?:s|sec|seconds?|秒钟|秒鐘|秒|"|''))?$/u;

/**
 * Seconds from the beginning of a recording, of a text that is nothing but such a time: `12:34`, `1:02:03`, `12m34s`,
 * `at 12:34`, `12分34秒`; undefined for every other.
 */
export function parseMoment(typed: string): number | undefined {
  if (typed.length > longest) return undefined;
  const plain = typed.normalize('NFKC').replaceAll(/[′’]/gu, "'").replaceAll(/[″”]/gu, '"').trim().toLowerCase();
  const time = around.exec(plain)?.groups?.['time']?.trim() ?? '';
  const { hours, minutes, seconds } = (colons.exec(time) ?? units.exec(time))?.groups ?? {};
  if ([hours, minutes, seconds].filter((part) => part !== undefined).length < 2) return undefined;
  if (hours !== undefined && Number(minutes ?? 0) > 59) return undefined;
  if (Number(seconds ?? 0) > 59) return undefined;
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0);
}

/** In UTF-16 units: nobody writes a time in more. */
const longest = 40;
