import { guide } from '../../kernel/guide.ts';
import { aboutTheMessage } from './_shared.ts';

const admin = 'Users cannot change this. The administrator of Roundcube edits config/config.inc.php:';
const check = 'Log in to Roundcube anew and send a message to yourself; errors are in logs/errors.log.';

export default guide({
  id: 'roundcube',
  place: 'mail-program',
  title: 'Roundcube',
  version: 'Roundcube 1.6 and 1.7 (before 1.6: default_host, smtp_server, smtp_port)',
  seen: '2026-11-21',
  source:
    'checked against defaults.inc.php of Roundcube 1.6.5 (Debian); https://github.com/roundcube/roundcubemail',
  aliases: ['roundcube webmail', 'roundcubemail', 'webmail'],
  words: { security: { tls: 'ssl://', starttls: 'tls:// (that is STARTTLS)', none: 'no prefix' } },
  answers: {
    ...aboutTheMessage,
    'set-server': {
      incoming: [admin, "$config['imap_host'] = 'ssl://{host}:993';", check],
      outgoing: [admin, "$config['smtp_host'] = 'tls://{host}:587'; (or ssl://{host}:465)", check],
    },
    'set-port': {
      incoming: [admin, "In $config['imap_host'] the port is {port} and the prefix {security}", check],
      outgoing: [admin, "In $config['smtp_host'] the port is {port} and the prefix {security}", check],
    },
    'set-security': {
      incoming: [admin, "In $config['imap_host'] the prefix is {security}, the port {port}", check],
      outgoing: [admin, "In $config['smtp_host'] the prefix is {security}, the port {port}", check],
    },
    'set-username': {
      incoming: [
        'Log out and log in with the user name: {user}',
        "Administrator: $config['username_domain'] adds the domain by itself.",
      ],
      outgoing: [admin, "$config['smtp_user'] = '%u'; (the login of the user; wanted is {user})", check],
    },
    'enter-password': {
      incoming: ['Log out, and log in with the right password; let the browser forget the old one.'],
      outgoing: [admin, "$config['smtp_pass'] = '%p'; (the password of the login)", check],
    },
    'use-app-password': {
      incoming: ['Log out, and log in with the app password instead of the normal one.'],
      outgoing: [admin, "$config['smtp_pass'] = '%p'; then log in with the app password.", check],
    },
    'sign-in-with-oauth': [
      admin,
      "$config['oauth_provider'], oauth_client_id, oauth_client_secret, oauth_auth_uri, oauth_token_uri, oauth_scope for {provider}.",
      'The login page then shows a button; sign in with it.',
    ],
    'turn-on-smtp-login': [
      admin,
      "$config['smtp_user'] = '%u'; $config['smtp_pass'] = '%p'; (login: {user})",
      check,
    ],
    'set-login-method': {
      incoming: [admin, "$config['imap_auth_type'] = '{method}'; (null: best one)", check],
      outgoing: [admin, "$config['smtp_auth_type'] = '{method}'; (null: best one)", check],
    },
    'choose-outgoing-server': [admin, "$config['smtp_host'] = 'tls://{host}:587';", check],
    'set-account-type': { unsupported: 'Roundcube works with IMAP only.', instead: [] },
    'set-sender-address': [
      'Settings > “Identities”, choose yours, set “Email” to {address} and save.',
      "Grey? The administrator allows it with $config['identities_level'].",
    ],
    'set-path-prefix': [admin, "$config['imap_ns_personal'] = '{prefix}'; (null: ask the server)", check],
    'map-special-folders': [
      'Settings > “Preferences” > “Special Folders”: choose Drafts, Sent, Junk, Trash and save.',
      'Folder missing? Settings > “Folders”: switch it on (subscribe).',
    ],
    'set-helo-name': [admin, "$config['smtp_helo_host'] = '{name}';", check],
    'limit-connections': [
      'Close other windows with Roundcube. Administrator: put an IMAP proxy (up-imapproxy) in front, or raise the limit for this host.',
    ],
    'check-less-often': ['Settings > “Preferences” > “User Interface”: “Refresh” every {minutes} minutes.'],
    'go-online': ['Reload the page; log in anew if the session ended.'],
    'check-filters': [
      'Search the sender in “all folders”; look into Junk and Trash; set “Filter” of the list to “All”.',
      'Settings > “Filters”: switch off what moves or deletes such messages. “Forwarding” and “Vacation” too.',
    ],
    'look-at-outbox': {
      unsupported: 'Roundcube has no outbox: a message that could not be sent stays open, save it as draft.',
    },
    'set-timeout': [admin, "$config['imap_timeout'] and $config['smtp_timeout'] = {seconds};", check],
    'update-program': ['The administrator installs the newest Roundcube (bin/update.sh) on a supported PHP.'],
    'choose-client-certificate': [
      admin,
      'imap_conn_options and smtp_conn_options: ssl > local_cert, local_pk (paths of the PEM files).',
      check,
    ],
  },
});
