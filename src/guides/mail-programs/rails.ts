import { guide } from '../../kernel/guide.ts';
import { fromCode, nothingIncoming } from './_shared.ts';

const where = 'In config/environments/production.rb, config.action_mailer.smtp_settings:';
const verify =
  'Restart the program and its job workers. Check: a message with deliver_now in bin/rails console.';

export default guide({
  id: 'rails',
  place: 'mail-program',
  title: 'Ruby on Rails (Action Mailer)',
  version: 'Rails 6.1 to 8.1',
  seen: '2026-11-21',
  source: 'https://guides.rubyonrails.org/action_mailer_basics.html',
  aliases: [
    'action mailer',
    'actionmailer',
    'ruby on rails',
    'ruby',
    'mastodon',
    'discourse',
    'gitlab',
    'redmine',
  ],
  words: {
    security: {
      tls: 'tls: true (and no enable_starttls)',
      starttls: 'enable_starttls: true (and no tls, no ssl)',
      none: 'enable_starttls: false',
    },
  },
  answers: {
    ...fromCode('Action Mailer'),
    'set-server': {
      incoming: nothingIncoming,
      outgoing: [
        where,
        'address: "{host}"',
        'config.action_mailer.delivery_method = :smtp must be there too.',
        verify,
      ],
    },
    'set-port': { incoming: nothingIncoming, outgoing: [where, 'port: {port}, {security}', verify] },
    'set-security': {
      incoming: nothingIncoming,
      outgoing: [
        where,
        '{security}, port: {port}',
        'enable_starttls_auto alone falls back to plain text silently.',
        verify,
      ],
    },
    'set-username': { incoming: nothingIncoming, outgoing: [where, 'user_name: "{user}"', verify] },
    'enter-password': {
      incoming: nothingIncoming,
      outgoing: [
        where,
        'password: from Rails.application.credentials or ENV; print its length once in the console.',
        verify,
      ],
    },
    'use-app-password': {
      incoming: nothingIncoming,
      outgoing: [where, 'password: the app password without spaces.', verify],
    },
    'sign-in-with-oauth': [
      'Add the gem gmail_xoauth (or net-smtp 0.4 and later with its xoauth2), and a gem that renews tokens of {provider}.',
      where,
      'authentication: :xoauth2, user_name: the address, password: a fresh access token (set it before each delivery).',
    ],
    'turn-on-smtp-login': [where, 'user_name: "{user}", password: …, authentication: :plain', verify],
    'set-login-method': {
      incoming: nothingIncoming,
      outgoing: [where, 'authentication: :plain, :login or :cram_md5. Wanted: {method}.', verify],
    },
    'choose-outgoing-server': [where, 'address: "{host}"', verify],
    'set-sender-address': [
      'In app/mailers/application_mailer.rb: default from: "{address}"',
      'Look for from: in other mailers: it wins.',
    ],
    'set-helo-name': [where, 'domain: "{name}"', verify],
    'set-timeout': [where, 'open_timeout: {seconds}, read_timeout: {seconds}', verify],
    'update-program': ['bundle update mail net-smtp, on a supported Ruby and Rails.'],
    'look-at-outbox': [
      'Look at failed jobs: Solid Queue or Sidekiq page “Dead” or “Failed”.',
      'Repair the cause, then retry them there.',
    ],
  },
});
