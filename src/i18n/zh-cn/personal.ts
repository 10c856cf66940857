import type { Messages } from '../en-us/messages.ts';

export const personalZhCN: Pick<Messages, 'saved' | 'settings' | 'privacy' | 'menu'> = {
  saved: {
    kept: '已收藏。',
    already: '这一条你早已收藏。',
    where: '用 /saved 查看全部收藏，只有你自己看得到。',
    undone: '已撤回：这一条不在你的收藏里了。',
    title: '你的收藏',
    empty: '你还没有收藏任何内容。在一段引用下面按“收藏”，它就会留在这里。',
    openHint: '点数字，打开那一条。',
    removeHint: '点数字，把那一条移出收藏。',
    savedOn: (date) => `收藏于 ${date}`,
    gone: '已不在库中',
    page: (number, of, count) => `第 ${number} 页，共 ${of} 页 · 总计 ${count} 条`,
    exported: (count) => `你的收藏已导出为 Markdown：${count} 条。`,
    fileDescription: '你的收藏，Markdown 文件',
    fileTitle: '收藏的引用',
    buttons: {
      save: '收藏',
      undo: '撤销',
      remove: '移除',
      edit: '移除…',
      done: '完成',
      export: '导出',
      back: '↩ 收藏',
    },
  },
  settings: {
    title: '本服务器的设置',
    changed: '已保存。',
    language: {
      name: '推送语言',
      effect: '每日推送用这种语言书写。对个人的答复始终跟随各人自己的语言；原话从不翻译。',
      names: { 'en-US': '英语', 'zh-CN': '简体中文', 'zh-TW': '繁体中文' },
      unset: '未选择：先用英语，下次 /daily add 时再定',
    },
    transcript: {
      name: '访谈',
      effect: '使用 /quote、/today、/highlights、/summary 而没有指明访谈时，就用这一场。',
      unset: '未选择：全部访谈，以 /library 中的第一场为先',
      gone: (slug) => `${slug}（已不在库中，因此不起作用）`,
    },
    replies: {
      name: '答复',
      effect: '“私密”时只有提问的人看得到答复；`/quote` 选 `private: False` 仍会公开答复。',
      public: '公开',
      private: '私密',
    },
    how: '用 /settings 的选项来更改。',
    reset: (name) => `重置：${name}`,
  },
  privacy: {
    title: '这里存有你的哪些信息',
    saved: (count) => `你收藏的引用：**${count}** 条。每条旁边记有你的 Discord 用户 ID 和收藏时间，只会显示给你自己。`,
    notes: [
      '由你设立的每日推送旁边也记有你的用户 ID，以便在推送失败时通知你；移除推送，记录随之消失。',
      '不存名字，也不存消息。搜索的词句可能保留一小时，答复可能保留六小时，都不记录是谁问的。',
      '服务器的选择（设置、推送及其记录）会在机器人离开 30 天后忘掉。',
    ],
    forget: '忘掉我的收藏',
    confirm: (count) => `你收藏了 ${count} 条引用。全部忘掉吗？之后无法恢复。`,
    yes: '全部忘掉',
    no: '保留',
    forgotten: (count) => `已忘掉 ${count} 条。这里不再存有你的任何收藏。`,
  },
  menu: {
    findQuote: '找出处',
    help: '在任何一条消息的菜单里，“应用”之下：找出与它最接近的段落，只给你自己看。',
    noneTitle: '没有与这条消息相近的段落',
    closestTitle: '没有与这条消息完全相符的段落',
    advice: '它可能出自别处，或者说法相差太远。用 /quote 可以凭几个词找到段落。',
  },
};

export const personalCommandsZhCN: Pick<Messages['commands'], 'saved' | 'settings' | 'privacy'> = {
  saved: { description: '你收藏的引用：打开、移除、导出为 Markdown；只给你自己看' },
  settings: {
    description: '本服务器的推送语言、默认访谈，以及答复公开还是私密',
    language: '每日推送用哪种语言',
    transcript: '没有指明访谈时用哪一场',
    replies: '答复给所有人看，还是只给提问的人看',
  },
  privacy: { description: '这里存有你的哪些信息，以及一个让它忘掉的按钮' },
};
