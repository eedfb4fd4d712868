import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Report } from '../../src/kernel/report.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderLetter } from '../../src/report/letter.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { columns } from '../../src/report/text.ts';
import { bare, reportWithSettings } from './_report.ts';

const acts =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Surrogate}/u;
const spiteful = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.constantFrom(
    '\x1b]0;title\x07\x1b[31m',
    '</style><script>alert(1)</script>',
    `"'><img src=x onerror=alert(1)>`,
    '\u202emoc.live\u202c',
    'x'.repeat(500),
    '漢'.repeat(90),
    '&amp; {name} &lt;b&gt;',
  ),
);

const open: (report: Report) => Report = (report) => ({
  ...report,
  kind: 'discovery',
  undecided: [
    { between: ['a/b', 'c/d'], titles: ['A', 'C'], test: 'Look', command: 'maildoctor check imaps://a@b' },
  ],
});

describe('what a server says', () => {
  it('never acts on a terminal, and no line is too long', () => {
    fc.assert(
      fc.property(spiteful, fc.constantFrom(60, 80, 100), (words, width) => {
        const text = renderTerminal(reportWithSettings(words), { width, style: bare });
        assert.doesNotMatch(text, acts);
        for (const line of text.split('\n')) assert.ok(columns(line) <= width, JSON.stringify(line));
      }),
    );
  });

  it('never acts in a transcript or beside a command either', () => {
    fc.assert(
      fc.property(spiteful, (words) => {
        const report = open(reportWithSettings(words));
        assert.doesNotMatch(renderTerminal(report, { width: 80, style: bare, verbose: true }), acts);
      }),
    );
  });

  it('never acts in a letter', () => {
    fc.assert(
      fc.property(spiteful, (words) => assert.doesNotMatch(renderLetter(reportWithSettings(words)), acts)),
    );
  });

  it('is only text on the page', () => {
    const tags = (report: Report) =>
      [...renderHtml(report).matchAll(/<[^>]*>/g)]
        .map(([tag]) => tag)
        .filter((tag) => !/^<\/?(bdi)/.test(tag));
    const harmless = tags(reportWithSettings('harmless'));
    fc.assert(
      fc.property(spiteful, (words) => {
        const page = renderHtml(reportWithSettings(words));
        assert.doesNotMatch(page, acts);
        assert.doesNotMatch(page, /<script|<img|javascript:/i);
        // An option of a command is kept in one piece; nothing else may come in.
        const own = tags(reportWithSettings(words)).filter((tag) => !/^<\/?span|^<(?:ol|\/ol)/.test(tag));
        assert.deepEqual(own.length, harmless.filter((tag) => !/^<\/?span|^<(?:ol|\/ol)/.test(tag)).length);
      }),
    );
  });
});
