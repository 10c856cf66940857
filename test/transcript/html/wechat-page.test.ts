import { expect, it } from 'vitest';
import { readTranscript } from '../../../src/transcript/read-transcript.ts';
import { problemsOf } from './talk-of.ts';

/** A page of mp.weixin.qq.com as a browser saves it: hidden until its scripts have run, every paragraph in spans of its own. */
const page = `<!DOCTYPE html>
<html class=""><head><meta charset="utf-8"><title></title>
<meta property="og:title" content="灯塔夜话">
<meta property="og:url" content="http://mp.weixin.qq.com/s?__biz=QUJD&amp;mid=7">
<meta property="og:image" content="https://mmbiz.example.org/cover/0">
<style>#js_content { color: red }</style><script>var nickname = "海角小报"; var ct = "1931212800";</script></head>
<body><div id="js_article" class="rich_media"><div class="rich_media_inner">
<h1 class="rich_media_title" id="activity-name">
  灯塔夜话：守灯人谈雾
</h1>
<div id="meta_content"><span class="rich_media_meta_text">原创</span><a id="js_name" href="javascript:void(0);"> 海角小报 </a>
<em id="publish_time">2031-03-14 08:00</em><em id="js_ip_wording">海角</em></div>
<div class="rich_media_content js_underline_content" id="js_content" style="visibility: hidden; opacity: 0; ">
<section style="margin: 0"><section><p><span style="color: red">在灯塔里，我们谈了一夜。</span></p></section></section>
<p><img class="rich_pages" data-src="https://mmbiz.example.org/1/640" src="data:image/gif;base64,xx"></p>
<section><section><span><strong><span>小北</span></strong><strong>：</strong></span><span>今晚的雾很大，你在这里住了
多久？</span></section></section>
<section><p><span style="font-weight: bold;">老周：</span><span>三十年了。</span><strong>灯不是给自己看的。</strong><span leaf="">你得守约。</span></p>
<p><span><br></span></p>
<p><span>说到 LED，我们去年换过。</span></p></section>
<blockquote class="js_blockquote_wrap"><section>LED 是编辑加的注释。</section></blockquote>
<section><strong>小北：</strong><span>记账的本子呢？</span></section>
<section><strong>老周：</strong><span>在楼梯下面。</span></section>
<p><span>每天记三次。</span></p>
<p style="text-align: center"><strong>— END —</strong></p>
<p>编辑：小海</p><p><img data-src="https://mmbiz.example.org/2/640"></p><p>长按识别二维码，关注我们</p><p>点击“阅读原文”</p>
</div>
<div class="rich_media_tool"><a id="js_view_source">阅读原文</a><span>阅读 <span id="readNum3">1.2万</span></span><span>赞 33</span></div>
<div id="js_pc_qr_code"><p>微信扫一扫：关注该公众号</p></div>
</div></div><script>var a = 1;</script></body></html>`;

it('a saved page of WeChat: who speaks, what is said of it, and nothing that only belongs to the page', () => {
  const transcript = readTranscript(page);
  expect(transcript.passages.map(({ line, label, text }) => `${line} ${label}：${text}`)).toEqual([
    '16 小北：今晚的雾很大，你在这里住了多久？',
    '18 老周：三十年了。灯不是给自己看的。你得守约。',
    '20 老周：说到 LED，我们去年换过。',
    '22 小北：记账的本子呢？',
    '23 老周：在楼梯下面。',
    '24 老周：每天记三次。',
  ]);
  expect(transcript.passages[1]?.emphasised).toEqual([{ start: 5, end: 14 }]);
  expect(transcript).toMatchObject({
    title: '灯塔夜话：守灯人谈雾',
    author: '海角小报',
    published: '2031-03-14 08:00',
    place: '海角',
    source: 'http://mp.weixin.qq.com/s?__biz=QUJD&mid=7',
    cover: 'https://mmbiz.example.org/cover/0',
  });
  expect(transcript.images.map(({ url }) => url)).toEqual([
    'https://mmbiz.example.org/1/640',
    'https://mmbiz.example.org/2/640',
  ]);
  expect(transcript.notes.map(({ text, after }) => [text, after])).toEqual([
    ['在灯塔里，我们谈了一夜。', 0],
    ['LED 是编辑加的注释。', 3],
    ['— END —\n编辑：小海', 6],
    ['长按识别二维码，关注我们\n点击“阅读原文”', 6],
  ]);
  expect(problemsOf(page)).toEqual([]);
});

it.each([
  ["<script>var createTime = '2031-03-14 08:00';</script>", '2031-03-14 08:00'],
  ['<script>var ct = "1931212800";</script>', '2031-03-14 08:00'],
])('when it came out is told by its scripts where nothing else does: %s', (script, published) => {
  const text = page
    .replace(/<em id="publish_time">.*?<\/em>/u, '')
    .replace(/<script>var nickname.*?<\/script>/u, script);
  expect(readTranscript(text).published).toBe(published);
});
