import { describe, expect, it } from 'vitest';
import { sniffFormat } from '../../../src/transcript/sniff-format.ts';

describe('a page of the web is known by what it holds', () => {
  it.each([
    '<!DOCTYPE html><title>x</title>',
    '\uFEFF\n<!-- saved from url=(0019)https://example.org -->\n<html lang="zh">',
    '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html xmlns="x">',
    '<cite>Ines:</cite>\n<time>0:00</time>\n<p>The lamp is out.</p>\n<cite>Bo:</cite>\n<p>It is.</p>',
    '  <time>0:00</time>\n  <p>The lamp\nis out\nand so am I.</p><p>Yes.',
    '<p><b>Ines:</b> Is it low?</p>\n<p><b>Bo:</b> It is.</p>',
    `<div class="a"><p>${'word '.repeat(8000)}</p></div><p>x</p>`,
  ])('%#', (text) => {
    expect(sniffFormat(text)).toBe('html');
  });

  it.each([
    '**Ines:** Is it <b>low</b>?\n\n**Bo:** It is.',
    '<a name="top"></a>\n\n# In the shed\n\n**Ines:** Is it low?\n\n**Bo:** It is.',
    '<details>\n<summary>English</summary>\n\nInes: Is it low?\n\nBo: It is.\n\n</details>\n\nInes: 水低吗？\n\nBo: 低。',
    '<div align="center">\n<p>In the shed</p>\n</div>\n\nInes: Is it low today, and was it low before?\n\nBo: It is, and it was.\n\nInes: Then go.',
    '<p align="center"><img src="a.png"></p>\n<p>In the shed</p>\n\n## Talk\n\n- **Ines:** Low?\n- **Bo:** Yes.',
    '<Ines> is it low?\n<Bo> it is\n<Ines> good',
    '<v Ines>Is it low?</v>',
    'Ines: <html> is a tag.\n\nBo: It is.',
    '1\n00:00:01,000 --> 00:00:02,000\n<p>x</p>',
  ])('and none is: %#', (text) => {
    expect(sniffFormat(text)).not.toBe('html');
  });
});
