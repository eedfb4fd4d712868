// Dovecot. Where another server has the mailboxes, it only answers Postfix's questions about logins.
import { certificateOf, type Peer, serversOf } from './peer.ts';
import { accountLines, base, opensslConf } from './texts.ts';

export const dovecot: Peer = {
  prepare: `
    rm -rf /etc/dovecot/conf.d /etc/dovecot/dovecot.conf; mkdir -p /run/dovecot
    printf 'auth required pam_unix.so\\naccount required pam_unix.so\\n' >/etc/pam.d/dovecot
    printf 'auth required pam_deny.so\\naccount required pam_deny.so\\n' >/etc/pam.d/other`,
  before: 'rm -f /run/dovecot/master.pid',
  files: (scenario) => {
    const certificate = certificateOf('dovecot', scenario);
    const tls = `ssl_cert = </pki/${certificate}.pem\nssl_key = </pki/${certificate}.key\n`;
    const onlyLogins = serversOf(scenario)[1] === 'dovecot' ? '' : 'protocols = lmtp\n';
    return {
      '/etc/ssl/openssl.cnf': opensslConf(scenario),
      '/etc/dovecot/users': accountLines(({ login, hash, keeps, password, extra = '' }) =>
        keeps === 'plain'
          ? `${login}:{PLAIN}${password}::::::${extra}`
          : `${login}:{SHA512-CRYPT}${hash}::::::${extra}`,
      ),
      '/etc/dovecot/dovecot.conf': `${base('dovecot.conf')}${tls}${onlyLogins}${scenario.dovecot ?? ''}\n`,
      '/etc/dovecot/login.conf': scenario.login ?? base('login.conf'),
    };
  },
  command: ['dovecot', '-F', '-c', '/etc/dovecot/dovecot.conf'],
  log: '/var/log/dovecot.log',
  ready: 'starting up for',
  port: 993,
};
