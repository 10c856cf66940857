/** A zone's cities as people type them; the first of each language names the zone. */
export interface CityNames {
  readonly id: string;
  /** Simplified. */
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /** What else it is called by: abbreviations, countries, regions. */
  readonly also: readonly string[];
}

/**
 * Cities that the platform has no names for, most used zones first. There is no Asia/Beijing, and Intl names a zone by
 * its country where the country has but one.
 */
export const cityNames: readonly CityNames[] = [
  entry(
    'Asia/Shanghai',
    '上海 北京 深圳 广州 杭州 成都 重庆 武汉 南京 天津 苏州 西安 长沙 郑州 青岛 厦门 福州 济南 合肥 昆明 宁波 沈阳 大连 哈尔滨 长春 南宁 贵阳 海口 三亚 太原 石家庄 南昌 兰州',
    'Shanghai, Beijing, Shenzhen, Guangzhou, Hangzhou, Chengdu, Chongqing, Wuhan, Nanjing, Tianjin, Suzhou, Xi’an, Changsha, Zhengzhou, Qingdao, Xiamen, Fuzhou, Kunming, Dalian, Harbin',
    '中国大陆, 内地, 北京时间, CST',
  ),
  entry('Asia/Taipei', '台北 高雄 台中 台南 新竹', 'Taipei, Kaohsiung, Taichung, Tainan'),
  entry('Asia/Hong_Kong', '香港 九龙', 'Hong Kong, Kowloon', 'Hongkong, HKT'),
  entry('Asia/Singapore', '新加坡', 'Singapore', '狮城, SGT'),
  entry(
    'America/Los_Angeles',
    '洛杉矶 旧金山 西雅图 硅谷 圣何塞 圣地亚哥 波特兰 拉斯维加斯',
    'Los Angeles, San Francisco, Seattle, San Jose, San Diego, Silicon Valley, Santa Clara, Portland, Las Vegas',
    '美国西部, 美西, 三藩市, 加州, 太平洋时间, USA, California, Pacific Time, PST, PDT, PT',
  ),
  entry(
    'America/New_York',
    '纽约 华盛顿 波士顿 费城 迈阿密 亚特兰大',
    'New York, Washington, Boston, Philadelphia, Miami, Atlanta',
    '美国东部, 美东, 东部时间, USA, NYC, Eastern Time, EST, EDT, ET',
  ),
  entry(
    'Europe/London',
    '伦敦 曼彻斯特 爱丁堡',
    'London, Manchester, Edinburgh',
    'UK, Britain, England, Scotland, BST',
  ),
  entry('Asia/Tokyo', '东京 大阪 京都 横滨 名古屋', 'Tokyo, Osaka, Kyoto, Yokohama, Nagoya', 'JST'),
  entry(
    'America/Chicago',
    '芝加哥 休斯敦 达拉斯 奥斯汀',
    'Chicago, Houston, Dallas, Austin',
    '美国中部, USA, Texas, Central Time, CST, CDT, CT',
  ),
  entry('America/Toronto', '多伦多 渥太华 蒙特利尔', 'Toronto, Ottawa, Montréal', '加拿大, Canada'),
  entry('America/Vancouver', '温哥华 维多利亚', 'Vancouver, Victoria', '加拿大, Canada'),
  entry('Australia/Sydney', '悉尼 堪培拉', 'Sydney, Canberra', '雪梨, 澳大利亚, 澳洲, Australia, AEST, AEDT'),
  entry('Asia/Kuala_Lumpur', '吉隆坡 槟城', 'Kuala Lumpur, Penang', '大马, KL, MYT'),
  entry('Europe/Paris', '巴黎 里昂', 'Paris, Lyon', 'CET, CEST'),
  entry('Europe/Berlin', '柏林 慕尼黑 法兰克福 汉堡', 'Berlin, Munich, Frankfurt, Hamburg', 'CET, CEST'),
  entry('Asia/Seoul', '首尔 釜山', 'Seoul, Busan', 'Korea, KST'),
  entry(
    'Asia/Kolkata',
    '加尔各答 孟买 新德里 班加罗尔',
    'Kolkata, Mumbai, New Delhi, Delhi, Bangalore, Bengaluru, Chennai, Hyderabad',
    'IST',
  ),
  entry('Asia/Dubai', '迪拜 阿布扎比', 'Dubai, Abu Dhabi', '杜拜, 阿联酋, UAE'),
  entry('Asia/Bangkok', '曼谷 清迈', 'Bangkok, Chiang Mai'),
  entry('Asia/Jakarta', '雅加达', 'Jakarta', '印尼, 印度尼西亚, Indonesia, WIB'),
  entry('Asia/Macau', '澳门', 'Macau'),
  entry('America/Sao_Paulo', '圣保罗 里约热内卢 巴西利亚', 'São Paulo, Rio de Janeiro, Brasília', '巴西, Brazil, BRT'),
  entry('Australia/Melbourne', '墨尔本', 'Melbourne', '澳大利亚, 澳洲, Australia, AEST, AEDT'),
  entry('Pacific/Auckland', '奥克兰 惠灵顿', 'Auckland, Wellington', '纽西兰, NZST, NZDT'),
  entry('UTC', '协调世界时', 'UTC', '世界标准时间, 格林尼治, GMT, Zulu'),
  entry('America/Denver', '丹佛 盐湖城', 'Denver, Salt Lake City', '美国山区, USA, Mountain Time, MST, MDT, MT'),
  entry('America/Phoenix', '凤凰城', 'Phoenix', 'USA, Arizona'),
  entry('Pacific/Honolulu', '檀香山', 'Honolulu', '火奴鲁鲁, 夏威夷, USA, Hawaii, HST'),
  entry('America/Edmonton', '埃德蒙顿 卡尔加里', 'Edmonton, Calgary', '加拿大, Canada'),
  entry('America/Mexico_City', '墨西哥城', 'Mexico City'),
  entry('America/Argentina/Buenos_Aires', '布宜诺斯艾利斯', 'Buenos Aires', '阿根廷, Argentina'),
  entry('Australia/Brisbane', '布里斯班 黄金海岸', 'Brisbane, Gold Coast', '澳大利亚, 澳洲, Australia, AEST'),
  entry('Australia/Perth', '珀斯', 'Perth', '澳大利亚, 澳洲, Australia, AWST'),
  entry('Europe/Moscow', '莫斯科 圣彼得堡', 'Moscow, Saint Petersburg', '俄罗斯, Russia, MSK'),
  entry('Europe/Madrid', '马德里 巴塞罗那', 'Madrid, Barcelona'),
  entry('Europe/Rome', '罗马 米兰 威尼斯', 'Rome, Milan, Venice'),
  entry('Europe/Zurich', '苏黎世 日内瓦', 'Zürich, Geneva'),
  entry('Europe/Amsterdam', '阿姆斯特丹 鹿特丹', 'Amsterdam, Rotterdam', 'Holland'),
  entry('Europe/Brussels', '布鲁塞尔', 'Brussels'),
  entry('Europe/Vienna', '维也纳', 'Vienna'),
  entry('Europe/Stockholm', '斯德哥尔摩', 'Stockholm'),
  entry('Europe/Oslo', '奥斯陆', 'Oslo'),
  entry('Europe/Copenhagen', '哥本哈根', 'Copenhagen'),
  entry('Europe/Helsinki', '赫尔辛基', 'Helsinki', 'EET, EEST'),
  entry('Europe/Dublin', '都柏林', 'Dublin'),
  entry('Europe/Lisbon', '里斯本', 'Lisbon', 'WET, WEST'),
  entry('Europe/Athens', '雅典', 'Athens'),
  entry('Europe/Warsaw', '华沙', 'Warsaw'),
  entry('Europe/Prague', '布拉格', 'Prague'),
  entry('Europe/Budapest', '布达佩斯', 'Budapest'),
  entry('Europe/Kyiv', '基辅', 'Kyiv'),
  entry('Europe/Istanbul', '伊斯坦布尔 安卡拉', 'Istanbul, Ankara', 'Turkey'),
  entry('Asia/Ho_Chi_Minh', '胡志明市 河内', 'Ho Chi Minh, Hanoi', '西贡'),
  entry('Asia/Manila', '马尼拉', 'Manila'),
  entry('Asia/Yangon', '仰光', 'Yangon', 'Burma'),
  entry('Asia/Kathmandu', '加德满都', 'Kathmandu'),
  entry('Asia/Dhaka', '达卡', 'Dhaka'),
  entry('Asia/Karachi', '卡拉奇 伊斯兰堡', 'Karachi, Lahore, Islamabad'),
  entry('Asia/Colombo', '科伦坡', 'Colombo'),
  entry('Asia/Jerusalem', '耶路撒冷 特拉维夫', 'Jerusalem, Tel Aviv'),
  entry('Asia/Riyadh', '利雅得 吉达', 'Riyadh, Jeddah'),
  entry('Asia/Qatar', '多哈', 'Doha'),
  entry('Asia/Tehran', '德黑兰', 'Tehran'),
  entry('Asia/Urumqi', '乌鲁木齐', 'Ürümqi', '新疆, Xinjiang'),
  entry('Africa/Cairo', '开罗', 'Cairo'),
  entry('Africa/Johannesburg', '约翰内斯堡 开普敦', 'Johannesburg, Cape Town'),
  entry('Africa/Lagos', '拉各斯', 'Lagos'),
  entry('Africa/Nairobi', '内罗毕', 'Nairobi'),
  entry('Africa/Casablanca', '卡萨布兰卡', 'Casablanca'),
];

function entry(id: string, zh: string, en: string, also = ''): CityNames {
  return { id, zh: zh.split(' '), en: en.split(', '), also: also === '' ? [] : also.split(', ') };
}
