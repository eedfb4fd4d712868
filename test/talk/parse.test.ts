import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTalk } from '../../src/talk/parse.ts';

const HEADER = 'title: T\nargs: check imap://anna@example.org@mail.example.org\nhealthy: yes\n\n';

test('a world is read', () => {
  const talk = parseTalk(
    [
      ...[
        'title: Two things',
        'args: check "imaps://a b@mail.example.org" --all-ports',
        'password: p w',
        '# remark',
      ],
      ...[
        'expect: tls/certificate-expired',
        'accept: host/clock-wrong, tls/unknown-authority',
        'timeout: 5',
        '',
      ],
      ...['account anna "two words"', 'account bob', 'clock behind 400 days', '', '# servers'],
      'dns example.org MX 10 mail.example.org secure',
      'dns broken.example.org SERVFAIL ede 22 "No Reachable Authority"',
      'server mail.example.org:993,143 imap starttls expired',
      '  greeting delay 20 | OK ready | close',
      '  every 2nd login "NO a | b"',
      '  login-before-tls "\\u001b[31m"',
      'server [2001:db8::1]:465 smtp tls unknown-ca "Shield Root"',
    ].join('\n'),
  );
  assert.deepEqual(talk.args, ['check', 'imaps://a b@mail.example.org', '--all-ports']);
  assert.deepEqual(talk.accept, ['host/clock-wrong', 'tls/unknown-authority']);
  assert.deepEqual(talk.accounts, [
    { name: 'anna', password: 'two words' },
    { name: 'bob', password: 'p w' },
  ]);
  assert.equal(talk.days, 400);
  assert.deepEqual(talk.dns[1]?.ede, { code: 22, text: 'No Reachable Authority' });
  const [imap, smtp] = talk.servers;
  assert.deepEqual([imap?.ports, imap?.mode, imap?.tls], [[993, 143], 'starttls', { kind: 'expired' }]);
  assert.deepEqual(
    imap?.rules.map((rule) => [rule.stage, rule.secured, rule.when.is, rule.steps]),
    [
      [
        'greeting',
        undefined,
        'always',
        [{ do: 'delay', ms: 20 }, { do: 'say', text: 'OK ready' }, { do: 'close' }],
      ],
      ['login', undefined, 'every', [{ do: 'say', text: 'NO a | b' }]],
      ['login', false, 'always', [{ do: 'say', text: '\u001b[31m' }]],
    ],
  );
  assert.deepEqual(
    [smtp?.host, smtp?.ports, smtp?.mode, smtp?.tls],
    ['2001:db8::1', [465], 'tls', { kind: 'unknown-ca', authority: 'Shield Root' }],
  );
});

const mistakes: [text: string, message: RegExp][] = [
  ['titel: x', /^w\.talk:1: "titel" is no key of the header; did you mean "title"\?/],
  ['title: x\ntitle: y', /2: title is there twice; line 1 has it already/],
  ['title x', /1: "title x" is no header line; write "key: value"/],
  ['args: check', /1: the world has no title/],
  ['title: x\nhealthy: yes\n\n', /the world has no args/],
  [
    'title: x\nargs: check\n\n',
    /does not say what is expected; write either "healthy: yes" or "expect: layer\/fault"/,
  ],
  ['title: x\nargs: check\nhealthy: yes\nexpect: a/b\n\n', /3: a healthy world expects no fault/],
  ['title: x\nargs: check\nexpect: certificate expired\n\n', /3: "certificate" is no fault; for example/],
  [HEADER, /the world is empty/],
  [
    `${HEADER}sever mail.example.org:993 imap`,
    /5: "sever" is no line of a world .*; did you mean "server"\?/,
  ],
  [`${HEADER}  greeting close`, /5: this line is indented/],
  [
    `${HEADER}server mail.example.org imap`,
    /"mail.example.org" is not a host with a port; for example: server/,
  ],
  [`${HEADER}server mail.example.org:993 imaps`, /"imaps" is no kind of server; did you mean "imap"\?/],
  [
    `${HEADER}server m.example.org:993 imap ssl`,
    /"ssl" is no mode of a server; write one of: tls, starttls, plain/,
  ],
  [
    `${HEADER}server m.example.org:993 imap tls expird`,
    /"expird" is no kind of TLS; did you mean "expired"\?/,
  ],
  [`${HEADER}server m.example.org:99x imap`, /is not a host with a port/],
  [`${HEADER}server m.example.org:25 refuse\n  greeting close`, /6: a server that is "refuse" does nothing/],
  [
    `${HEADER}server m.example.org:25 smtp\n  greting 220 x`,
    /6: "greting" is no stage of smtp; did you mean "greeting"\?/,
  ],
  [
    `${HEADER}server m.example.org:25 smtp\n  greeting`,
    /6: greeting says nothing; write a reply or an effect/,
  ],
  [
    `${HEADER}server m.example.org:25 smtp\n  greeting Hello`,
    /"Hello" is neither a reply nor an effect; an SMTP reply/,
  ],
  [
    `${HEADER}server m.example.org:143 imap\n  login 535 no`,
    /an IMAP reply begins with \*, \+, OK, NO or BAD/,
  ],
  [
    `${HEADER}server m.example.org:25 smtp\n  greeting delay soon`,
    /delay needs a number, not "soon"; for example: delay 2000/,
  ],
  [
    `${HEADER}server m.example.org:25 smtp\n  greeting close now`,
    /"close now" has words behind close; write only: close/,
  ],
  [
    `${HEADER}server m.example.org:25 smtp\n  auth close\n  auth reset`,
    /7: line 6 already says all about auth; put the/,
  ],
  [`${HEADER}server m.example.org:25 smtp\n  0th auth close`, /0th never happens; count from 1st/],
  [`${HEADER}dns m.example.org A 300.1.1.1`, /"300.1.1.1" is no address for A; for example/],
  [`${HEADER}dns m.example.org MX mail`, /MX needs a number, not "mail"; for example: dns example.org MX 10/],
  [
    `${HEADER}dns m.example.org NXDOMIAN`,
    /"NXDOMIAN" is no type or outcome of DNS; did you mean "NXDOMAIN"\?/,
  ],
  [`${HEADER}dns m.example.org A 192.0.2.1 fast`, /"fast" has no meaning here; a dns line may end with/],
  [`${HEADER}clock wrong`, /"wrong" is no clock; for example: clock behind 400 days/],
  [`${HEADER}server m.example.org:25 smtp\n  greeting "220 \\q"`, /is not a quoted text; quote as in JSON/],
];

for (const [text, message] of mistakes) {
  test(`a mistake is explained: ${message.source}`, () => {
    assert.throws(() => parseTalk(text, 'w.talk'), { name: 'TalkProblem', message });
  });
}
