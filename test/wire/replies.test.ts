import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { classifyGreeting } from '../../src/wire/greeting.ts';
import { literalAfter, parseState, parseUntagged, parseValues } from '../../src/wire/imap-reply.ts';
import { apopTimestamp, parseCapa, parsePop3Status } from '../../src/wire/pop3-reply.ts';
import { endsReply, parseEhlo, parseSmtpReply } from '../../src/wire/smtp-reply.ts';

const line = (text: string) => ({ text, truncated: false, bareLf: false });
const reply = (...lines: string[]) => parseSmtpReply('test', lines.map(line), 1);

test('an SMTP reply is unfolded, its enhanced code kept once', () => {
  const r = reply(
    '535-5.7.8 Username and Password not accepted.',
    '535-5.7.8 For more information, go to',
    '535 5.7.8 https://example.org/help',
  );
  assert.equal(r.code, 535);
  assert.equal(r.enhanced, '5.7.8');
  assert.equal(
    r.text,
    '5.7.8 Username and Password not accepted. For more information, go to https://example.org/help',
  );
  assert.equal(r.malformed, undefined);
  assert.equal(r.lines.length, 3);
});

test('an enhanced code of another class is text', () => {
  assert.equal(reply('550 4.2.1 hm').enhanced, undefined);
  assert.equal(reply('421 4.7.0 later').enhanced, '4.7.0');
  assert.equal(reply('550').text, '');
});

test('malformed SMTP replies are flagged, not refused', () => {
  assert.deepEqual(reply('250-a', '550 b').malformed, ['codes-differ']);
  assert.equal(reply('250-a', '550 b').code, 550);
  assert.deepEqual(reply('* OK IMAP4rev1 ready').malformed, ['no-code']);
  assert.equal(reply('* OK IMAP4rev1 ready').code, 0);
  assert.deepEqual(reply('220:hello').malformed, ['separator']);
  assert.equal(endsReply('250-x', true), false);
  assert.equal(endsReply('nonsense', true), true);
  assert.equal(endsReply('nonsense', false), false);
});

test('EHLO: both ways to say AUTH, sizes, case', () => {
  const caps = parseEhlo(
    reply(
      '250-mx.example.org Hello',
      '250-auth=LOGIN',
      '250-AUTH PLAIN login XOAUTH2',
      '250-SIZE 35882577',
      '250 8bitmime',
    ),
  );
  assert.deepEqual(caps.auth, ['PLAIN', 'LOGIN', 'XOAUTH2']);
  assert.equal(caps.authOnlyOldStyle, false);
  assert.equal(caps.size, 35_882_577);
  assert.equal(caps.greetedAs, 'mx.example.org');
  assert.ok(caps.keywords.has('8BITMIME'));
  assert.equal(parseEhlo(reply('250-mx', '250 AUTH=PLAIN')).authOnlyOldStyle, true);
});

test('IMAP states, response codes and their arguments', () => {
  assert.deepEqual(parseState('NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)'), {
    status: 'NO',
    responseCode: 'AUTHENTICATIONFAILED',
    text: 'Invalid credentials (Failure)',
  });
  const referral = parseState('no [REFERRAL imap://user;AUTH=*@host2/] Remote Server');
  assert.equal(referral?.codeArgs, 'imap://user;AUTH=*@host2/');
  assert.deepEqual(parseState('BYE'), { status: 'BYE', text: '' });
  assert.equal(parseState('OKAY then'), undefined);
});

test('IMAP values: lists, quoted strings, literals, NIL', () => {
  assert.deepEqual(parseValues({ text: '(\\Sent \\HasNoChildren) "/" {4}', literals: ['S"nt'] }), [
    ['\\Sent', '\\HasNoChildren'],
    '/',
    'S"nt',
  ]);
  assert.deepEqual(parseValues({ text: '(("" "/")) NIL "a\\"b"', literals: [] }), [[['', '/']], null, 'a"b']);
  const status = parseUntagged({ text: 'STATUS INBOX (MESSAGES 3 UNSEEN 1)', literals: [] });
  assert.deepEqual(status.values, ['INBOX', ['MESSAGES', '3', 'UNSEEN', '1']]);
  assert.deepEqual(parseUntagged({ text: '23 EXISTS', literals: [] }).number, 23);
});

test('a literal is announced by data, never by human text', () => {
  assert.equal(literalAfter('* LIST () "/" {12}'), 12);
  assert.equal(literalAfter('* OK [ALERT] costs {12}'), undefined);
  assert.equal(literalAfter('a1 NO see {12}'), undefined);
  assert.equal(literalAfter('+ go on {12}'), undefined);
});

test('POP3: only a bracketed code directly behind the status counts', () => {
  assert.deepEqual(parsePop3Status('-ERR [SYS/TEMP] later'), {
    status: '-ERR',
    responseCode: 'SYS/TEMP',
    text: 'later',
  });
  assert.deepEqual(parsePop3Status('-ERR maildrop [IN-USE]'), { status: '-ERR', text: 'maildrop [IN-USE]' });
  assert.deepEqual(parsePop3Status('220 smtp'), { status: 'other', text: '220 smtp' });
  assert.equal(
    apopTimestamp('POP3 server ready <1896.697170952@dbc.mtview.ca.us>'),
    '<1896.697170952@dbc.mtview.ca.us>',
  );
  const capa = parseCapa(['USER', 'SASL plain LOGIN', 'RESP-CODES']);
  assert.deepEqual(capa.sasl, ['PLAIN', 'LOGIN']);
  assert.ok(capa.keywords.has('RESP-CODES'));
});

test('greetings of all kinds are told apart', () => {
  const kind = (text: string) => classifyGreeting(Buffer.from(text, 'latin1'));
  assert.equal(kind('220 mx ESMTP Postfix\r\n'), 'smtp');
  assert.equal(kind('220 ************************\r\n'), 'smtp-masked');
  assert.equal(kind('220-FileZilla Server 1.0\r\n'), 'ftp');
  assert.equal(kind('* OK [CAPABILITY IMAP4rev1]'), 'imap');
  assert.equal(kind('+OK Dovecot ready.'), 'pop3');
  assert.equal(kind('HTTP/1.1 400 Bad Request'), 'http');
  assert.equal(kind('SSH-2.0-OpenSSH_9.2'), 'ssh');
  assert.equal(kind('\x15\x03\x01\x00\x02\x02\x46'), 'tls-alert');
  assert.equal(kind('\x16\x03\x03'), 'tls-record');
  assert.equal(kind('hello'), 'other');
  assert.equal(classifyGreeting(Buffer.alloc(0), 'timeout'), 'silence');
  assert.equal(classifyGreeting(Buffer.alloc(0), 'reset'), 'reset');
  assert.equal(classifyGreeting(Buffer.alloc(0), 'closed'), 'closed');
});

test('no text makes a parser throw or grow', () => {
  const any = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[()"{}[\]0-9 +*A-Z-]{0,80}$/),
  );
  fc.assert(
    fc.property(fc.array(any, { maxLength: 20 }), (texts) => {
      const whole = texts.join(' ');
      const smtp = parseSmtpReply('x', texts.map(line), 0);
      parseEhlo(smtp);
      parseState(whole);
      literalAfter(whole);
      parseUntagged({ text: whole, literals: texts });
      assert.ok(JSON.stringify(parseValues({ text: whole, literals: [] })).length < 100_000);
      parsePop3Status(whole);
      parseCapa(texts);
      apopTimestamp(whole);
      classifyGreeting(Buffer.from(whole));
    }),
  );
});
