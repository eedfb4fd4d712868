import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../src/cli/parse.ts';
import { live, showing } from '../../src/session/options.ts';

const table = { ...live, ...showing };
const read = (...args: string[]) => parse(args, table);

describe('options', () => {
  it('keeps values as they were typed', () => {
    const { options, words } = read('550', '--in-user', '0049', '--ehlo=1e3', '--json', '5.7.1');
    assert.deepEqual(words, ['550', '5.7.1']);
    assert.deepEqual(options, { inUser: '0049', ehlo: '1e3', json: true });
  });

  it('tells no value, a value and no such thing apart', () => {
    assert.deepEqual(read().options, {});
    assert.deepEqual(read('--no-controls').options, { controls: false });
    assert.deepEqual(read('--controls', 'f.json').options, { controls: 'f.json' });
    assert.deepEqual(read('--no-login', '--no-budget').options, { login: false, budget: false });
  });

  it('takes an address behind --send-to, and no server', () => {
    assert.deepEqual(read('--send-to', 'imaps://a@b.example').options, { sendTo: true });
    assert.deepEqual(read('--send-to', 'imaps://a@b.example').words, ['imaps://a@b.example']);
    assert.deepEqual(read('--send-to', 'anna@example.org').options, { sendTo: 'anna@example.org' });
    assert.deepEqual(read('--send-to=anna@example.org').options, { sendTo: 'anna@example.org' });
    assert.deepEqual(read('--send-to', '--json').options, { sendTo: true, json: true });
  });

  it('gathers what may be given again', () => {
    const { options } = read('--connect-to', 'a:1:127.0.0.1:2', '--connect-to', 'b:1:127.0.0.1:2');
    assert.deepEqual(options.connectTo, ['a:1:127.0.0.1:2', 'b:1:127.0.0.1:2']);
  });

  it('takes the last of several values', () => {
    assert.equal(read('--timeout', '15', '--timeout', '2').options.timeout, 2);
  });

  it('leaves what stands behind -- alone', () => {
    assert.deepEqual(read('--json', '--', '--verbose').words, ['--verbose']);
  });

  const mistakes: readonly (readonly [string[], RegExp])[] = [
    [['--jsno'], /no option --jsno; did you mean --json\?/],
    [['--login'], /no option --login/],
    [['-x'], /no option -x/],
    [['--timeout'], /--timeout needs a value: --timeout SECONDS/],
    [['--timeout', '--json'], /--timeout needs a value/],
    [['--timeout', 'soon'], /--timeout "soon" is no number from 1 to 3600; write for example --timeout 30/],
    [['--timeout', '0'], /no number from 1/],
    [['--symptom', 'all'], /--symptom "all" is not one of send, receive, missing, one-recipient/],
    [['--json=yes'], /--json takes no value, but was given "yes"/],
    [['--__proto__', 'x'], /no option/],
  ];
  for (const [args, words] of mistakes)
    it(`refuses ${args.join(' ')}`, () => {
      assert.throws(() => read(...args), { name: 'UsageError', message: words });
    });
});
