// Postfix and Dovecot as a scenario wants them: written, and started anew only where something changed.
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { accounts, password as usual } from '../accounts.ts';
import { labDir } from '../paths.ts';
import type { Scenario } from '../scenario.ts';
import { on, rootOf, start, stop, write } from './hosts.ts';

const base = (file: string): string => readFileSync(join(labDir, 'etc', file), 'utf8');
export const mailLogs = { postfix: '/var/log/mail.log', dovecot: '/var/log/dovecot.log' } as const;

interface Server {
  files: string;
  process?: ChildProcess;
}

const running: Record<'postfix' | 'dovecot', Server> = { postfix: { files: '' }, dovecot: { files: '' } };

/** Users, accounts and folders: once. */
export function prepareMail(): void {
  for (const file of ['passwd', 'group']) write('mail', `/etc/${file}`, base(file));
  write('mail', '/etc/dovecot/users', users());
  const addresses = accounts.flatMap(({ address, login }) => [[address, login]]);
  write('mail', '/etc/postfix/mailboxes', addresses.map(([address]) => `${address} x\n`).join(''));
  write('mail', '/etc/postfix/owners', addresses.map(([address, login]) => `${address} ${login}\n`).join(''));
  write('mail', '/etc/pam.d/dovecot', 'auth required pam_unix.so\naccount required pam_unix.so\n');
  write('mail', '/etc/pam.d/other', 'auth required pam_deny.so\naccount required pam_deny.so\n');
  const queues =
    'active bounce corrupt defer deferred flush hold incoming maildrop pid private public saved trace';
  on('mail', [
    'sh',
    '-ec',
    `
    rm -rf /etc/dovecot/conf.d /etc/dovecot/dovecot.conf; mkdir -p /srv/mail /run/dovecot /var/lib/postfix
    cd /var/spool/postfix; mkdir -p ${queues}; chown 101:0 ${queues} /var/lib/postfix; chown 0:0 pid; chown 101:105 maildrop public
    chmod 710 public; chmod 1730 maildrop; chown 104:104 /srv/mail; chgrp 105 /usr/sbin/postdrop /usr/sbin/postqueue || true`,
  ]);
}

function users(): string {
  return accounts
    .map(({ login, password = usual, keeps = 'hash', extra = '' }) => {
      if (keeps === 'plain') return `${login}:{PLAIN}${password}::::::${extra}\n`;
      const bytes = Buffer.from(password, keeps === 'latin1' ? 'latin1' : 'utf8');
      const hash = on('mail', [
        'sh',
        '-c',
        `printf '${[...bytes].map((byte) => `\\${byte.toString(8)}`).join('')}\\n' | openssl passwd -6 -stdin`,
      ]);
      return `${login}:{SHA512-CRYPT}${hash.trim()}::::::${extra}\n`;
    })
    .join('');
}

/** Makes both servers run as the scenario says. */
export async function setMail(scenario: Scenario): Promise<void> {
  const certificate = scenario.certificate ?? 'good';
  const dovecotCertificate = typeof certificate === 'string' ? certificate : (certificate.dovecot ?? 'good');
  const postfixCertificate = typeof certificate === 'string' ? certificate : (certificate.postfix ?? 'good');
  const openssl = scenario.openssl ?? '';
  const stopped = scenario.stopped ?? [];
  const tls = `ssl_cert = </pki/${dovecotCertificate}.pem\nssl_key = </pki/${dovecotCertificate}.key\n`;
  const dovecot = {
    '/etc/ssl/openssl.cnf': opensslConf(openssl),
    '/etc/dovecot/dovecot.conf': `${base('dovecot.conf')}${tls}${scenario.dovecot ?? ''}\n`,
    '/etc/dovecot/login.conf': scenario.login ?? base('login.conf'),
  };
  const postfix = {
    '/etc/postfix/main.cf': mainCf({
      smtpd_tls_chain_files: `/pki/${postfixCertificate}.chain`,
      ...scenario.postfix,
    }),
    '/etc/postfix/master.cf': `${base('master.cf')}${listeners(scenario.ports ?? {})}`,
    // Postfix remembers what Dovecot offered, so a new Dovecot means a new Postfix.
    '/etc/postfix/dovecot-was': JSON.stringify([stopped.includes('dovecot'), dovecot]),
  };
  await become('dovecot', stopped, dovecot, 'starting up for', [
    'dovecot',
    '-F',
    '-c',
    '/etc/dovecot/dovecot.conf',
  ]);
  const master = ['/usr/lib/postfix/sbin/master', '-d', '-c', '/etc/postfix'];
  await become('postfix', stopped, postfix, 'daemon started', master);
}

/** Starts the server anew if its files or its being wanted at all have changed. */
async function become(
  name: 'postfix' | 'dovecot',
  stopped: readonly string[],
  files: Record<string, string>,
  ready: string,
  command: readonly string[],
): Promise<void> {
  const wanted = stopped.includes(name) ? 'stopped' : JSON.stringify(files);
  const server = running[name];
  if (server.files === wanted) return;
  if (server.process) await stop(server.process);
  server.files = wanted;
  if (wanted === 'stopped') return;
  for (const [path, text] of Object.entries(files)) write('mail', path, text);
  const from = logSize(name);
  server.process = start('mail', command);
  await until(
    () => readLog(name, from).includes(ready),
    () => `${name} did not start: ${readLog(name, from).slice(-1500)}`,
  );
}

function mainCf(changes: Readonly<Record<string, string>>): string {
  const usual = base('main.cf')
    .split('\n')
    .filter((line) => !(String(line.split(' =')[0]) in changes));
  return [...usual, ...Object.entries(changes).map(([key, value]) => `${key} = ${value}`), ''].join('\n');
}

const submission = {
  smtpd_sasl_auth_enable: 'yes',
  smtpd_sender_restrictions: 'reject_sender_login_mismatch',
  smtpd_recipient_restrictions: 'permit_sasl_authenticated, reject',
};
const smtpHosts = ['203.0.113.35', '203.0.113.45', '[2001:db8:113::35]', '[2001:db8:113::45]'];
const mxHosts = ['203.0.113.30', '[2001:db8:113::30]'];

function listeners(ports: NonNullable<Scenario['ports']>): string {
  const lines: string[] = [];
  const listen = (
    port: 25 | 465 | 587,
    addresses: readonly string[],
    usually: Record<string, string>,
  ): void => {
    const changes = ports[port];
    if (changes === 'closed') return;
    const options = Object.entries({ ...usually, ...changes })
      .map(([key, value]) => `\n  -o { ${key} = ${value} }`)
      .join('');
    for (const address of addresses) lines.push(`${address}:${port} inet n - n - - smtpd${options}\n`);
  };
  listen(25, mxHosts, { myhostname: 'mx.example.test' });
  listen(25, smtpHosts, submission);
  listen(587, smtpHosts, {
    ...submission,
    syslog_name: 'postfix/submission',
    smtpd_tls_security_level: 'encrypt',
  });
  listen(465, smtpHosts, { ...submission, syslog_name: 'postfix/smtps', smtpd_tls_wrappermode: 'yes' });
  return lines.join('');
}

function opensslConf(lines: string): string {
  return `openssl_conf = lab\n[lab]\nssl_conf = ssl\n[ssl]\nsystem_default = defaults\n[defaults]\n${lines}\n`;
}

/** Empties all mailboxes and puts two messages into alice's. */
export function resetMailboxes(): void {
  const message =
    'From: Bob <bob@example.test>\\nTo: alice@example.test\\nSubject: Hello\\nDate: Mon, 5 Jan 2026 10:00:00 +0000\\n\\nHi.\\n';
  on('mail', [
    'sh',
    '-ec',
    `
    rm -rf /srv/mail; mkdir -p /srv/mail/alice@example.test/cur /srv/mail/alice@example.test/new /srv/mail/alice@example.test/tmp
    for n in 1 2; do printf '${message}' >/srv/mail/alice@example.test/cur/$n.lab:2,S; done
    chown -R 104:104 /srv/mail`,
  ]);
}

export function logSize(name: 'postfix' | 'dovecot'): number {
  const file = rootOf('mail') + mailLogs[name];
  return existsSync(file) ? statSync(file).size : 0;
}

export function readLog(name: 'postfix' | 'dovecot', from: number): string {
  const file = rootOf('mail') + mailLogs[name];
  return existsSync(file) ? readFileSync(file).subarray(from).toString('utf8') : '';
}

export async function until(test: () => boolean, why: () => string, seconds = 15): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!test()) {
    if (Date.now() > end) throw new Error(why());
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
