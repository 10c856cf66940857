import type { Messages } from '../en-us/messages.ts';

export const personalZhTW: Pick<Messages, 'saved' | 'settings' | 'privacy' | 'menu'> = {
  saved: {
    kept: '已收藏。',
    already: '這一條你早就收藏了。',
    where: '用 /saved 查看全部收藏，只有你自己看得到。',
    undone: '已撤回：這一條不在你的收藏裡了。',
    title: '你的收藏',
    empty: '你還沒有收藏任何內容。在一段引文下面按「收藏」，它就會留在這裡。',
    openHint: '按數字，打開那一條。',
    removeHint: '按數字，把那一條移出收藏。',
    savedOn: (date) => `收藏於 ${date}`,
    gone: '已不在庫中',
    page: (number, of, count) => `第 ${number} 頁，共 ${of} 頁 · 總計 ${count} 條`,
    exported: (count) => `你的收藏已匯出為 Markdown：${count} 條。`,
    fileDescription: '你的收藏，Markdown 檔案',
    fileTitle: '收藏的引文',
    buttons: {
      save: '收藏',
      undo: '復原',
      remove: '移除',
      edit: '移除…',
      done: '完成',
      export: '匯出',
      back: '↩ 收藏',
    },
  },
  settings: {
    title: '這個伺服器的設定',
    changed: '已儲存。',
    language: {
      name: '推送語言',
      effect: '每日推送用這種語言書寫。給個人的回覆始終跟隨各人自己的語言；原話從不翻譯。',
      names: { 'en-US': '英文', 'zh-CN': '簡體中文', 'zh-TW': '繁體中文' },
      unset: '未選擇：先用英語，下次 /daily add 時再定',
    },
    transcript: {
      name: '訪談',
      effect: '使用 /quote、/today、/highlights、/summary 而沒有指明訪談時，就用這一場。',
      unset: '未選擇：全部訪談，以 /library 中的第一場為先',
      gone: (slug) => `${slug}（已不在庫中，因此不起作用）`,
    },
    replies: {
      name: '回覆',
      effect: '「私密」時只有提問的人看得到回覆；`/quote` 選 `private: False` 仍會公開回覆。',
      public: '公開',
      private: '私密',
    },
    how: '用 /settings 的選項來更改。',
    reset: (name) => `重設：${name}`,
  },
  privacy: {
    title: '這裡存有你的哪些資訊',
    saved: (count) =>
      `你收藏的引文：**${count}** 條。每條旁邊記有你的 Discord 使用者 ID 和收藏時間，只會顯示給你自己。`,
    notes: [
      '由你設立的每日推送旁邊也記有你的使用者 ID，以便在推送失敗時通知你；移除推送，記錄隨之消失。',
      '不存名字，也不存訊息。搜尋的詞句可能保留一小時，回覆可能保留六小時，都不記錄是誰問的。',
      '伺服器的選擇（設定、推送及其記錄）會在機器人離開 30 天後忘掉。',
    ],
    forget: '忘掉我的收藏',
    confirm: (count) => `你收藏了 ${count} 條引文。全部忘掉嗎？之後無法恢復。`,
    yes: '全部忘掉',
    no: '保留',
    forgotten: (count) => `已忘掉 ${count} 條。這裡不再存有你的任何收藏。`,
  },
  menu: {
    findQuote: '找出處',
    help: '在任何一則訊息的選單裡，「應用程式」之下：找出與它最接近的段落，只給你自己看。',
    noneTitle: '沒有與這則訊息相近的段落',
    closestTitle: '沒有與這則訊息完全相符的段落',
    advice: '它可能出自別處，或者說法相差太遠。用 /quote 可以憑幾個詞找到段落。',
  },
};

export const personalCommandsZhTW: Pick<Messages['commands'], 'saved' | 'settings' | 'privacy'> = {
  saved: { description: '你收藏的引文：打開、移除、匯出為 Markdown；只給你自己看' },
  settings: {
    description: '這個伺服器的推送語言、預設訪談，以及回覆公開還是私密',
    language: '每日推送用哪種語言',
    transcript: '沒有指明訪談時用哪一場',
    replies: '回覆給所有人看，還是只給提問的人看',
  },
  privacy: { description: '這裡存有你的哪些資訊，以及一個讓它忘掉的按鈕' },
};
