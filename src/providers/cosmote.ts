import { provider } from '../kernel/provider.ts';
import { k9 } from './_from.ts';

export default provider({
  id: 'cosmote',
  title: 'Cosmote Mail',
  domains: ['otenet.gr', 'cosmotemail.gr', 'mycosmos.gr'],
  mx: ['otenet.gr'],
  hosts: ['otenet.gr', 'cosmotemail.gr', 'mycosmos.gr'],
  servers: [
    k9.imap('imap.otenet.gr'),
    k9.smtp('mailgate.otenet.gr', 587),
    k9.imap('imap.cosmotemail.gr'),
    k9.smtp('mailgate.cosmotemail.gr', 587),
    k9.imap('mail.mycosmos.gr'),
    k9.smtp('mail.mycosmos.gr', 587),
  ],
  login: [k9.login({ password: 'unknown', oauth: 'unknown' })],
  pages: [],
  phrases: [],
});
