import assert from 'node:assert/strict';
import { test } from 'node:test';
import genericSite from '../../src/guides/account-sites/generic.ts';
import microsoft from '../../src/guides/account-sites/microsoft.ts';
import genericComputer from '../../src/guides/computers/generic.ts';
import macos from '../../src/guides/computers/macos.ts';
import windows from '../../src/guides/computers/windows.ts';
import letters from '../../src/guides/isp/generic.ts';
import appleMail from '../../src/guides/mail-programs/apple-mail.ts';
import genericProgram from '../../src/guides/mail-programs/generic.ts';
import outlookMobile from '../../src/guides/mail-programs/outlook-mobile.ts';
import { chooseGuide, prescribe } from '../../src/guides/prescribe.ts';
import { act } from '../../src/kernel/action.ts';
import type { Guide } from '../../src/kernel/guide.ts';

const guides: Guide[] = [appleMail, genericProgram, macos, windows, genericComputer, genericSite, letters];
const port = act('set-port', { role: 'outgoing', port: 587, security: 'starttls' });

test('the guide is found by id, title or alias, however it is written', () => {
  for (const wish of [
    'apple-mail',
    'Apple Mail',
    'APPLE MAIL',
    'mail.app',
    'com.apple.mail',
    'Apple Mail (2.3731)',
  ]) {
    assert.equal(chooseGuide(wish, guides), appleMail, wish);
  }
  assert.equal(chooseGuide('win32', guides), windows);
  assert.equal(chooseGuide('Mailspring', guides), undefined);
  assert.equal(chooseGuide('  ', guides), undefined);
  assert.equal(chooseGuide(undefined, guides), undefined);
});

test('values are said in the words of the program, or of people', () => {
  const [apple] = prescribe([port], { client: 'Apple Mail' }, guides);
  assert.ok(apple?.steps.some((s) => s.includes('type 587 and tick “Use TLS/SSL”')));
  const [any] = prescribe([port], { client: 'Foxmail' }, guides);
  assert.equal(any?.guide, 'generic');
  assert.ok(any?.steps.includes('Choose STARTTLS as connection security.'));
  assert.equal(any?.args.security, 'starttls', 'the arguments themselves stay as they are');
});

test('the role chooses the steps', () => {
  const steps = (role: 'incoming' | 'outgoing') =>
    prescribe(
      [act('set-server', { role, host: 'mail.example.org' })],
      { client: 'apple-mail' },
      guides,
    )[0]?.steps.join(' ');
  assert.match(steps('incoming') ?? '', /Incoming Mail Server/);
  assert.match(steps('outgoing') ?? '', /Edit SMTP Server List/);
});

test('an unsupported verb keeps the reason and goes on with the generic steps', () => {
  const [done] = prescribe([act('set-timeout', { seconds: 60 })], { client: 'apple-mail' }, guides);
  assert.equal(done?.unsupported, 'Apple Mail has no setting for timeouts.');
  assert.equal(done?.steps[0], done?.unsupported);
  assert.ok((done?.steps.length ?? 0) > 1);
  assert.ok(done?.steps.some((s) => s.includes('60 seconds')));
});

test('the platform is taken from the wish, or from a mail program that runs on one system only', () => {
  const clock = act('set-clock', {});
  assert.equal(prescribe([clock], { platform: 'Windows' }, guides)[0]?.guide, 'windows');
  assert.equal(prescribe([clock], { client: 'Apple Mail' }, guides)[0]?.guide, 'macos');
  assert.equal(prescribe([clock], { client: 'Apple Mail', platform: 'win32' }, guides)[0]?.guide, 'windows');
  assert.equal(prescribe([clock], {}, guides)[0]?.guide, 'generic');
});

test('an empty argument is said in words', () => {
  const [done] = prescribe([act('create-app-password', { provider: '' })], {}, guides);
  assert.ok(done?.steps[0]?.includes('your mail provider'));
});

test('a place without a guide is told, not thrown', () => {
  const [done] = prescribe([act('fix-mx', { name: 'example.org' })], {}, guides);
  assert.match(done?.unsupported ?? '', /no steps/);
  assert.equal(done?.steps.length, 1);
});

test('no encryption never comes without a caution', () => {
  const [done] = prescribe(
    [act('set-security', { role: 'incoming', security: 'none', port: 143 })],
    { client: 'apple-mail' },
    guides,
  );
  assert.match(done?.steps.at(-1) ?? '', /can read the password/);
});

test('a letter is one step that can be pasted, with the proof in it', () => {
  const [done] = prescribe(
    [act('ask-isp-to-open-port', { port: 587, proof: 'SYN x3, no answer\nport 443 open' })],
    {},
    guides,
  );
  const letter = done?.steps[1] ?? '';
  assert.match(letter, /^Subject: .*587/);
  assert.ok(letter.includes('SYN x3, no answer\nport 443 open'));
  assert.match(letter, /Thank you/);
});

test('text of a server is filled in as it is and never taken as a template', () => {
  const [done] = prescribe([act('ask-provider', { what: '{proof} $& {what}', proof: 'secret' })], {}, guides);
  assert.ok(done?.steps[1]?.includes('In short: {proof} $& {what}'));
});

test('what a place cannot do at all is not followed by steps that need it', () => {
  const [done] = prescribe(
    [act('set-login-method', { role: 'incoming', method: 'PLAIN' })],
    { client: 'Outlook for iOS' },
    [...guides, outlookMobile],
  );
  assert.equal(done?.guide, 'outlook-mobile');
  assert.deepEqual(done?.steps, [done?.unsupported]);
});

test('what a provider does not offer is not followed by the steps of others', () => {
  const [done] = prescribe([act('create-app-password', { provider: 'Outlook.com' })], {}, [
    ...guides,
    microsoft,
  ]);
  assert.equal(done?.guide, 'microsoft');
  assert.deepEqual(done?.steps, [done?.unsupported]);
});

test('the provider of the action wins over that of the wish, and its title is said', () => {
  const all = [...guides, microsoft];
  const [site] = prescribe([act('free-space', { provider: 'hotmail' })], { provider: 'gmail' }, all);
  assert.equal(site?.guide, 'microsoft');
  const [program] = prescribe(
    [act('sign-in-with-oauth', { provider: 'microsoft' })],
    { client: 'thunderbird' },
    all,
  );
  assert.ok(program?.steps.some((s) => s.includes('Outlook.com')));
});

test('a value that names a property of every object is only text', () => {
  const [done] = prescribe(
    [act('set-login-method', { role: 'incoming', method: 'constructor' })],
    {},
    guides,
  );
  assert.ok(done?.steps.some((s) => s.includes('constructor')));
});
