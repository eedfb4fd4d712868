// Postfix. Who may log in it asks Dovecot, which runs beside it even where another server has the mailboxes.
import { accounts, hostedDomains } from '../accounts.ts';
import type { Scenario } from '../scenario.ts';
import { dovecot } from './dovecot.ts';
import { certificateOf, mxAddresses, type Peer, smtpAddresses } from './peer.ts';
import { base, opensslConf } from './texts.ts';

const queues =
  'active bounce corrupt defer deferred flush hold incoming maildrop pid private public saved trace';

export const postfix: Peer = {
  prepare: `
    mkdir -p /var/lib/postfix
    cd /var/spool/postfix; mkdir -p ${queues}; chown 101:0 ${queues} /var/lib/postfix; chown 0:0 pid; chown 101:105 maildrop public
    chmod 710 public; chmod 1730 maildrop; chgrp 105 /usr/sbin/postdrop /usr/sbin/postqueue || true`,
  files: (scenario) => ({
    '/etc/ssl/openssl.cnf': opensslConf(scenario),
    '/etc/postfix/mailboxes': accounts.map(({ address }) => `${address} x\n`).join(''),
    '/etc/postfix/owners': accounts.map(({ address, login }) => `${address} ${login}\n`).join(''),
    '/etc/postfix/main.cf': mainCf({
      virtual_mailbox_domains: ['example.test', ...hostedDomains].join(', '),
      smtpd_tls_chain_files: `/pki/${certificateOf('postfix', scenario)}.chain`,
      ...scenario.postfix,
    }),
    '/etc/postfix/master.cf': `${base('master.cf')}${listeners(scenario.ports ?? {}, scenario.postscreen)}`,
    // Postfix remembers what Dovecot offered, so a new Dovecot means a new Postfix.
    '/etc/postfix/dovecot-was': JSON.stringify([
      scenario.stopped?.includes('dovecot') ?? false,
      dovecot.files(scenario),
    ]),
  }),
  command: ['/usr/lib/postfix/sbin/master', '-d', '-c', '/etc/postfix'],
  log: '/var/log/mail.log',
  ready: 'daemon started',
  port: 587,
};

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

function listeners(ports: NonNullable<Scenario['ports']>, guard: Scenario['postscreen']): string {
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
    for (const address of addresses.map((ip) => (ip.includes(':') ? `[${ip}]` : ip)))
      lines.push(`${address}:${port} inet n - n - - smtpd${options}\n`);
  };
  if (guard === undefined) listen(25, mxAddresses, { myhostname: 'mx.example.test' });
  else lines.push(...guarded(guard));
  listen(25, smtpAddresses, submission);
  listen(587, smtpAddresses, {
    ...submission,
    syslog_name: 'postfix/submission',
    smtpd_tls_security_level: 'encrypt',
  });
  listen(465, smtpAddresses, { ...submission, syslog_name: 'postfix/smtps', smtpd_tls_wrappermode: 'yes' });
  return lines.join('');
}

/** postscreen in front of the MX; each listener has a memory of its own, for it locks it. */
function guarded(parameters: NonNullable<Scenario['postscreen']>): string[] {
  const options = Object.entries(parameters)
    .map(([key, value]) => `\n  -o { ${key} = ${value} }`)
    .join('');
  return [
    ...mxAddresses.map((ip, index) => {
      const host = ip.includes(':') ? `[${ip}]` : ip;
      const memory = `-o { postscreen_cache_map = btree:/var/lib/postfix/seen${index} }`;
      return `${host}:25 inet n - n - 1 postscreen${options}\n  ${memory}\n`;
    }),
    'smtpd pass - - n - - smtpd\n  -o { myhostname = mx.example.test }\n',
    'dnsblog unix - - n - 0 dnsblog\n',
    'tlsproxy unix - - n - 0 tlsproxy\n',
  ];
}
