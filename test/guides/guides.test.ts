import assert from 'node:assert/strict';
import { glob } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { test } from 'node:test';
import { prescribe } from '../../src/guides/prescribe.ts';
import { act, type Verb, verbs } from '../../src/kernel/action.ts';
import type { Answer, Guide } from '../../src/kernel/guide.ts';

const root = new URL('../../src/guides/', import.meta.url);
const guides: Guide[] = [];
const files = new Map<Guide, string>();
for await (const found of glob('*/**/*.ts', { cwd: root })) {
  const file = found.replaceAll('\\', '/');
  if (basename(file).startsWith('_') || file.endsWith('.gen.ts') || file.startsWith('exports/')) continue;
  const made = ((await import(new URL(file, root).href)) as { default: Guide }).default;
  guides.push(made);
  files.set(made, file);
}

const folders: Readonly<Record<string, string>> = {
  'mail-program': 'mail-programs',
  'account-site': 'account-sites',
  computer: 'computers',
  server: 'servers',
  isp: 'isp',
};
const verbNames = Object.keys(verbs) as Verb[];
const sample: Readonly<Record<string, string | number>> = {
  host: 'mail.example.org',
  port: 993,
  security: 'tls',
  user: 'you@example.org',
  provider: 'gmail',
  method: 'normal password',
  protocol: 'imap',
  address: 'you@example.org',
  prefix: 'INBOX',
  name: 'mail.example.org',
  limit: 3,
  minutes: 15,
  seconds: 60,
  product: 'Proton Mail Bridge',
  proxy: 'proxy.example.org:8080',
  issuer: 'Example Root',
  date: '1 December 2026',
  service: 'dovecot',
  list: 'Spamhaus ZEN',
  what: 'port 993 is closed',
  proof: 'SYN sent three times, no answer',
};
const argsOf = (verb: Verb, role: string) =>
  Object.fromEntries(
    Object.keys(verbs[verb].args).map((name) => [name, name === 'role' ? role : (sample[name] ?? '?')]),
  );
const actions = verbNames.flatMap((verb) =>
  ('role' in verbs[verb].args ? ['incoming', 'outgoing'] : ['incoming']).map((role) =>
    act(verb, argsOf(verb, role) as never),
  ),
);
const linesOf = (answer: Answer): string[] => {
  if ('unsupported' in answer) return [answer.unsupported];
  if ('incoming' in answer) return [...answer.incoming, ...answer.outgoing];
  return [...answer];
};
const answersOf = (guide: Guide) => Object.entries(guide.answers) as [Verb, Answer][];

const forbidden = [
  /rejectUnauthorized/i,
  /less secure app/i,
  /verify_?peer/i,
  /tls_certcheck off|sslverify|CERT_NONE|insecureSkipVerify|openssl_verify_mode/i,
  /accept (the|this|any|all|invalid|bad) certificate/i,
  /(accept|allow) all certificates/i,
  /trust all/i,
  /ignore (the )?certificate/i,
  /add (a |an )?(security )?exception/i,
  /confirm security exception/i,
  /(switch|turn) off (the |your )?(antivirus|firewall|encryption|tls)/i,
  /(switch|turn) (the |your )?(antivirus|firewall|encryption|tls) off/i,
  /disable (the |your )?(antivirus|firewall|encryption|tls|ssl)\b/i,
  /uninstall (the |your )?antivirus/i,
];

test('every place has a generic guide, and ids are the names of the files', () => {
  for (const [place, folder] of Object.entries(folders)) {
    assert.ok(
      guides.some((g) => g.place === place && g.id === 'generic'),
      place,
    );
    for (const guide of guides.filter((g) => g.place === place)) {
      assert.equal(files.get(guide), `${folder}/${guide.id}.ts`);
      assert.equal(dirname(files.get(guide) ?? ''), folder);
    }
  }
});

test('every guide answers every verb of its place, and only those', () => {
  for (const guide of guides) {
    const wanted = verbNames.filter((verb) => verbs[verb].place === guide.place).sort();
    assert.deepEqual(Object.keys(guide.answers).sort(), wanted, files.get(guide));
    for (const [verb, answer] of answersOf(guide)) {
      const where = `${files.get(guide)} ${verb}`;
      assert.ok(linesOf(answer).length > 0, where);
      if ('incoming' in answer) {
        assert.ok(answer.incoming.length > 0 && answer.outgoing.length > 0, where);
        assert.ok('role' in verbs[verb].args, `${where}: the verb has no role`);
      }
      for (const line of linesOf(answer).flatMap((text) => text.split('\n'))) {
        assert.ok(line.length <= 300, `${where}: ${line}`);
        assert.equal(line, line.trim(), where);
        assert.doesNotMatch(line, /\p{Cc}|\p{Co}/u, where);
      }
      for (const text of linesOf(answer)) assert.ok(text.trim() !== '', where);
    }
  }
});

test('every guide says where and when it was seen', () => {
  for (const guide of guides) {
    assert.match(guide.seen, /^20\d\d-\d\d-\d\d$/, files.get(guide));
    assert.ok(guide.source.trim().length > 10, files.get(guide));
    assert.ok(guide.title.trim().length > 1, files.get(guide));
  }
});

test('no guide gives advice that lowers security', () => {
  for (const guide of guides) {
    for (const [verb, answer] of answersOf(guide)) {
      for (const line of linesOf(answer)) {
        for (const phrase of forbidden) assert.doesNotMatch(line, phrase, `${files.get(guide)} ${verb}`);
      }
    }
  }
});

test('what passes by itself never leads to a change of the password', () => {
  for (const guide of guides.filter((g) => g.place === 'mail-program')) {
    for (const verb of ['retry-later', 'check-less-often', 'limit-connections', 'set-timeout'] as const) {
      const answer = (guide.answers as Record<string, Answer>)[verb];
      assert.ok(answer !== undefined);
      for (const line of linesOf(answer)) assert.doesNotMatch(line, /password/i, `${guide.id} ${verb}`);
    }
  }
});

test('no two guides of a place share a name', () => {
  const seen = new Map<string, string>();
  for (const guide of guides) {
    for (const name of [guide.id, guide.title, ...(guide.aliases ?? [])]) {
      const key = `${guide.place} ${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')}`;
      assert.ok((seen.get(key) ?? guide.id) === guide.id, `${key}: ${seen.get(key)} and ${guide.id}`);
      seen.set(key, guide.id);
    }
  }
});

test('every action in every guide ends in filled steps', () => {
  for (const guide of guides) {
    const wish = { client: guide.id, platform: guide.id, provider: guide.id };
    const own = actions.filter((a) => a.place === guide.place);
    const mine = own.map((a) =>
      'provider' in a.args ? { ...a, args: { ...a.args, provider: guide.id } } : a,
    );
    for (const done of prescribe(mine, wish, guides)) {
      assert.ok(done.steps.length > 0, `${guide.id} ${done.do}`);
      if (guide.place !== 'server' && guide.place !== 'isp') assert.equal(done.guide, guide.id);
      for (const step of done.steps) {
        assert.doesNotMatch(step, /\{[a-zA-Z]+\}|undefined|\[object/, `${guide.id} ${done.do}: ${step}`);
      }
    }
  }
});

test('every mail program says each kind of security in its own words, or in ours', () => {
  for (const guide of guides.filter((g) => g.place === 'mail-program' && g.words !== undefined)) {
    assert.deepEqual(Object.keys(guide.words?.security ?? {}).sort(), ['none', 'starttls', 'tls'], guide.id);
    const said = Object.values(guide.words?.security ?? {});
    assert.equal(new Set(said).size, 3, `${guide.id}: two kinds of security in the same words`);
  }
});

test('sentences for people begin like sentences', () => {
  const code = new Set([
    'mutt',
    'msmtp',
    'aerc',
    'himalaya',
    'postfix-relay',
    'nodemailer',
    'smtplib',
    'django',
  ]);
  for (const more of ['laravel', 'symfony', 'phpmailer', 'rails', 'spring', 'roundcube', 'fairemail'])
    code.add(more);
  for (const guide of guides.filter((g) => ['mail-program', 'account-site', 'isp'].includes(g.place))) {
    if (code.has(guide.id)) continue;
    for (const [verb, answer] of answersOf(guide)) {
      for (const line of linesOf(answer)) {
        assert.match(line, /^(?:[\p{Lu}\p{N}“{☰⋮…❌(]|https:|iPhone|“)/u, `${guide.id} ${verb}: ${line}`);
      }
    }
  }
});
