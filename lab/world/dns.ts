// Authoritative DNS (Knot, which signs) and validating resolvers (Unbound) that trust only the lab's root
// key.
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { labDir } from '../paths.ts';
import { type Publication, zonesOf } from '../publication.ts';
import { run } from '../sh.ts';
import { servers } from './addresses.ts';
import { enter, on, rootOf, start, write } from './hosts.ts';
import { dns64 } from './nat64.ts';

export async function startDns(publications: readonly Publication[]): Promise<void> {
  const published = zonesOf(publications);
  const vouched = ['signed.test', ...publications.flatMap((p) => (p.signed ? [p.domain] : []))];
  const signed = new Set(['.', 'bogus.test', ...vouched]);
  const zonesDir = join(labDir, 'zones');
  const own = readdirSync(zonesDir);
  const zones = [...own, ...[...published.keys()].map((name) => `${name}.zone`)].map((file) => ({
    file,
    name: file === 'root.zone' ? '.' : file.replace(/\.zone$/, ''),
  }));
  const root = rootOf('authority');
  mkdirSync(join(root, 'zones'), { recursive: true });
  for (const file of own) copyFileSync(join(zonesDir, file), join(root, 'zones', file));
  for (const [name, text] of published) write('authority', `/zones/${name}.zone`, text);
  const listen = [...servers.authority.v4, ...servers.authority.v6].map((ip) => `${ip}@53`).join(', ');
  write(
    'authority',
    '/etc/knot/knot.conf',
    `
server:
    rundir: "/run/knot"
    listen: [ ${listen} ]
log:
  - target: stdout
    any: info
database:
    storage: "/var/lib/knot"
policy:
  - id: lab
    algorithm: ecdsap256sha256
    single-type-signing: on
    manual: on
template:
  - id: default
    storage: "/zones"
    journal-content: none
    zonefile-sync: -1
    zonefile-load: whole
    file: "%s.zone"
zone:
${zones.map(({ file, name }) => `  - domain: "${name}"\n    file: "${file}"\n${signed.has(name) ? '    dnssec-signing: on\n    dnssec-policy: lab\n' : ''}`).join('')}  - domain: "lame.test"
    file: "there-is-none.zone"
`,
  );
  for (const dir of ['run/knot', 'var/lib/knot']) mkdirSync(join(root, dir), { recursive: true });
  for (const zone of signed)
    on('authority', ['keymgr', zone, 'generate', 'algorithm=ecdsap256sha256', 'ksk=yes', 'zsk=yes']);

  // The parent vouches for its signed children, and the resolvers for the root.
  const keys = vouched.flatMap((zone) =>
    on('authority', ['keymgr', zone, 'ds'])
      .split('\n')
      .filter((line) => / 13 2 /.test(line)),
  );
  const delegations = [...published.keys()].map((name) => `${name}. NS ns1.lab.`);
  const rootZone = readFileSync(join(zonesDir, 'root.zone'), 'utf8');
  write('authority', '/zones/root.zone', `${rootZone}${[...delegations, ...keys].join('\n')}\n`);
  const anchor = on('authority', ['keymgr', '.', 'ds'])
    .split('\n')
    .filter((line) => / 13 2 /.test(line));

  start('authority', ['knotd', '-c', '/etc/knot/knot.conf']);
  // Unbound remembers for a minute that a server did not answer.
  await answers('authority', servers.authority.v4[0]);
  write(
    'resolver',
    '/etc/unbound/hints',
    '. 3600 NS ns1.lab.\nns1.lab. 3600 A 192.0.2.10\nns1.lab. 3600 AAAA 2001:db8:2::10\n',
  );
  write('resolver', '/etc/unbound/unbound.conf', unbound(anchor.join('\n')));
  write('resolver', '/etc/passwd', 'root:x:0:0::/root:/bin/sh\n');
  start('resolver', ['unbound', '-d', '-c', '/etc/unbound/unbound.conf']);
  write('resolver', '/etc/unbound/dns64.conf', unbound(anchor.join('\n'), dns64));
  start('resolver', ['unbound', '-d', '-c', '/etc/unbound/dns64.conf']);
  await answers('resolver', servers.resolver.v4[0]);
}

async function answers(host: 'authority' | 'resolver', address: string | undefined): Promise<void> {
  const question = [`@${address}`, 'imap.example.test', 'A', '+timeout=1', '+retry=0'];
  for (let tries = 0; tries < 100; tries++) {
    const said = run('nsenter', [...enter(host), 'kdig', ...question], { quiet: true });
    if (said.includes('status: NOERROR')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${host} does not answer`);
}

/** With `only`, one that listens there alone and makes up addresses for a translator. */
function unbound(anchor: string, only?: string): string {
  const own = [...servers.resolver.v4, ...servers.resolver.v6].filter((ip) => ip !== dns64);
  const served = only === undefined ? own : [only];
  const listen = served.map((ip) => `    interface: ${ip}`);
  const actions = served.map((ip) => `    interface-action: ${ip} ${/55$/.test(ip) ? 'refuse' : 'allow'}`);
  // Unbound refuses these names out of the box, because no public server knows them.
  const ours = [
    'test.',
    '113.0.203.in-addr.arpa.',
    '100.51.198.in-addr.arpa.',
    '2.0.192.in-addr.arpa.',
    '8.b.d.0.1.0.0.2.ip6.arpa.',
  ];
  return `server:
${listen.join('\n')}
${actions.join('\n')}
${only === undefined ? '' : '    module-config: "dns64 validator iterator"\n    dns64-synthall: yes\n    dns64-prefix: 2001:db8:64:46::/96\n'}    root-hints: /etc/unbound/hints
    trust-anchor: "${anchor}"
    username: ""
    chroot: ""
    directory: /etc/unbound
    pidfile: ""
    use-syslog: no
    logfile: ""
    ede: yes
    val-log-level: 1
    infra-cache-min-rtt: 20
    do-daemonize: no
    num-threads: 1
${ours.map((zone) => `    local-zone: "${zone}" nodefault`).join('\n')}
remote-control:
    control-enable: no
`;
}
