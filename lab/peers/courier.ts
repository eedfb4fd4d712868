// Courier's IMAP and POP3: GnuTLS, no login name before the mailbox is found, and "Login failed." for
// everything.
import { boxAddresses, certificateOf, type Peer } from './peer.ts';
import { accountLines, base } from './texts.ts';

export const courier: Peer = {
  prepare: `
    mkdir -p /run/courier/authdaemon /var/lib/courier
    chown 109:109 /run/courier /run/courier/authdaemon /var/lib/courier`,
  before:
    'rm -f /etc/courier/userdb?* /run/courier/authdaemon/*; chmod 600 /etc/courier/userdb; LC_ALL=C makeuserdb',
  files: (scenario) => ({
    '/etc/courier/run': base('courier.sh'),
    '/etc/courier/authdaemonrc': 'authmodulelist="authuserdb"\ndaemons=3\n',
    '/etc/courier/lab': Object.entries({
      BOXES: boxAddresses.join(' '),
      CERTIFICATE: certificateOf('courier', scenario),
      ...scenario.courier,
    })
      .map(([name, value]) => `${name}='${value}'\n`)
      .join(''),
    '/etc/courier/userdb': accountLines(({ login, address, hash }) => {
      const options = scenario.courierOptions === undefined ? '' : `|options=${scenario.courierOptions}`;
      return `${login}\tuid=104|gid=104|home=/srv/mail/${address}|mail=/srv/mail/${address}|systempw=${hash}${options}`;
    }),
  }),
  command: ['sh', '/etc/courier/run'],
  log: '/var/log/syslog',
  port: 993,
};
