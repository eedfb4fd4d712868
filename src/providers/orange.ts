import { each, eachSuggests, phrases } from '../kernel/phrase.ts';
import { provider } from '../kernel/provider.ts';
import { from, ispdb } from './_from.ts';

const help = from(
  'https://assistance.orange.fr/ (Mail Orange: accéder à sa boîte depuis un logiciel de messagerie)',
  '2026-03-12',
);

export default provider({
  id: 'orange',
  title: 'Orange Mail',
  domains: ['orange.fr', 'wanadoo.fr'],
  mx: ['orange.fr', 'wanadoo.fr'],
  hosts: ['orange.fr', 'wanadoo.fr'],
  access: help.access('open'),
  servers: [ispdb.imap('imap.orange.fr'), ispdb.pop3('pop.orange.fr'), ispdb.smtp('smtp.orange.fr', 465)],
  login: [ispdb.login({ password: 'yes', oauth: 'unknown' })],
  pages: [
    help.page(
      'settings',
      'https://assistance.orange.fr/ordinateurs-peripheriques/installer-et-utiliser/l-utilisation-du-mail-et-du-cloud/mail-orange',
    ),
    help.page('webmail', 'https://messagerie.orange.fr/'),
    from('https://postmaster.orange.fr/', '2026-08-07').page('sender', 'https://postmaster.orange.fr/'),
  ],
  phrases: phrases(
    {
      source: 'https://postmaster.orange.fr/ (OFR and LPN codes) and public bounce collections',
      seen: '2026-08-07',
      provider: ['orange', 'laposte'],
    },
    {
      'says-bad-credentials': eachSuggests(
        'authentification invalide | ofr_305 | lpn*_305 | ofr*_402 | lpn*_402',
      ),
      'says-authentication-required': each('authentification requise | ofr_402 authentification'),
      'says-sender-not-owned': each('mail from not owned by user'),
      'says-recipient-unknown': each(
        'ofr_416 | ofr*_416 | lpn*_416 | adresse d au moins un destinataire invalide',
      ),
      'says-recipient-mailbox-full': each('ofr_417 | ofr*_417 | lpn*_417 | recipient overquota'),
      'says-recipient-disabled': each(
        'destinataire archivee | destinataire est bloque | destinataire bloque | ofr*_418 | lpn*_418',
      ),
      'says-too-many-connections': each(
        'ofr*_104 | lpn*_104 | trop de connexions, veuillez verifier votre configuration',
      ),
      'says-ip-blocklisted': each('ofr006_102 | ofr*_102 | lpn*_101 | lpn*_102 | lpn*_510 | ofr*_510'),
      'says-blocked-by-receiver': each('ofr_103 | ofr*_103 | lpn*_103', {
        source: 'https://postmaster.orange.fr/',
        seen: '2026-11-22',
      }),
      'says-spf-fail': each('spf: * is not allowed to send mail'),
      'says-dmarc-reject': each('lpn007_517 | lpn*_517 | ofr*_517'),
      'says-spam': each('ofr*_506 | lpn*_506 | mail rejete. ofr*_506 | ofr_506'),
      'says-temporarily-unavailable': each(
        'ofr*_201 | ofr*_505 | lpn*_201 | lpn*_505 | service refuse. veuillez essayer plus tard * _201 | service refuse. veuillez essayer plus tard * _505',
      ),
      // Refused for hours because of what the sending address did before: complaints, traps, bursts.
      'says-slowed-by-receiver': each(
        'service refuse. veuillez essayer plus tard | ofr*_105 | ofr*_107 | ofr*_108 | ofr*_109 | ofr*_999 | lpn*_105 | lpn*_107 | lpn*_108 | lpn*_109 | lpn*_999',
        {
          source:
            'https://www.suped.com/knowledge (OFR_999, OFR_108), https://bentonow.com/smtp-errors/orange',
          seen: '2026-11-22',
        },
      ),
      'says-sender-domain-unresolvable': each('ofr*_515 | lpn*_515 | domaine inexistant'),
    },
  ),
});
