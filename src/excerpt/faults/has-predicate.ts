import { segmenter } from '../../transcript/segmenter.ts';

/** Words that say something of somebody, wherever they stand. */
const verbs = new Set(
  `是 就是 都是 也是 不是 正是 总是 有 没有 没 拥有 会 会有 能 能够 可以 应该 应当 必须 需要 要 想 愿意 得 让 使 使得 令 被 把
  像 就像 好像 等于 属于 成为 变成 变得 变 比 叫 称 认为 觉得 知道 看到 看见 相信 希望 意识到 发现 理解 明白 记得 记住 忘记 忘
  开始 停止 继续 进行 使用 利用 采用 帮助 允许 创造 创建 建立 建造 构建 制造 引入 推出 发布 发明 发生 出现 产生 形成 存在 来自
  取决于 依赖 涉及 包括 包含 代表 意味着 意味 表示 表明 说明 证明 显示 告诉 谈论 讨论 描述 思考 考虑 说 讲 谈 问 教 学 写 读 看
  听 做 干 走 跑 来 去 到 回 回到 离开 得到 获得 失去 赢 输 赚 花 付 买 卖 吃 喝 住 睡 坐 站 等 给 拿 放 用 打 打开 改变 改进 改善
  提高 提升 增加 减少 降低 下降 上升 扩大 加速 促进 推动 导致 造成 引起 决定 选择 接受 拒绝 要求 试图 尝试 试 努力 准备 保护 保持
  维持 解决 处理 完成 实现 达到 超过 值得 喜欢 爱 恨 害怕 担心 关心 关注 关乎 注意 忽视 享受 感到 感谢 承认 否认 反对 同意 参与
  加入 连接 整合 集成 提供 满足 活 活着 玩 死 长大 生存 失败 找 找到 需 须 受 受限于 忽略 低估 高估 拿走 搬 养 养成 逃 逃走 输掉
  进入 走进 赶上 跟上 留下 放弃 坚持 避免 防止 冒险 重视 珍惜 信任 怀疑 误解 掌握 获取 交付 收到 收 送 寄 带 带来 带走 抓 抓住 转 转向 了解 熟悉 遵循 服从 到来 来临 得知 获悉 打败 击败 涌入 流入 称为 叫做 遍布 并非 非 即将
  反感 赞同 称赞 觉察 察觉 检查 寻找 追求 追赶 反思 面对 面临 经历 习惯 适应 安排 触发 起作用 证实 不同 相同 相反 如此 源自 源于 始于 位于 处于
  趋于 优于 大于 小于 高于 低于 多于 少于 在于 对待 以为 是否 期望 令人 购买 关 关乎 遵守 尊重 看待 采取 涌 传播`.split(
    /\s+/u,
  ),
);
/** As often nouns: they say something only of somebody who stands just before them, or with a word that goes before verbs. */
const mayBeVerbs = new Set(
  `工作 训练 变化 发展 投资 融资 竞争 合作 影响 计划 感觉 生活 服务 支持 设计 运行 增长 进步 研究 学习 生成 生产 开发 管理 控制
  分享 回答 解释 批评 打算 报道 记录 测试 分析 练习 旅行 教育 犯错 醒来 分心 行动 崩溃 扩展 冲泡`.split(/\s+/u),
);
/** Put together: 也能, 只有, 不会, 就是. */
const compound =
  /^[也都就才还只并总正全更却又将]?(?:不|没|能|会|要|可以|应|将|是|有|让|把|被)(?:是|有|会|能|要|想|让|被|再)?$/u;
const copula = /^(?!但是|可是|于是|要是|或是|凡是|尤其是|特别是|还是|若是|而是).{1,2}是$/u;
const beforeVerbs = new Set(
  `我 你 他 她 它 我们 你们 他们 她们 它们 人们 大家 谁 都 也 就 才 还 又 再 先 只 将 不 不再 没 一起 共同 不断 自己 一直 从来 永远 常常
  经常 必须 正在 已经 已 已经在 在 去 来`.split(/\s+/u),
);
const degree = new Set(
  `很 非常 太 十分 极其 特别 相当 这么 那么 多么 更 更加 最 越来越 比较 如此 有点 不 不太 挺 真 毕竟 都 也 依然 仍然 永远 总`.split(
    ' ',
  ),
);
/** Begun with one of these, a word of more characters is a verb with what it is done to: 喝茶. */
const withObject = /^[喝吃看说写读买卖跑走拿讲找爱恨听赢输做住坐站睡变想建养].{1,2}$/u;
const noun = /[法者家座话书头品处店式物体]$/u;
/** What may begin a word that ends as a verb does: 看到, 走了. */
const verbEnd = /^.{1,2}(?:了|着|过|到|出|成|起来|下去|出来|下来)$/u;
const notVerbEnd =
  /^(?:为了|除了|罢了|随着|接着|沿着|朝着|本着|有着|通过|不过|经过|超过|直到|以及|杰出|突出|收成|现成|后来|原来|本来|从来|未来|将来)$/u;
/** Never before what belongs to a noun alone. */
const adverb = /^(?:都|也|依然|仍然|永远|总)$/u;
/** Of who is said to be somewhere, and what is only done there. */
const earliest = 2;
const aspect = /^[了过着得]$/u;
const punctuation = /^[\p{P}\s]*$/u;

/** Whether a sentence says something of somebody, rather than names it: any verb that does not belong to a noun. */
export function hasPredicate(sentence: string): boolean {
  if (/\p{Script=Han}/u.test(sentence)) return saysSomething(sentence);
  // Of other languages no verb is known, and no noun either.
  if (!isEnglish(sentence)) return true;
  const words = sentence.replaceAll('’', "'");
  return verbEnglish.test(words) && !namesWhom(words);
}

/** People who wait or are late: all that is said tells of whom. */
function namesWhom(words: string): boolean {
  if (
    !/^(?:the |a |an )?\p{L}+ (?:who|that|which) (?!(?:i|we|you|they|he|she|it|the|an?|my|our|your|their)\b)/iu.test(
      words,
    )
  )
    return false;
  return (words.match(finite) ?? []).length < 2;
}

const wordsOfEnglish =
  /\b(?:the|an?|and|of|to|in|is|are|was|you|that|it|we|i|they|with|this|for|my|your|more|most|some|every|not|but|at|by|from|on)\b/iu;
const fewWords = /^(?:\S+ ){0,3}\S+$/u;

function isEnglish(sentence: string): boolean {
  return wordsOfEnglish.test(sentence) || fewWords.test(sentence);
}

/** A guess at how much says something: 大概三年。 */
const guess =
  /^(?:可能|也许|大概|大约|或许|恐怕|至少|最多|顶多|差不多)(?:有|要|是)?[\d一二两三四五六七八九十百千万亿几半][^，。；的]{0,12}[。！!]?$/u;

/** Begins with what is counted or sorted. */
const counted = /^(?:一[个种家位些条台项款名群门]|各种|所有|每个|每一)[^，。；]{0,40}?的(?=[^，。；！]{2})/u;

/** @param sentence in Simplified */
function saysSomething(sentence: string): boolean {
  if (guess.test(sentence)) return true;
  // 一个能够……的平台: what stands before 的 tells which one.
  const told = sentence.replace(counted, '');
  const words = [...segmenter.word.segment(told)].map(({ segment }) => segment);
  return words.some((word, at) => {
    const next = words[at + 1] ?? '';
    if (belongsToNoun(words, at)) return false;
    if (word === '到' && /^[从由自]/u.test(told)) return false;
    if (verbs.has(word) || copula.test(word)) return true;
    if (/^[我你他她它谁][有是会要能]$/u.test(word)) return true;
    if (/^[很太真挺好].{1,2}$/u.test(word) && punctuation.test(next)) return true;
    if (compound.test(word) && !/^[应将]$/u.test(word)) return true;
    // Somebody is somewhere.
    if (word === '在' && beforeVerbs.has(words[at - 1] ?? '') && at <= earliest) return true;
    if (aspect.test(next) && word.length <= 2 && !punctuation.test(word)) return true;
    if (verbEnd.test(word) && !notVerbEnd.test(word)) return true;
    if (withObject.test(word) && !noun.test(word)) return true;
    const before = words[at - 1] ?? '';
    if (mayBeVerbs.has(word)) return beforeVerbs.has(before);
    // What somebody or something is like: 很高, at the end of what is said; or how somebody does what.
    return (
      (degree.has(before) || /^[都也就还][很不太]$/u.test(before)) &&
      !punctuation.test(word) &&
      (punctuation.test(next) || adverb.test(before))
    );
  });
}

/** 寻找的答案, 被启用的行业: a verb, alone or with a word before it, that tells of which. */
function belongsToNoun(words: readonly string[], at: number): boolean {
  const of =
    words[at + 1] === '的' ? at + 1 : modal.test(words[at] ?? '') && words[at + 2] === '的' ? at + 2 : undefined;
  return of !== undefined && !punctuation.test(words[of + 1] ?? '');
}
const modal = /^(?:被|将|会|能|能够|可以|要|把|让|使|所)$/u;

const verbEnglish =
  /(?<![\p{L}'])(?:is|are|was|were|am|has|have|had|does|did|can|could|will|would|shall|should|must|may|might|cannot|(?<!\b(?:to|an?|the|of|no|some|every|my|our|your|their|its|this|that|new|good|great|best|first) )(?:do|be|need|want|know|think|make|get|go|see|say|take|come|find|give|tell|feel|become|let|keep|mean|put|run|love|hate|hope|believe|learn|build|use|work|live|start|stop|call|try|ask|help|show|pay|buy|sell|read|write|lose|win|teach|look|seem|appear|happen|change|grow|fall|rise|move|turn|play|stand|sit|wait|stay|leave|meet|send|bring|hold|carry|drive|eat|drink|sleep|speak|talk|hear|listen|watch|follow|lead|create|remember|forget|understand|decide|choose|expect|care|matter|die|grow|cost|spend|save|own|fix|break|solve|serve|reach|fail|beat|fight|kill|trust|respect|fear|wish|agree|disagree|depend|depends|include|contain|require|allow|produce|provide|offer|open|close|cut|add|end|begin|pour)s?|needs|goes|does|tries|carries|teaches|reaches|watches|fixes|passes|pushes|makes|takes|comes|gives|made|got|went|saw|said|took|came|found|gave|told|felt|became|kept|meant|ran|built|lost|won|taught|stood|sat|left|met|sent|brought|held|drove|ate|drank|slept|spoke|heard|led|forgot|understood|chose|grew|fell|rose|broke|beat|fought|began|wrote|bought|sold|paid|spent|knew|thought|put|cut|let|\p{Ll}{2,12}(?:n't|ed)|\p{L}{1,12}(?:'re|'m|'ve|'ll|'d)|(?:it|he|she|that|there|who|what|here|one|everyone|everybody|someone|nobody|this|where|how)'s|can't|don't|won't|isn't)(?![\p{L}])/iu;

/** What a sentence has one of for each that it says, but where it says two of the same. */
const finite =
  /(?<!\b(?:and|or|to) )\b(?:is|are|was|were|am|has|have|had|does|do|did|can|could|will|would|should|must|may|might|cannot|know|knows|want|wants|need|needs|think|thinks|make|makes|get|gets|go|goes|say|says|take|takes|come|comes|give|gives|become|becomes|keep|keeps|mean|means|like|likes|love|loves|drink|drinks|wait|waits|work|works|live|lives|win|wins|lose|loses|pay|pays|learn|learns|use|uses|build|builds|\p{L}{2,12}n't)(?![\p{L}'])/giu;
