// OpenSMTPD: few words, LibreSSL's manners on OpenSSL.
import { certificateOf, mxAddresses, type Peer, smtpAddresses } from './peer.ts';
import { accountLines, base } from './texts.ts';

export const opensmtpd: Peer = {
  prepare: `
    mkdir -p /var/lib/opensmtpd/empty /var/spool/smtpd /var/run
    chmod 711 /var/spool/smtpd; chmod 755 /var/lib/opensmtpd/empty; chown 0:0 /var/lib/opensmtpd/empty /var/spool/smtpd`,
  files: (scenario) => {
    const { submission = '', extra = '' } = scenario.opensmtpd ?? {};
    const certificate = certificateOf('opensmtpd', scenario);
    const closed = (port: 25 | 465 | 587): boolean => scenario.ports?.[port] === 'closed';
    const tail = `pki lab auth <users> hostname smtp.example.test ${submission}`;
    const lines = [
      `pki lab cert "/pki/${certificate}.pem"`,
      `pki lab key "/pki/${certificate}.key"`,
      extra,
      ...mxAddresses.map((address) => `listen on ${address} port 25 tls pki lab hostname mx.example.test`),
      ...smtpAddresses.flatMap((address) => [
        ...(closed(25) ? [] : [`listen on ${address} port 25 tls pki lab hostname smtp.example.test`]),
        ...(closed(587) ? [] : [`listen on ${address} port 587 tls-require ${tail}`]),
        ...(closed(465) ? [] : [`listen on ${address} port 465 smtps ${tail}`]),
      ]),
    ];
    return {
      '/etc/smtpd.conf': base('smtpd.conf').replace('# LISTENERS', lines.join('\n')),
      '/etc/smtpd/users': accountLines(({ login, hash }) => `${login} ${hash}`),
      '/etc/smtpd/owners': accountLines(({ login, address }) => `${login} ${address}`),
      '/etc/smtpd/mailboxes': accountLines(({ address }) => `${address} vmail`),
    };
  },
  command: ['sh', '-c', 'exec smtpd -d >>/var/log/smtpd.log 2>&1'],
  log: '/var/log/smtpd.log',
  port: 587,
};
