import { readWordList, weighWord } from './weigh-word.ts';
import { wordBoundaries } from './word-boundaries.ts';

/**
 * Words that ask, point or hold a sentence together and say little of what it is about. General language only:
 * nothing here comes from a collection or from anybody's queries.
 */
const functionWords = `
什么 什么样 什么时候 怎么 怎么样 怎样 如何 为什么 为何 为啥 干嘛 哪 哪个 哪些 哪里 哪儿 哪位 谁 几 多少 多久 多长 多大 是否 是不是 有没有 会不会 能不能 可不可以 要不要
吗 呢 吧 啊 呀 哦 嘛 么 了 着 过 的 地 得 之 们 所 者 而 且 则 与 和 及 或 跟 同 对 对于 关于 至于 由于 因为 因此 所以 如果 假如 要是 虽然 但是 但 不过 然而 而且 并且 以及 或者 还是
是 有 在 于 被 把 将 让 给 向 从 到 往 由 以 为 按 比 也 都 就 才 又 还 再 很 太 更 最 挺 非常 十分 特别 这 那 这个 那个 这些 那些 这样 那样 这么 那么 这里 那里 此 其 某 该
我 你 您 他 她 它 我们 你们 他们 她们 它们 咱们 自己 别人 大家 人家 一个 一种 一些 一下 一点 一样 有些 有点 某个 某些 每个
会 能 可以 可能 应该 应当 需要 要 想 愿意 必须 得以 请 请问 告诉 知道 觉得 认为 以为 看来 看待 看法 观点 想法 意见 评价 来说 说法 提到 提及 谈到 说到 讲到 谈 聊 聊聊 谈谈 说 讲 说说 讲讲 说过 讲过 谈过 问 问过 问到 提问 发问 追问 答 回答 答复
到底 究竟 其实 真的 已经 曾经 曾 正在 刚才 现在 以后 之后 以前 之前 的时候 时候 里面 里 上 下 中 内 外 个 种 件 次 位 些
那段 这段 那句 这句 原话 段落 有关 相关 方面 内容 问题
`;

/** Words so common in any talk that they hardly tell one passage from another, though they are not empty. */
const commonWords = `
做 用 去 来 看 变 成 变成 成为 使用 利用 进行 出现 发生 开始 继续 一直 总是 经常 起来 出来 下来 出去 回来 自己 人 人们 东西 事 事情 大 小 多 少 好 坏 新 高 低 快 慢
不 没 没有 不会 不能 不要 不用 不是 真正 一起 完全 全部 所有 只 只要 只有 即使 就是 如此 一定 也许 今天 当时 当年 后来 一次 拿 放 找 给 买 走 跑 得到 通过 作为 属于
`;

const lists = { empty: readWordList(functionWords), common: readWordList(commonWords) };
const longest = 4;

/**
 * How much each character (code point) of a run of Chinese says, by the longest words it is in: 0 in a function word,
 * little in a common one, 1 in any other; parts of a word do not count.
 */
export function chineseWeights(run: string): number[] {
  const characters = Array.from(run);
  const boundaries = wordBoundaries(run);
  const weights = characters.map(() => 1);
  let at = 0;
  while (at < characters.length) {
    let length = Math.min(longest, characters.length - at);
    let weight = 1;
    for (; length > 0; length -= 1) {
      if (!boundaries.has(at) || !boundaries.has(at + length)) continue;
      weight = weighChinese(characters.slice(at, at + length));
      if (weight < 1) break;
    }
    weights.fill(weight, at, at + length);
    at += Math.max(length, 1);
  }
  return weights;
}

/** Two function words that the dictionary takes for one word are still nothing more. */
function weighChinese(word: readonly string[]): number {
  if (word.length === 2 && word.every((character) => lists.empty.has(character))) return 0;
  return weighWord(word.join(''), lists);
}
