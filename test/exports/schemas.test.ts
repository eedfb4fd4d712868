import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { parse as parsePlist } from 'plist';
import { type ExportSettings, exportSettings, findExporter } from '../../src/guides/exports/index.ts';
import { impossible, type Programs, programs } from './_programs.ts';

/** Formats whose programs Debian lacks, held against what their makers publish. */
const identity = { address: 'fred@example.org', name: 'Fred "F." Bloggs & Söhne' };

const incoming = [
  { protocol: 'imap', security: 'tls', host: 'imap.example.org', port: 993 },
  { protocol: 'imap', security: 'starttls', host: 'imap.example.org', port: 143 },
  { protocol: 'pop3', security: 'tls', host: 'pop.example.org', port: 995 },
] as const;
const outgoing = [
  { protocol: 'smtp', security: 'tls', host: 'smtp.example.org', port: 465 },
  { protocol: 'smtp', security: 'starttls', host: 'smtp.example.org', port: 587 },
] as const;
const users = ['fred@example.org', 'fred', `<&"'>]]>`];

const everySettings: ExportSettings[] = incoming.flatMap((i) =>
  outgoing.flatMap((o) =>
    users.map((user) => ({ incoming: { ...i, user }, outgoing: { ...o, user } }) satisfies ExportSettings),
  ),
);

function made(format: string, settings: ExportSettings): string {
  const exporter = findExporter(format);
  assert.ok(exporter);
  const done = exportSettings(exporter, settings, identity);
  assert.ok('files' in done, JSON.stringify(done));
  return String(done.files[0]?.content);
}

const why = impossible();
const real: Programs | undefined = why === undefined ? programs() : undefined;

describe('exports, held against grammars', {
  skip: why ?? (real === undefined ? 'the packages cannot be had' : false),
}, () => {
  if (real === undefined) return;
  after(() => real.close());

  for (const format of ['autoconfig', 'autodiscover'])
    it(`${format}: every file fits, and broken ones do not`, () => {
      const grammar = real.put(`${format}.rng`, readFileSync(`test/exports/schemas/${format}.rng`, 'utf8'));
      const fits = (text: string): boolean => {
        const path = real.put('file.xml', text);
        return real.run('xmllint', '--nonet', '--noout', '--relaxng', grammar, path).code === 0;
      };
      for (const settings of everySettings) assert.ok(fits(made(format, settings)), JSON.stringify(settings));
      const good = made(format, everySettings[0] ?? {});
      assert.ok(!fits(good.replace(/993/, '99300')), 'a port that does not exist');
      assert.ok(!fits(good.replace(/imap\.example\.org/, '')), 'no host');
      assert.ok(!fits(good.replace(/SSL<\//, 'SSL2</')), 'an unknown encryption');
    });
});

type Kind = 'string' | 'number' | 'boolean' | readonly string[];
const methods = [
  'EmailAuthNone',
  'EmailAuthPassword',
  'EmailAuthCRAMMD5',
  'EmailAuthNTLM',
  'EmailAuthHTTPMD5',
];
const payload: Readonly<Record<string, Kind>> = {
  PayloadIdentifier: 'string',
  PayloadUUID: 'string',
  PayloadVersion: 'number',
  PayloadDisplayName: 'string',
};
/** Keys of com.apple.mail.managed (apple/device-management, mdm/profiles); those with a password are left out. */
const mail: Readonly<Record<string, Kind>> = {
  ...payload,
  PayloadType: ['com.apple.mail.managed'],
  EmailAccountType: ['EmailTypeIMAP', 'EmailTypePOP'],
  EmailAccountDescription: 'string',
  EmailAccountName: 'string',
  EmailAddress: 'string',
  IncomingMailServerAuthentication: methods,
  IncomingMailServerHostName: 'string',
  IncomingMailServerPortNumber: 'number',
  IncomingMailServerUseSSL: 'boolean',
  IncomingMailServerUsername: 'string',
  OutgoingMailServerAuthentication: methods,
  OutgoingMailServerHostName: 'string',
  OutgoingMailServerPortNumber: 'number',
  OutgoingMailServerUseSSL: 'boolean',
  OutgoingMailServerUsername: 'string',
  OutgoingPasswordSameAsIncomingPassword: 'boolean',
};
const required = [
  ...['PayloadType', 'PayloadIdentifier', 'PayloadUUID', 'PayloadVersion', 'EmailAccountType'],
  ...['IncomingMailServerAuthentication', 'IncomingMailServerHostName'],
  ...['OutgoingMailServerAuthentication', 'OutgoingMailServerHostName'],
];
const wrapper: Readonly<Record<string, Kind>> = {
  ...payload,
  PayloadType: ['Configuration'],
  PayloadRemovalDisallowed: 'boolean',
};

/** What Apple's description does not allow, in words. */
function problems(
  record: object,
  known: Readonly<Record<string, Kind>>,
  needed: readonly string[],
): string[] {
  const entries = Object.entries(record);
  const wrong = entries.flatMap(([key, value]) => {
    const kind = known[key];
    if (kind === undefined) return [`${key} is no key`];
    const isRight = typeof kind === 'string' ? typeof value === kind : kind.includes(String(value));
    return isRight ? [] : [`${key} is ${JSON.stringify(value)}`];
  });
  return [...wrong, ...needed.filter((key) => !(key in record)).map((key) => `${key} is missing`)];
}

function problemsOf(text: string): string[] {
  const parsed = parsePlist(text);
  assert.ok(typeof parsed === 'object' && parsed !== null && 'PayloadContent' in parsed);
  const { PayloadContent: content, ...rest } = parsed;
  assert.ok(Array.isArray(content) && content.length === 1 && typeof content[0] === 'object');
  return [
    ...problems(rest, wrapper, ['PayloadType', 'PayloadUUID']),
    ...problems(content[0] ?? {}, mail, required),
  ];
}

describe('mobileconfig, held against the keys that Apple documents', () => {
  it('has only them, with values of their kind, and no password', () => {
    for (const settings of everySettings) assert.deepEqual(problemsOf(made('mobileconfig', settings)), []);
  });

  it('finds what is wrong', () => {
    const good = made('mobileconfig', everySettings[0] ?? {});
    assert.deepEqual(problemsOf(good.replace('EmailTypeIMAP', 'EmailTypeIMAP4')), [
      'EmailAccountType is "EmailTypeIMAP4"',
    ]);
    assert.deepEqual(problemsOf(good.replace('<integer>993</integer>', '<string>993</string>')), [
      'IncomingMailServerPortNumber is "993"',
    ]);
    assert.ok(problemsOf(good.replaceAll('IncomingMailServerHostName', 'IncomingHost')).length === 2);
  });
});
