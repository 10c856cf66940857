/** A lighthouse keeper's talk in the languages of the old encodings, written for these tests; longer than 200 characters. */
export interface Talk {
  readonly language: string;
  /** As iconv-lite names them, and as we do. */
  readonly encodings: readonly (readonly [encoding: string, name: string])[];
  readonly text: string;
}

export const talks: readonly Talk[] = [
  {
    language: 'Chinese',
    encodings: [['gb18030', 'GB 18030']],
    text: [
      '主持人：您守这座灯塔已经二十年了，第一天晚上是什么样子？',
      '守塔人：那天风很大，我以为灯会灭，就一直坐在楼梯上没有睡。后来才知道，灯不会灭，是人会困。我妻子在山下看见光，给我送来一壶热茶。',
      '主持人：现在还有船经过吗？',
      '守塔人：夏天多一些，冬天一个星期只有两三条。船长们都认识我，经过的时候会按三下喇叭，我就把窗户打开，挥一挥毛巾。去年有一条渔船在雾里迷了路，绕着礁石转了半夜，最后是听着我敲钟才靠的岸。他们送了我一筐螃蟹，我吃了四天。',
      '主持人：如果有一天灯塔改成自动的，您会做什么？',
      '守塔人：我想写一本关于海鸟的书，把每一只鸟的名字都记下来。',
    ].join('\n'),
  },
  {
    language: 'Traditional Chinese',
    encodings: [
      ['big5', 'Big5'],
      ['gb18030', 'GB 18030'],
    ],
    text: [
      '主持人：您守這座燈塔已經二十年了，第一天晚上是什麼樣子？',
      '守塔人：那天風很大，我以為燈會滅，就一直坐在樓梯上沒有睡。後來才知道，燈不會滅，是人會睏。我妻子在山下看見光，給我送來一壺熱茶。',
      '主持人：現在還有船經過嗎？',
      '守塔人：夏天多一些，冬天一個星期只有兩三條。船長們都認識我，經過的時候會按三下喇叭，我就把窗戶打開，揮一揮毛巾。去年有一條漁船在霧裡迷了路，繞著礁石轉了半夜，最後是聽著我敲鐘才靠的岸。他們送了我一筐螃蟹，我吃了四天。',
      '主持人：如果有一天燈塔改成自動的，您會做什麼？',
      '守塔人：我想寫一本關於海鳥的書，把每一隻鳥的名字都記下來。',
    ].join('\n'),
  },
  {
    language: 'Korean',
    encodings: [['euc-kr', 'EUC-KR']],
    text: [
      '진행자: 이 등대를 이십 년 동안 지키셨는데, 첫날 밤은 어땠습니까?',
      '등대지기: 그날은 바람이 아주 세게 불었어요. 불이 꺼질까 봐 계단에 앉아서 잠을 자지 못했습니다. 나중에야 알았지요, 불은 꺼지지 않고 사람이 졸린다는 것을요. 아내가 산 아래에서 불빛을 보고 뜨거운 차를 가져다주었습니다.',
      '진행자: 지금도 배가 지나갑니까?',
      '등대지기: 여름에는 조금 많고 겨울에는 일주일에 두세 척뿐이에요. 선장들은 모두 저를 알아서 지나갈 때 경적을 세 번 울립니다. 그러면 저는 창문을 열고 수건을 흔들지요. 작년에는 고깃배 한 척이 안개 속에서 길을 잃고 밤새 바위 주위를 돌다가 제가 치는 종소리를 듣고 겨우 뭍에 닿았습니다.',
    ].join('\n'),
  },
  {
    language: 'Japanese',
    encodings: [
      ['shift_jis', 'Shift_JIS'],
      ['euc-jp', 'EUC-JP'],
    ],
    text: [
      '司会：この灯台を二十年守ってこられましたが、最初の夜はどんな様子でしたか。',
      '灯台守：あの日は風がとても強くて、灯が消えるのではないかと思い、ずっと階段に座って眠りませんでした。あとでわかったのですが、灯は消えません、人が眠くなるのです。妻が山の下から光を見て、熱いお茶を持ってきてくれました。',
      '司会：今でも船は通りますか。',
      '灯台守：夏は少し多くて、冬は一週間に二、三隻だけです。船長たちはみんな私を知っていて、通るときに汽笛を三回鳴らします。私は窓を開けてタオルを振ります。去年は漁船が霧の中で道に迷い、岩のまわりを一晩中まわって、私が打つ鐘の音を聞いてやっと岸に着きました。',
    ].join('\n'),
  },
  {
    language: 'Russian',
    encodings: [
      ['windows-1251', 'Windows-1251'],
      ['koi8-r', 'KOI8-R'],
      ['cp866', 'CP 866'],
      ['iso-8859-5', 'ISO-8859-5'],
    ],
    text: [
      'Ведущая: Вы двадцать лет храните этот маяк. Какой была первая ночь?',
      'Смотритель: В тот день дул сильный ветер. Я боялся, что огонь погаснет, и всю ночь просидел на лестнице. Потом я понял: гаснет не огонь, засыпает человек. Жена увидела свет снизу и принесла мне горячего чаю.',
      'Ведущая: А корабли ещё проходят?',
      'Смотритель: Летом чаще, зимой два или три в неделю. Капитаны меня знают и гудят три раза.',
    ].join('\n'),
  },
  {
    language: 'Ukrainian',
    encodings: [
      ['windows-1251', 'Windows-1251'],
      ['koi8-u', 'KOI8-U'],
    ],
    text: [
      'Ведуча: Ви двадцять років бережете цей маяк. Якою була перша ніч?',
      'Доглядач: Того дня віяв сильний вітер. Я боявся, що вогонь згасне, і всю ніч просидів на сходах. Потім я зрозумів: гасне не вогонь, засинає людина. Дружина побачила світло знизу й принесла мені гарячого чаю. Її звуть Євгенія.',
    ].join('\n'),
  },
  {
    language: 'German',
    encodings: [
      ['windows-1252', 'Windows-1252'],
      ['macintosh', 'Mac OS Roman'],
    ],
    text: [
      'Moderatorin: Sie hüten diesen Leuchtturm seit zwanzig Jahren. Wie war die erste Nacht?',
      'Wärter: An dem Tag blies ein kräftiger Wind. Ich fürchtete, das Licht könnte verlöschen, und saß die ganze Nacht auf der Treppe. Später begriff ich: Nicht das Licht verlöscht, der Mensch wird müde. Meine Frau sah den Schein von unten und brachte mir heißen Tee.',
    ].join('\n'),
  },
  {
    language: 'French',
    encodings: [
      ['windows-1252', 'Windows-1252'],
      ['macintosh', 'Mac OS Roman'],
    ],
    text: [
      'Animatrice : Vous gardez ce phare depuis vingt ans. Comment était la première nuit ?',
      'Gardien : Ce jour-là, le vent soufflait très fort. J’avais peur que la lumière s’éteigne, et je suis resté assis dans l’escalier toute la nuit. Plus tard j’ai compris : ce n’est pas la lumière qui s’éteint, c’est l’homme qui s’endort. Ma femme a vu la lueur d’en bas et m’a apporté du thé brûlant.',
    ].join('\n'),
  },
  {
    language: 'Spanish',
    encodings: [['windows-1252', 'Windows-1252']],
    text: [
      'Presentadora: Usted cuida este faro desde hace veinte años. ¿Cómo fue la primera noche?',
      'Farero: Aquel día soplaba un viento muy fuerte. Temía que la luz se apagara y pasé la noche sentado en la escalera. Después entendí que no se apaga la luz: se duerme el hombre. Mi mujer vio el resplandor desde abajo y me trajo un té caliente. ¡Qué frío hacía!',
    ].join('\n'),
  },
  {
    language: 'English',
    encodings: [['windows-1252', 'Windows-1252']],
    text: [
      'Host: You have kept this lighthouse for twenty years, José. What was the first night like?',
      'Keeper: The wind was strong – very strong. I was afraid the light might go out, so I sat on the stairs, at the café’s old table, all night. Later I understood: it isn’t the light that goes out.',
    ].join('\n'),
  },
  {
    language: 'Swedish',
    encodings: [['windows-1252', 'Windows-1252']],
    text: [
      'Värd: Ni har vaktat den här fyren i tjugo år. Hur var den första natten?',
      'Fyrvaktare: Den dagen blåste det hårt. Jag var rädd att ljuset skulle slockna och satt hela natten i trappan. Senare förstod jag: det är inte ljuset som slocknar, det är människan som somnar.',
    ].join('\n'),
  },
  {
    language: 'Polish',
    encodings: [
      ['windows-1250', 'Windows-1250'],
      ['iso-8859-2', 'ISO-8859-2'],
    ],
    text: [
      'Prowadząca: Pilnuje pan tej latarni od dwudziestu lat. Jaka była pierwsza noc?',
      'Latarnik: Tego dnia wiał bardzo silny wiatr. Bałem się, że światło zgaśnie, i całą noc przesiedziałem na schodach. Później zrozumiałem: to nie światło gaśnie, to człowiek zasypia. Żona zobaczyła blask z dołu i przyniosła mi gorącą herbatę.',
    ].join('\n'),
  },
  {
    language: 'Czech',
    encodings: [
      ['windows-1250', 'Windows-1250'],
      ['iso-8859-2', 'ISO-8859-2'],
    ],
    text: [
      'Moderátorka: Hlídáte tento maják už dvacet let. Jaká byla první noc?',
      'Strážce: Ten den foukal velmi silný vítr. Bál jsem se, že světlo zhasne, a celou noc jsem proseděl na schodech. Později jsem pochopil: nezhasíná světlo, to člověk usíná. Žena uviděla zdola záři a přinesla mi horký čaj.',
    ].join('\n'),
  },
  {
    language: 'Hungarian',
    encodings: [['windows-1250', 'Windows-1250']],
    text: [
      'Műsorvezető: Húsz éve őrzi ezt a világítótornyot. Milyen volt az első éjszaka?',
      'Toronyőr: Aznap nagyon erős szél fújt. Féltem, hogy kialszik a fény, és egész éjjel a lépcsőn ültem. Később megértettem: nem a fény alszik el, hanem az ember. A feleségem meglátta lentről a fényt, és forró teát hozott.',
    ].join('\n'),
  },
  {
    language: 'Turkish',
    encodings: [['windows-1254', 'Windows-1254']],
    text: [
      'Sunucu: Bu deniz fenerini yirmi yıldır bekliyorsunuz. İlk gece nasıldı?',
      'Bekçi: O gün rüzgâr çok güçlü esiyordu. Işığın sönmesinden korktum ve bütün gece merdivende oturdum. Sonra anladım: sönen ışık değil, uyuyan insanmış. Karım aşağıdan ışığı gördü ve bana sıcak çay getirdi.',
    ].join('\n'),
  },
  {
    language: 'Greek',
    encodings: [['windows-1253', 'Windows-1253']],
    text: [
      'Παρουσιάστρια: Φυλάτε αυτόν τον φάρο είκοσι χρόνια. Πώς ήταν η πρώτη νύχτα;',
      'Φύλακας: Εκείνη τη μέρα φυσούσε πολύ δυνατός άνεμος. Φοβόμουν μήπως σβήσει το φως και κάθισα όλη τη νύχτα στη σκάλα. Αργότερα κατάλαβα ότι δεν σβήνει το φως, αποκοιμιέται ο άνθρωπος.',
    ].join('\n'),
  },
  {
    language: 'Hebrew',
    encodings: [['windows-1255', 'Windows-1255']],
    text: [
      'מנחה: אתה שומר על המגדלור הזה עשרים שנה. איך היה הלילה הראשון?',
      'שומר: באותו יום נשבה רוח חזקה מאוד. פחדתי שהאור יכבה וישבתי כל הלילה על המדרגות. אחר כך הבנתי שלא האור כבה אלא האדם נרדם. אשתי ראתה את האור מלמטה והביאה לי תה חם. עד היום אני שומע את הרוח כשאני סוגר את הדלת, ואני מחכה לבוקר.',
    ].join('\n'),
  },
  {
    language: 'Arabic',
    encodings: [['windows-1256', 'Windows-1256']],
    text: [
      'المذيعة: أنت تحرس هذه المنارة منذ عشرين سنة. كيف كانت الليلة الأولى؟',
      'الحارس: في ذلك اليوم كانت الريح قوية جدا. خفت أن ينطفئ الضوء فجلست طوال الليل على السلم. ثم فهمت أن الضوء لا ينطفئ بل الإنسان ينام. رأت زوجتي النور من الأسفل وجاءت إلي بشاي ساخن. وما زلت أسمع صوت الريح كلما أغلقت الباب وأنتظر الصباح قرب النافذة.',
    ].join('\n'),
  },
  {
    language: 'Thai',
    encodings: [['windows-874', 'Windows-874']],
    text: [
      'ผู้ดำเนินรายการ: คุณเฝ้าประภาคารแห่งนี้มายี่สิบปีแล้ว คืนแรกเป็นอย่างไรบ้าง',
      'คนเฝ้า: วันนั้นลมแรงมาก ผมกลัวว่าไฟจะดับ จึงนั่งอยู่บนบันไดทั้งคืน ต่อมาจึงเข้าใจว่าไฟไม่ดับ คนต่างหากที่ง่วง ภรรยาเห็นแสงจากข้างล่างและนำชาร้อนมาให้',
    ].join('\n'),
  },
];
