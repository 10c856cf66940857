/** What a converter leaves, or makes, that nobody in Taiwan writes: what to write instead, and why it comes about. */
export interface WrongForm {
  readonly form: RegExp;
  readonly instead: string;
  readonly why: string;
}

export const wrongForms: readonly WrongForm[] = [
  ...greedy('髮', '發', '被发明 begins like 被髮 (loose hair)'),
  ...greedy('隻', '只', '是只 and 多只 are taken for a count of animals'),
  ...greedy(
    '(?<![一二三四五六七八九十百千萬幾\\d公英海鄰])里(?!程)',
    '裡',
    '道里 is a word of its own in the dictionary',
  ),
  ...greedy('(?<![一二兩三四五六七八九十百千幾數\\d] ?)兆', '一兆', '万亿 became 兆 without its one'),
  ...greedy('兆瓦', 'MW', '兆 is a trillion in Taiwan, and mega on the mainland'),
  ...greedy('[“”‘’]', '「」『』', 'the mainland’s quotation marks'),
  ...another('擴充套件', '擴展', 'a browser has 擴充套件; what scales 擴展'),
  ...another('數字(?=員工|勞動力|人|生物|晶片|設計|化|時代|的，)', '數位', 'digital, not a numeral'),
  ...another('裝置', '設備', 'equipment; 裝置 is a gadget'),
  ...another('釋出', '發表', 'nothing was let go'),
  ...another('智慧體', '代理', 'an agent'),
  ...mainland(
    '收件箱 收件匣|文本 文字|融資 募資|創始人 創辦人|播客 Podcast|谷歌 Google|推送 每日貼文|發言人 說話者|管理者 管理員',
  ),
  ...mainland(
    '網絡 網路|服務器 伺服器|軟件 軟體|硬件 硬體|芯片 晶片|(?<!檢)視頻 影片|信息 資訊|質量 品質|屏幕 螢幕|默認 預設',
  ),
  ...mainland('用戶 使用者|程序 程式|編程 寫程式|計算機 電腦|並行 平行|線程 執行緒|接口 介面|緩存 快取|內存 記憶體'),
  ...mainland(
    '智能 智慧|通過 透過|報道 報導|激活 帶動|郵箱 信箱|打印 列印|鏈接 連結|博客 部落格|社區 社群|酒店 飯店|幻燈片 投影片',
  ),
  ...mainland(
    '柱狀圖 長條圖|初創 新創|份額 市占率|增長 成長|工藝 製程|技術棧 技術堆疊|演算法庫 函式庫|投資者 投資人|企業本地 地端',
  ),
  ...mainland(
    '大語言模型 大型語言模型|縮放定律 擴展定律|流水線 管線|逃逸速度 脫離速度|市銷率 股價營收比|直接下屬 直屬部下|嘉賓 來賓',
  ),
  ...mainland(
    '頭腦風暴 腦力激盪|大路貨 大宗商品|路線圖 藍圖|自動駕駛汽車 自駕車|網路安全 資安|物理AI 實體AI|序列處理 循序處理',
  ),
  ...mainland(
    '搜索 搜尋|數據 資料|文稿 逐字稿|說話人 說話者|注釋 註解|註釋 註解|此前 先前|日誌 記錄檔|反饋 回饋|保存 儲存|撤銷 復原',
  ),
  ...mainland('扎克伯格 祖克柏|格斯特納 葛斯納|布拉德 布萊德|格利 葛利|埃隆 伊隆|拉里 賴瑞|熊彼特 熊彼得'),
  ...variant('臺 台|瞭解 了解|佔 占|裏 裡|着 著|爲 為|麽 麼|羣 群|峯 峰|衆 眾|綫 線|啓 啟|賬 帳|伙伴 夥伴|身份 身分'),
];

function listed(pairs: string, why: string): WrongForm[] {
  return pairs.split('|').map((pair) => {
    const [form = '', instead = ''] = pair.split(' ');
    return { form: new RegExp(form, 'u'), instead, why };
  });
}

function greedy(form: string, instead: string, why: string): WrongForm[] {
  return [{ form: new RegExp(form, 'u'), instead, why: `converted: ${why}` }];
}

function another(form: string, instead: string, why: string): WrongForm[] {
  return [{ form: new RegExp(form, 'u'), instead, why: `another meaning: ${why}` }];
}

function mainland(pairs: string): WrongForm[] {
  return listed(pairs, 'the mainland’s word or name');
}

function variant(pairs: string): WrongForm[] {
  return listed(pairs, 'one way to write it everywhere');
}
