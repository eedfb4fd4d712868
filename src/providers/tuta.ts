import { provider } from '../kernel/provider.ts';
import { chatmail, from } from './_from.ts';

const help = from('https://tuta.com/support#imap', '2026-08-07');

export default provider({
  id: 'tuta',
  title: 'Tuta (Tutanota)',
  domains: ['tuta.com', 'tuta.io', 'tutanota.com', 'tutanota.de', 'tutamail.com', 'keemail.me'],
  mx: ['tutanota.de', 'tutanota.com'],
  hosts: ['tutanota.com', 'tutanota.de', 'tuta.com'],
  access: help.access('none', 'No IMAP, POP or SMTP: only its own apps and the web mail.'),
  servers: [],
  login: [chatmail.login({ password: 'no', oauth: 'no' })],
  pages: [
    help.page('webmail', 'https://app.tuta.com/'),
    from('https://status.tutanota.de/', '2026-08-07').page('status', 'https://status.tutanota.de/'),
  ],
  phrases: [],
});
