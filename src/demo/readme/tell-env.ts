import type { EnvVariable } from '../../app/env.ts';
import type { Locale } from '../../locale.ts';

/** The words of README's table of settings; what a setting means is said in English by the schema itself. */
interface TableWords {
  readonly heads: readonly [variable: string, preset: string, meaning: string];
  readonly required: string;
  readonly meanings: Readonly<Record<string, string>>;
}

const chinese: TableWords = {
  heads: ['变量', '默认值', '含义'],
  required: '必需',
  meanings: {
    DISCORD_TOKEN: '机器人的令牌，来自 Discord 开发者后台。',
    DISCORD_API_URL: '另一个 Discord API，不带 /v10。只接受本机或 https。',
    CONTENT_DIR: '访谈所在的位置：每篇一个文件夹。',
    DATA_DIR: '重启后必须还在的数据放在这里。',
    SHARD_COUNT: '机器人所有进程合起来有多少个分片；默认按 Discord 建议的数目。',
    SHARDS: '这个进程负责其中哪些，从 0 数起：`0-3` 或 `0,2`。要与 `SHARD_COUNT` 一起设置；默认全部。',
    REDIS_URL: '缓存用的 Redis 或 Valkey；不填则缓存在内存里。',
    LOG_LEVEL: '日志的详细程度：trace、debug、info、warn、error、fatal、silent。',
  },
};

const english: TableWords = { heads: ['variable', 'default', 'meaning'], required: 'required', meanings: {} };

/** README's table of settings. @throws Error for a setting that nobody has put into Chinese yet */
export function tellEnv(variables: readonly EnvVariable[], locale: Locale): string {
  const { heads, required, meanings } = locale === 'zh-CN' ? chinese : english;
  const rows = variables.map(({ name, required: isRequired, default: value, description }) => {
    const meaning = locale === 'zh-CN' ? meanings[name] : description;
    if (meaning === undefined) throw new Error(`${name} has no meaning in ${locale} yet`);
    return [`\`${name}\``, isRequired ? required : value === undefined ? '' : `\`${value}\``, meaning];
  });
  return ['', ...[heads, ['---', '---', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |`), ''].join('\n');
}
