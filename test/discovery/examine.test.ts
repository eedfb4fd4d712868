import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { check } from '../../src/cli/check.ts';
import { settingsFor } from '../../src/session/address.ts';
import type { CheckOptions } from '../../src/session/options.ts';
import { optionsOf } from '../support/examine-world.ts';
import { type Case, ispdbBase, startCase } from './world.ts';

interface Domain extends Omit<Case, 'expect'> {
  readonly accept?: true;
  /** Nobody logs in: the settings need a yes. */
  readonly needsYes?: true;
}

const address = 'anna@example.org';
const account = 'account anna@example.org';
const servers = ['server imap.example.org:993 imap tls', 'server smtp.example.org:587 smtp'];
const document =
  '@autoconfig imaps://%EMAILADDRESS%@imap.example.org:993 smtp://%EMAILADDRESS%@smtp.example.org:587';
const at = {
  autoconfig: 'https://autoconfig.example.org/mail/config-v1.1.xml',
  wellKnown: 'https://example.org/.well-known/autoconfig/mail/config-v1.1.xml',
  http: 'http://autoconfig.example.org/mail/config-v1.1.xml',
  pacc: 'https://ua-auto-config.example.org/.well-known/user-agent-configuration.json',
};

const domains: readonly Domain[] = [
  { name: 'autoconfig', address, world: [...servers, account], web: { [at.autoconfig]: { body: document } } },
  { name: '.well-known', address, world: [...servers, account], web: { [at.wellKnown]: { body: document } } },
  {
    name: 'service records only',
    address,
    world: [
      ...servers,
      account,
      'dns _imaps._tcp.example.org SRV 0 1 993 imap.example.org',
      'dns _submission._tcp.example.org SRV 0 1 587 smtp.example.org',
    ],
  },
  {
    name: 'the local part is the user name',
    address,
    world: [...servers, 'account anna'],
    web: { [at.autoconfig]: { body: document.replaceAll('EMAILADDRESS', 'EMAILLOCALPART') } },
  },
  {
    name: 'the ISPDB',
    address,
    world: [...servers, account],
    web: { [`${ispdbBase}example.org`]: { body: document } },
  },
  {
    name: 'the ISPDB, by the mail exchanger',
    address,
    world: [
      'dns example.org MX 10 mx.hoster.example',
      'server imap.hoster.example:993 imap tls',
      'server smtp.hoster.example:465 smtp tls',
      account,
    ],
    web: {
      [`${ispdbBase}hoster.example`]: {
        body: '@autoconfig imaps://%EMAILADDRESS%@imap.hoster.example:993 smtps://%EMAILADDRESS%@smtp.hoster.example:465',
      },
    },
  },
  {
    name: 'a provider of the table, by the mail exchanger',
    address,
    world: [
      'dns example.org MX 10 in1-smtp.messagingengine.com',
      'server imap.fastmail.com:993 imap tls',
      'server smtp.fastmail.com:465 smtp tls',
      account,
    ],
  },
  {
    name: 'POP3 only',
    address,
    world: ['server pop.example.org:995 pop3 tls', 'server smtp.example.org:587 smtp', account],
    web: {
      [at.autoconfig]: {
        body: '@autoconfig pop3s://%EMAILADDRESS%@pop.example.org:995 smtp://%EMAILADDRESS%@smtp.example.org:587',
      },
    },
  },
  {
    name: 'an old document beside right records',
    address,
    world: [
      ...servers,
      account,
      'dns _imaps._tcp.example.org SRV 0 1 993 imap.example.org',
      'dns _submission._tcp.example.org SRV 0 1 587 smtp.example.org',
    ],
    web: { [at.wellKnown]: { body: document.replaceAll('imap.', 'old.').replaceAll('smtp.', 'old.') } },
  },
  {
    name: 'a domain with other than ASCII letters',
    address: 'anna@bücher.example',
    world: [
      'server imap.xn--bcher-kva.example:993 imap tls',
      'server smtp.xn--bcher-kva.example:587 smtp',
      'account anna@xn--bcher-kva.example',
      'dns _imaps._tcp.xn--bcher-kva.example SRV 0 1 993 imap.xn--bcher-kva.example',
      'dns _submission._tcp.xn--bcher-kva.example SRV 0 1 587 smtp.xn--bcher-kva.example',
    ],
  },
  { name: 'usual names, after a yes', address, world: [...servers, account], accept: true },
  { name: 'usual names, without a yes', address, world: [...servers, account], needsYes: true },
  {
    name: 'plain HTTP, without a yes',
    address,
    world: [...servers, account],
    web: { [at.http]: { body: document } },
    needsYes: true,
  },
  {
    name: 'plain HTTP, after a yes',
    address,
    world: [...servers, account],
    web: { [at.http]: { body: document } },
    accept: true,
  },
];

suite('maildoctor you@domain, from the address alone', { concurrency: 4 }, () => {
  for (const domain of domains)
    test(domain.name, async () => {
      const { world, web, connectTo, close } = await startCase({ ...domain, expect: {} }, 'Summer-rain-7');
      try {
        const { options } = optionsOf(world.args);
        const ca = join(dirname(world.caFile), 'all.pem');
        writeFileSync(ca, world.caPem + web.caPem);
        const wishes: CheckOptions = {
          ...options,
          ca,
          ispdb: ispdbBase,
          connectTo: [...connectTo, ...(options.connectTo ?? [])],
          ...(domain.accept === true ? { acceptFound: true } : {}),
        };
        const { servers: found, told } = await settingsFor(domain.address, wishes, {
          patience: { sourceMs: 20_000, wholeMs: 25_000 },
        });
        assert.equal(world.log.logins().length, 0, 'discovery logs in nowhere');
        process.env.MAILDOCTOR_PASSWORD = 'Summer-rain-7';
        const report = await check(found, { ...wishes, budget: false, address: domain.address, known: told });
        const logins = world.log.logins();
        const words = JSON.stringify(report.diagnoses.map((d) => d.fault));
        if (domain.needsYes === true) {
          assert.deepEqual(logins, [], 'no password without a yes');
          assert.ok(
            report.notExamined.every((n) => n.why === 'guessed-settings') && report.notExamined.length > 0,
          );
        } else {
          assert.equal(report.verdict, 'healthy', words);
          assert.equal(logins.length, 2);
        }
        const asked = web.requests.join('\n') + world.log.asked.join('\n');
        assert.ok(!asked.includes('Summer-rain-7'), 'no web server and no resolver gets the password');
      } finally {
        await close();
      }
    });
});
