/** Parts of names that are written small. */
const particles =
  /^(?:de|da|das|do|dos|del|della|der|den|di|van|von|vom|zu|zum|zur|la|le|les|du|des|of|the|and|und|et|y|e|&|bin|ibn|ben|al|el|ter|ten|af|av|'t)$/u;

/** Who speaks by what they do there, with or without a number: no name, and yet somebody. */
const roles = new RegExp(
  String.raw`^(?:(?:the|audience|questioner from|unknown|unidentified|male|female|man|woman|guest|main|co-?)[ -])?` +
    String.raw`(?:speaker|host|guest|interviewer|interviewee|moderator|audience(?: member)?|narrator|announcer|reporter|journalist|` +
    String.raw`panelist|presenter|questioner|question|answer|participant|operator|chair(?:man|woman|person)?|voice|caller|student|teacher|everyone|` +
    String.raw`all|both|crowd|translator|interpreter|analyst|jingle|unknown|q|a|` +
    String.raw`the (?:court|witness|chairman|chair|clerk|president|defendant|foreperson)|` +
    String.raw`frage|antwort|moderation|moderator(?:in)?|journalist(?:in)?|sprecher(?:in)?|zuschauer(?:in)?|redaktion|` +
    String.raw`réponse|animat(?:eur|rice)|journaliste|le président|la présidente|intervenant|présentat(?:eur|rice)|` +
    String.raw`pregunta|respuesta|entrevistador[ae]?|entrevistad[oa]|periodista|moderadora?|presentadora?|público|` +
    String.raw`pergunta|resposta|apresentadora?|domanda|risposta|intervistatore|giornalista|` +
    String.raw`вопрос|ответ|ведущ(?:ий|ая)|интервьюер|корреспондент)` +
    String.raw`(?:[ _#-]{0,2}[0-9a-z]{1,3})?$`,
  'iu',
);
const rolesKoreanJapanese =
  /^(?:기자|진행자?|사회자|질문자?|답변자?|인터뷰어|인터뷰이|면접관|관객|청중|모두|참가자|화자|聞き手|聞手|話し手|司会者?|編集部?|一同|全員|インタビュアー|記者|質問者?|回答者?|参加者|ゲスト|ホスト|ナレーション|ナレーター|会場|議長|委員長|客席)[ _-]{0,2}\d{0,3}[A-Z]?$/u;
const rolesHan =
  /^(?:现场|現場|男|女|全体|全體|其他|某)?(?:主持人?|主席|院長|院长|議長|议长|主播|记者|記者|嘉宾|嘉賓|来宾|來賓|观众|觀眾|听众|聽眾|网友|網友|提问者?|提問者?|问|問|答|采访者|採訪者|受访者|受訪者|访谈者|訪談者|旁白|画外音|畫外音|众人|眾人|大家|全体|全體|司仪|司儀|评委|評委|老师|老師|学生|學生|同学|同學|发言人|發言人|说话人|說話人|讲者|講者|讲话人|男声|女声|译者问|与会者|與會者)[ _#-]{0,2}(?:[0-9０-９]{1,3}|[A-Za-zＡ-Ｚ]|[一二三四五六七八九十甲乙丙丁])?$/u;

/** How friends and people without a name are called, and what stands beside a family name where somebody is spoken of with respect. */
const nicknamesHan = /^(?:[老小阿大]\p{Script=Han}|[甲乙丙丁戊己庚辛])[0-9A-Z]{0,4}$/u;
const honorificsHan = /^\p{Script=Han}{1,3}(?:先生|女士|小姐|老师|老師|教授|博士|医生|醫生|总|總|董|院士|律师|律師)$/u;
const honorifics =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|senator|president|judge|rev|fr|sen|rep|gov|m|mm|mme|mmes|mlle|me|monsieur|madame|herr|frau|señora?|sra?|don|doña|chairman|chairwoman|secretary)(?!\p{L})\.?/iu;

/** What stands before a colon and speaks for nobody. */
const notNames = new RegExp(
  String.raw`^(?:notes?|n\.?b|warning|caution|important|tips?|hint|todo|ps|p\.s|fyi|tl;?dr|edit|update|updated|example|for example|e\.?g|i\.?e|` +
    String.raw`sources?|references?|see|see also|read more|via|link|links|url|audio|video|media|youtube|https?|www|email|e-mail|tel|phone|` +
    String.raw`translation|translated by|translator's note|subtitles?(?: by)?|captions?(?: by)?|transcript(?: by)?|transcription|edited by|` +
    String.raw`title|subtitle|date|time|duration|length|location|place|people|guests|hosts|speakers|topics?|tags?|keywords?|summary|abstract|` +
    String.raw`chapters?|part|step|section|figure|fig|table|episode|ep|season|problem|from|to|cc|bcc|subject|reply-to|solution|result|results|reason|goal|` +
    String.raw`conclusion|introduction|intro|outro|break|background|context|contents|key takeaways?|takeaways?|highlights?|show notes|` +
    String.raw`pros|cons|advantages?|disadvantages?|first|second|third|finally|remember|listen|look|again|also|however|therefore|` +
    String.raw`in short|in other words|one more thing|one more point|the point is|the question is|the answer is|my point|` +
    String.raw`disclaimer|copyright|media|video|audio|youtube|podcast|show|author|published|publisher|license|music|applause|laughter|sponsor|sponsors|advertisement|ad|` +
    String.raw`related(?: (?:posts|articles|stories|reading|links))?|subscribe|share|comments|newsletter|sign up|follow us|` +
    String.raw`(?:mon|tues|wednes|thurs|fri|satur|sun)day)$`,
  'iu',
);
const notNamesHan =
  /^(?:注|注意|注释|註|備註|备注|附注|附|按|编者按|編者按|编者注|编者註|译注|譯註|译者注|小编|例|例如|比如|譬如|举例|舉例|再比如|总之|總之|总结|總結|总的来说|小结|小結|结论|結論|结果|結果|原因|因此|所以|首先|其次|再次|再者|最后|最後|另外|此外|还有|還有|同时|同時|第[一二三四五六七八九十0-9]{1,3}(?:点|點|个|個|步|部分|章|节|節|期|集|层|層|种|種|条|條)?|其[一二三四五]|[一二三四五六七八九十](?:是|、)?|目标|目標|目的|问题|問題|疑问|答案|回答|提问|提示|提醒|重点|重點|要点|要點|关键|關鍵|关键词|關鍵詞|关键字|关键在于|核心|优点|優點|缺点|缺點|优势|劣势|特点|特點|方法|步骤|步驟|方案|措施|背景|简介|簡介|介绍|介紹|摘要|导语|導語|导读|導讀|前言|引言|正文|目录|目錄|全文|原文|原文链接|来源|來源|出处|出處|资料|参考|參考|参考资料|链接|連結|网址|網址|地址|电话|電話|邮箱|微信|公众号|公眾號|作者|文章作者|编辑|編輯|责任编辑|責任編輯|责编|校对|校對|审校|翻译|翻譯|译者|譯者|撰文|采写|整理|记录|記錄|文字记录|文字記錄|会议记录|摄影|攝影|图片|圖片|图|圖|表|视频|視頻|音频|影片|音檔|视频链接|音频链接|字幕|配乐|时间|時間|日期|发布时间|地点|地點|主题|主題|题目|题|议题|議題|标题|標題|参会人|参会人员|出席|与会人员|人物|时长|時長|声明|聲明|版权|版權|感谢|感謝|致谢|广告|廣告|赞助|赞助商|一句话|换句话说|也就是说|意思是|结语|結語|后记|後記|彩蛋|字数|标签|標籤)$/u;

/** Family names of one character, the two hundred that nearly everybody bears, in both scripts; from the census of 2020 and Taiwan's of 2018. */
const familyNames = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閻阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温溫康施洪季游簡简詹游翁柯赖賴涂塗藍蓝连連童歐欧凌古俞柳倪聂聶章鲁魯葛岳翟颜顏安尤骆駱庞龐詹樊兰蘭殷牛易常乔喬伍温焦巫卓鮑鲍卜柴麦麥关關祝甘宁寧饶饒瞿左管苗米紀纪巴车車曲佟佘谷栾戚臧梅盛班楚伊宗梅單单霍滕靳解景冉申耿褚'.split(
    '',
  ),
);
const doubleFamilyNames =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|令狐|司徒|慕容|夏侯|端木|张简|張簡|范姜)/u;

/** Words that stand before colons, and what they are there: lists, no rules. */
export const nameWords = {
  particles,
  roles,
  rolesHan,
  rolesKoreanJapanese,
  nicknamesHan,
  honorificsHan,
  honorifics,
  notNames,
  notNamesHan,
  familyNames,
  doubleFamilyNames,
} as const;
