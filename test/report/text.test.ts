import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { columns, printable, wrap } from '../../src/report/text.ts';

/** What a terminal would obey, or a reader not see. */
const acts = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Surrogate}/u;
const anyText = fc.string({ unit: 'binary', maxLength: 300 });

describe('text', () => {
  it('never keeps a character that acts', () => {
    fc.assert(fc.property(anyText, (text) => assert.doesNotMatch(printable(text), acts)));
    assert.equal(printable('\x1b[2J\u202egnp.exe\u009b1m'), '\\x1b[2J\\u{202e}gnp.exe\\x9b1m');
  });

  it('leaves what people write as it is', () => {
    for (const text of ['Grüße', '日本語', 'שלום', 'مرحبا', 'e\u0301', '✓ · “quoted” — 👍'])
      assert.equal(printable(text), text);
  });

  it('counts columns as terminals do', () => {
    assert.equal(columns('abc'), 3);
    assert.equal(columns('日本語'), 6);
    assert.equal(columns('e\u0301'), 1);
    assert.equal(columns('ｶﾅ'), 2);
    assert.equal(columns('한국 메일'), 9);
    assert.equal(columns('שלום'), 4);
    assert.equal(columns('👍'), 2);
  });

  it('never makes a line too long, and loses nothing but blanks', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 20, max: 100 }), fc.nat(4), (raw, width, indent) => {
        const text = printable(raw);
        const lines = wrap(text, width, indent);
        for (const line of lines) assert.ok(columns(line) <= width, JSON.stringify(line));
        const bare = (s: string) => s.replaceAll(' ', '');
        assert.equal(bare(lines.join('')), bare(text));
      }),
    );
  });
});
