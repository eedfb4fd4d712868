// Cyrus: mailboxes of its own that nobody else may touch, and SASL's list of passwords.
import { boxAddresses, certificateOf, type Peer } from './peer.ts';
import { base, clearPasswords } from './texts.ts';

export const cyrus: Peer = {
  prepare: `
${clearPasswords()
  .map(({ login, password }) => {
    const [user = '', realm = 'example.test'] = login.split('@');
    return `printf '%s' '${password}' | saslpasswd2 -p -c -f /etc/sasldb2 -u ${realm} ${user}`;
  })
  .join('\n')}
    chown 110:8 /etc/sasldb2; chmod 640 /etc/sasldb2`,
  // Nothing stays from the scenario before: accounts get their mailboxes when they log in.
  before: `
    rm -rf /run/cyrus /var/lib/cyrus /var/spool/cyrus
    install -d -o 110 -g 8 -m 755 /run/cyrus /run/cyrus/proc /run/cyrus/lock
    install -d -o 110 -g 8 -m 750 /run/cyrus/socket /var/lib/cyrus /var/spool/cyrus /var/spool/cyrus/mail
    for dir in db socket log msg user quota sieve proc lock; do install -d -o 110 -g 8 -m 750 /var/lib/cyrus/$dir; done`,
  files: (scenario) => {
    const certificate = certificateOf('cyrus', scenario);
    const options = {
      tls_server_cert: `/pki/${certificate}.pem`,
      tls_server_key: `/keys/${certificate}.key`,
      ...scenario.cyrus,
    };
    const usual = base('imapd.conf')
      .split('\n')
      .filter((line) => !(String(line.split(':')[0]) in options));
    const services = boxAddresses.flatMap((address, index) =>
      [
        ['imap', 'imapd', 143],
        ['imaps', 'imapd -s', 993],
        ['pop3', 'pop3d', 110],
        ['pop3s', 'pop3d -s', 995],
      ]
        .filter(([name]) => scenario.cyrusPop !== 'off' || !String(name).startsWith('pop'))
        .map(
          ([name, command, port]) =>
            `${name}${index} cmd="${command} -U 30" listen="${address.includes(':') ? `[${address}]` : address}:${port}" proto="${address.includes(':') ? 'tcp6' : 'tcp4'}" prefork=0 maxchild=100`,
        ),
    );
    return {
      '/etc/imapd.conf': [
        ...usual,
        ...Object.entries(options).map(([key, value]) => `${key}: ${value}`),
        '',
      ].join('\n'),
      '/etc/cyrus.conf': `START {\n recover cmd="/usr/sbin/cyrus ctl_cyrusdb -r"\n}\nSERVICES {\n${services.join('\n')}\n}\nEVENTS {\n}\n`,
    };
  },
  command: ['cyrmaster', '-D'],
  log: '/var/log/syslog',
  port: 993,
};
