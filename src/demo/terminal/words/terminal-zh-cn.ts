import type { TerminalWords } from './terminal-en-us.ts';

const listed = (names: readonly string[]) => names.join('、');
const orList = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')} 或 ${names.at(-1)}`;

export const terminalZhCN: TerminalWords = {
  banner: (
    commands,
    languages,
  ) => `这是真正的机器人，连在本机的 Discord 上：什么都不会离开这台电脑。可以在网页上用，也可以在这里：
- 输入命令：${commands}
- 按 Tab 补全，或列出可选的内容；再按就逐个选
- 输入按钮上的字（只输开头也行），或它前面的数字；菜单里的选项也一样
- \`clock 09:00\` 把时间拨到下一个九点，\`clock 2h\` 往后拨两小时，推送就会来；不管发到哪个频道，这里都会显示
- \`language zh-TW\`（${languages}）换一种语言，\`role moderator\` 变成可以设置推送的管理员；\`?\` 再看一遍说明，\`quit\` 退出
试试 /quote 听面团、/quote 护城河、/summary、/highlights 或 /today。
`,
  gap: '',
  nowReads: '现在你读的是简体中文。',
  nowRole: { member: '现在你是普通成员。', moderator: '现在你是管理员。' },
  noLanguage: (given, known) => `这里没有“${given}”这种语言：请输入 \`language\`，后面写 ${orList(known)}。`,
  noRole: (given, known) => `没有“${given}”这种身份：请输入 \`role\`，后面写 ${orList(known)}。`,
  didYouMean: (near) => `是不是想输入 ${orList(near)}？`,
  noCommand: (given) => `没有 /${given} 这个命令。`,
  theCommands: (known) => `可用的命令：${listed(known)}。`,
  notPermitted: (command) => `/${command} 只给管理员用，而你是普通成员：先输入 \`role moderator\`，再输一次命令。`,
  notAvailableHere: (command) => `/${command} 不能在服务器的频道里用。`,
  noSubcommand: (path, given) => `/${path} 下面没有“${given}”。`,
  which: (path, known) => `/${path} 包含几个命令：请输入 /${path}，后面写 ${orList(known)}。`,
  noOptions: (command) => `/${command} 后面不用写别的：只输入 /${command}。`,
  noOption: (command, given) => `/${command} 没有“${given}”这个选项。`,
  takesLiterally: (name) => `如果它本来就是要找的内容，请在整段前面写上 \`${name}:\`。`,
  missingOption: (command, name, what, line) => `/${command} 还需要 \`${name}\`（${what}）：请输入 ${line}`,
  missingListed: (command, name, what, line) =>
    `/${command} 还需要 \`${name}\`（${what}）：输入 ${line} 后按 Tab，会列出可选的内容（或者输入 tab ${line}）。`,
  theOptions: (known) => `它的选项有：${listed(known)}。`,
  notBoolean: (name, given) =>
    `\`${name}\` 只能是 true 或 false，不能是“${given}”：请输入 ${name}:true 或 ${name}:false。`,
  notNumber: (name, given) => `\`${name}\` 是数字，不能是“${given}”：例如输入 ${name}:1。`,
  numberRange: (name, least, most) => `\`${name}\` 是 ${least} 到 ${most} 的整数。`,
  textLength: (name, count, least, most) => `\`${name}\` 要 ${least} 到 ${most} 个字符，现在有 ${count} 个。`,
  notChoice: (name, given, known) => `\`${name}\` 不能选“${given}”：请输入 ${orList(known)}。`,
  noChannel: (name, given, known) => `\`${name}\` 要填频道，而“${given}”不在可选之列：请输入 ${orList(known)}。`,
  noPlaceRole: (name, given, known) => `\`${name}\` 要填身份组，而这里没有“${given}”：请输入 ${orList(known)}。`,
  noPerson: (name, given, known) => `\`${name}\` 要填成员，而这里没有“${given}”：请输入 ${orList(known)}。`,
  cannotType: (name) => `\`${name}\` 没法在终端里填写：请在演示网页上操作。`,
  noControl: (given) => `“${given}”不是命令，屏幕上也没有叫这个名字的按钮或选项。`,
  noNumber: (given) => `现在没有编号 ${given} 的按钮或选项。`,
  onScreen: (labels) => `屏幕上有：${labels.join(' · ')}。`,
  nothingOnScreen: '现在没有可以点的东西：请输入命令，例如 /quote 护城河。',
  several: (given, labels) => `“${given}”可能是 ${orList(labels)}：请多输几个字，或输入编号。`,
  disabled: (label) => `“${label}”现在不能点。`,
  isLink: (label, url) => `“${label}”是链接：请在浏览器里打开 ${url}`,
  gone: '消息已经变了，上面没有它了：请重新运行命令。',
  notTogether: '一次选多项，只能来自同一个菜单，也不能夹着按钮：请逐个输入。',
  pickCount: (count, least, most) =>
    `这个菜单要选 ${least === most ? least : `${least} 到 ${most}`} 项，你选了 ${count} 项：请输入编号，用空格隔开。`,
  noAnswer: '机器人没有在 Discord 规定的 3 秒内回答：请看上面的错误，再试一次。',
  neverFollowed: '机器人说正在处理，之后却没有下文：请看上面的错误，再试一次。',
  notConnected: '机器人没有连上，可能刚在启动：请稍后再试。',
  otherRefusal: (code, detail) => `Discord 客户端不允许这样做（${code}：${detail}）。`,
  clock: {
    now: (time, zone) => `现在是 ${time}（${zone}）。`,
    how: '输入 `clock 09:00` 拨到下一个九点，`clock 2h` 往后拨两小时。',
    unread: (given) =>
      `没法把时间拨到“${given}”：请输入 \`clock 09:00\`、\`clock 30m\`、\`clock 2h\` 或 \`clock 1d\`。`,
    tooFar: (days) => `一次最多往后拨 ${days} 天：要再往后，就再输入一次。`,
  },
  inChannel: (channel) => `发到 ${channel}：`,
  toPerson: (name) => `私信给 ${name}：`,
  done: '完成：机器人没有显示新的内容。',
  onlyYou: '只有你能看到',
  pickOne: '选一项',
  pickSeveral: (least, most) => (least === most ? `选 ${least} 项` : `选 ${least} 到 ${most} 项：输入编号，用空格隔开`),
  chosen: '已选',
  nothingOffered: '这里没有可选的内容',
  link: '链接',
  form: {
    help: '按回车保留原值，`<` 回到上一项，`.` 或 Esc 取消。',
    emptied: '`-` 清空',
    field: (number, of) => `${number}/${of}`,
    required: '必填',
    optional: '可以不填',
    paragraph: '\\n 换行',
    now: (value) => `现在是：${value}`,
    isRequired: (label) => `“${label}”必填：请输入内容，或输入 \`.\` 取消。`,
    length: (label, count, least, most) => `“${label}”要 ${least} 到 ${most} 个字符，现在有 ${count} 个：请重新输入。`,
    notListed: (label, given) => `“${label}”的列表里没有“${given}”。`,
    unsupported: (label) => `“${label}”没法在终端里填写：保持原样。`,
    cancelled: '已取消，什么都没有发送。',
    closed: '这个表单已经关闭：请重新打开。',
    review: '表单没有提交成功。输入编号修改那一项，按回车重新提交，`.` 取消。',
    noField: (given) => `没有第 ${given} 项：请输入上面的编号，按回车提交，\`.\` 取消。`,
    cancelWords: ['cancel', '取消'],
    empty: '（空）',
  },
};
