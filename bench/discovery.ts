/**
 * `node bench/discovery.ts [RTT]`: discovery over a slow line. A domain that publishes everything, domains
 * that publish one thing, and one where half of the hosts never answer. All on loopback.
 */

import { createHash } from 'node:crypto';
import process from 'node:process';
import { type Case, runCase } from '../test/discovery/world.ts';
import { slowLine } from './slow-line.ts';

const rtt = Number(process.argv[2] ?? 100);
const times = 5;

const document =
  '@autoconfig imaps://%EMAILADDRESS%@imap.example.org:993 smtp://%EMAILADDRESS%@smtp.example.org:587';
const servers = ['server imap.example.org:993 imap tls', 'server smtp.example.org:587 smtp'];
const records = [
  'dns example.org MX 10 mx.hoster.example',
  'dns _imaps._tcp.example.org SRV 0 1 993 imap.example.org',
  'dns _submission._tcp.example.org SRV 0 1 587 smtp.example.org',
];
const autoconfig = 'https://autoconfig.example.org/mail/config-v1.1.xml';
const wellKnown = 'https://example.org/.well-known/autoconfig/mail/config-v1.1.xml';
const pacc = '{"protocols":{"imap":{"host":"imap.example.org"}},"authentication":{"password":true}}';
const digest = createHash('sha256').update(pacc).digest('base64');
const everything = {
  [autoconfig]: { body: document },
  [wellKnown]: { body: document },
  'https://ispdb.test.example/v1.1/example.org': { body: document },
  'https://ispdb.test.example/v1.1/hoster.example': { body: document },
  'https://autoconfig.hoster.example/mail/config-v1.1.xml': { body: document },
  'https://ua-auto-config.example.org/.well-known/user-agent-configuration.json': { body: pacc },
  'https://autodiscover.example.org/autodiscover/autodiscover.json': {
    body: '{"Protocol":"ActiveSync","Url":"https://ex.example.org/Microsoft-Server-ActiveSync"}',
  },
  'https://example.org/.well-known/jmap': { body: '{"capabilities":{"urn:ietf:params:jmap:core":{}}}' },
};
const address = 'anna@example.org';
const expect = {};
const dead = (...places: string[]): string[] => places.map((place) => `server ${place} blackhole`);

const cases: readonly Case[] = [
  {
    name: 'everything published',
    address,
    world: [...servers, ...records, `dns _ua-auto-config.example.org TXT "v=UAAC1; a=sha256; d=${digest}"`],
    web: everything,
    expect,
  },
  { name: 'records only', address, world: [...servers, ...records], expect },
  { name: 'autoconfig only', address, world: servers, web: { [autoconfig]: { body: document } }, expect },
  { name: 'nothing published, usual names', address, world: servers, expect },
  {
    name: 'everything published, half of the hosts dead',
    address,
    world: [
      ...servers,
      ...records,
      ...dead('autoconfig.example.org:443,80', 'example.org:443,80', 'autodiscover.example.org:443'),
      ...dead('imap2.example.org:993'),
      'dns _imaps._tcp.example.org SRV 10 1 993 imap2.example.org',
    ],
    web: everything,
    expect,
  },
  {
    name: 'autoconfig only, the other hosts and one mail server dead',
    address,
    world: [
      'server imap.example.org:993 imap tls',
      ...dead('smtp.example.org:587', 'example.org:443,80', 'ua-auto-config.example.org:443'),
    ],
    web: { [autoconfig]: { body: document } },
    expect,
  },
];

const median = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

console.log(
  `${rtt} ms round trip                                             ms   round trips   found, verified`,
);
for (const one of cases) {
  const taken: number[] = [];
  let said = '';
  for (let i = 0; i < times; i++) {
    const line = slowLine(rtt);
    const { discovered } = await runCase(one, { sourceMs: 3000, wholeMs: 4800 }, line);
    line.close();
    taken.push(discovered.ms);
    const all =
      discovered.settings.length > 0 ? discovered.settings.filter((s) => s.recommended) : discovered.guesses;
    said = `${all.length}, ${all.filter((s) => s.live === 'verified').length}`;
  }
  const ms = median(taken);
  console.log(
    `${one.name.padEnd(58)}${ms.toFixed(0).padStart(8)}${(ms / rtt).toFixed(1).padStart(14)}   ${said}`,
  );
}
process.exit(0);
