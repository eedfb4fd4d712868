/**
 * Programs that send from code: nodemailer, Laravel, Symfony, Django, Rails, Spring, WordPress, and Postfix
 * as relay client.
 */
import { type Exported, type Exporter, type ExportServer, file, type Identity, lacking } from './export.ts';
import { doubleQuoted, envValue, percent, singleQuoted, url, urlHost } from './quote.ts';

/** What all of them share: one outgoing server, a password, no OAuth. */
function sender(
  id: string,
  title: string,
  aliases: readonly string[],
  make: (outgoing: ExportServer, identity: Identity) => Exported,
): Exporter {
  return {
    id,
    title,
    aliases,
    export(settings, identity) {
      const { outgoing } = settings;
      const no = lacking(title, outgoing === undefined ? {} : { outgoing }, { outgoing: 'needed' });
      if (no !== undefined || outgoing === undefined) return no ?? { unsupported: `${title} needs a server` };
      const { user: _, ...stranger } = outgoing;
      return make(outgoing.login === 'none' ? stranger : outgoing, identity);
    },
  };
}

const lines = (...all: readonly (string | readonly string[])[]): string => `${all.flat().join('\n')}\n`;
const given = <T>(value: T | undefined, write: (v: T) => string): string[] =>
  value === undefined ? [] : [write(value)];
const oddQuotes = (title: string): Exported => ({
  unsupported: `${title}: readers of .env files disagree about quotes beside quotation marks, $ or \\; write it in the code`,
});

export const nodemailer = sender('nodemailer', 'nodemailer options (JSON)', ['nodemailer-json'], (s) => ({
  files: [
    file(
      'nodemailer.json',
      'application/json',
      `${JSON.stringify(
        {
          host: s.host,
          port: s.port,
          secure: s.security === 'tls',
          ...(s.security === 'starttls' ? { requireTLS: true } : {}),
          ...(s.security === 'none' ? { ignoreTLS: true } : {}),
          ...(s.user === undefined ? {} : { auth: { user: s.user } }),
        },
        null,
        2,
      )}\n`,
    ),
  ],
  next: 'Give the object to nodemailer.createTransport and add auth.pass from the environment.',
}));

export const nodemailerUrl = sender('nodemailer-url', 'nodemailer URL', ['smtp-url'], (s) => {
  const option = { tls: '', starttls: '?requireTLS=true', none: '?ignoreTLS=true' }[s.security];
  return {
    files: [
      file(
        'nodemailer.txt',
        'text/plain',
        `${url(s.security === 'tls' ? 'smtps' : 'smtp', s, `/${option}`)}\n`,
      ),
    ],
    next: 'Put the password behind the user name, with a colon and percent-encoded, where the program builds the URL.',
  };
});

export const laravel = sender(
  'laravel',
  'Laravel (.env)',
  ['laravel-env', '.env', 'env', 'dotenv'],
  (s, { address, name }) => {
    if (s.security === 'none')
      return { unsupported: 'Laravel uses STARTTLS wherever the server offers it; it cannot be told not to' };
    if (s.security === 'starttls' && s.port === 465)
      return {
        unsupported: 'Laravel takes TLS from the first byte on port 465; STARTTLS needs another port',
      };
    const user = envValue(s.user ?? '');
    const from = envValue(name ?? address);
    const sent = envValue(address);
    if (user === undefined || from === undefined || sent === undefined) return oddQuotes('Laravel');
    return {
      files: [
        file(
          'laravel.env',
          'text/plain',
          lines(
            'MAIL_MAILER=smtp',
            `MAIL_SCHEME=${s.security === 'tls' ? 'smtps' : 'smtp'}`,
            `MAIL_ENCRYPTION=${s.security === 'tls' ? 'ssl' : 'tls'}`,
            `MAIL_HOST=${s.host}`,
            `MAIL_PORT=${s.port}`,
            s.user === undefined ? [] : `MAIL_USERNAME=${user}`,
            '# MAIL_PASSWORD stays as it is',
            `MAIL_FROM_ADDRESS=${sent}`,
            `MAIL_FROM_NAME=${from}`,
          ),
        ),
      ],
      next: 'Put these lines in place of the old ones in .env (MAIL_ENCRYPTION is for Laravel 10 and older), then run: php artisan config:clear',
    };
  },
);

export const symfony = sender('symfony', 'Symfony (MAILER_DSN)', ['symfony-env', 'mailer-dsn'], (s) => {
  if (s.security !== 'tls' && s.port === 465)
    return {
      unsupported: 'Symfony takes TLS from the first byte on port 465; anything else needs another port',
    };
  const who = s.user === undefined ? '' : `${percent(s.user)}:\${MAILER_PASSWORD}@`;
  const option = s.security === 'none' ? '?auto_tls=false' : '';
  return {
    files: [
      file(
        'symfony.env',
        'text/plain',
        `MAILER_DSN="${s.security === 'tls' ? 'smtps' : 'smtp'}://${who}${urlHost(s.host)}:${s.port}${option}"\n`,
      ),
    ],
    next: 'Put the line into .env and MAILER_PASSWORD, percent-encoded, into .env.local, above it in order.',
  };
});

export const django = sender('django', 'Django (settings.py)', ['settings.py'], (s, { address, name }) => ({
  files: [
    file(
      'email_settings.py',
      'text/x-python',
      lines(
        'import os',
        '',
        "EMAIL_BACKEND = 'django.core.mail.backends.smtp.EmailBackend'",
        `EMAIL_HOST = ${doubleQuoted(s.host)}`,
        `EMAIL_PORT = ${s.port}`,
        `EMAIL_USE_TLS = ${s.security === 'starttls' ? 'True' : 'False'}  # STARTTLS`,
        `EMAIL_USE_SSL = ${s.security === 'tls' ? 'True' : 'False'}  # TLS from the first byte`,
        given(s.user, (u) => `EMAIL_HOST_USER = ${doubleQuoted(u)}`),
        s.user === undefined ? [] : "EMAIL_HOST_PASSWORD = os.environ['EMAIL_HOST_PASSWORD']",
        'EMAIL_TIMEOUT = 30',
        `DEFAULT_FROM_EMAIL = ${doubleQuoted(name === undefined ? address : `${doubleQuoted(name)} <${address}>`)}`,
      ),
    ),
  ],
  next: 'Put these lines in place of the old ones in settings.py and the password into the environment.',
}));

export const rails = sender('rails', 'Rails (config/environments)', ['production.rb'], (s, { address }) => ({
  files: [
    file(
      'smtp_settings.rb',
      'text/x-ruby',
      lines(
        'config.action_mailer.delivery_method = :smtp',
        'config.action_mailer.smtp_settings = {',
        `  address: ${singleQuoted(s.host)},`,
        `  port: ${s.port},`,
        given(s.user, (u) => `  user_name: ${singleQuoted(u)},`),
        s.user === undefined ? [] : ["  password: ENV['SMTP_PASSWORD'],", '  authentication: :plain,'],
        s.security === 'tls' ? '  tls: true,' : [],
        s.security === 'starttls' ? '  enable_starttls: true,' : '  enable_starttls_auto: false,',
        '  open_timeout: 10,',
        '  read_timeout: 30',
        '}',
        `config.action_mailer.default_options = { from: ${singleQuoted(address)} }`,
      ),
    ),
  ],
  next: 'Put it into config/environments/production.rb and SMTP_PASSWORD into the environment.',
}));

const property = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/^ /, '\\ ');

export const spring = sender(
  'spring',
  'Spring Boot (application.properties)',
  ['application.properties'],
  (s, { address }) => {
    if (s.user?.includes('${') === true)
      return { unsupported: 'Spring reads ${ in a value as the name of another' };
    return {
      files: [
        file(
          'application.properties',
          'text/plain',
          lines(
            `spring.mail.host=${property(s.host)}`,
            `spring.mail.port=${s.port}`,
            given(s.user, (u) => `spring.mail.username=${property(u)}`),
            s.user === undefined ? [] : `spring.mail.password=\${SMTP_PASSWORD}`,
            `spring.mail.properties.mail.smtp.auth=${s.user !== undefined}`,
            `spring.mail.properties.mail.smtp.ssl.enable=${s.security === 'tls'}`,
            `spring.mail.properties.mail.smtp.starttls.enable=${s.security === 'starttls'}`,
            `spring.mail.properties.mail.smtp.starttls.required=${s.security === 'starttls'}`,
            `spring.mail.properties.mail.smtp.from=${property(address)}`,
            'spring.mail.properties.mail.smtp.connectiontimeout=10000',
            'spring.mail.properties.mail.smtp.timeout=30000',
            'spring.mail.properties.mail.smtp.writetimeout=30000',
          ),
        ),
      ],
      next: 'Put these lines in place of the old ones and SMTP_PASSWORD into the environment.',
    };
  },
);

export const wordpress = sender(
  'wordpress',
  'WordPress with WP Mail SMTP (wp-config.php)',
  ['wp-mail-smtp'],
  (s, { address, name }) => ({
    files: [
      file(
        'wp-mail-smtp.php',
        'text/x-php',
        lines(
          '<?php',
          "define( 'WPMS_ON', true );",
          "define( 'WPMS_MAILER', 'smtp' );",
          `define( 'WPMS_SMTP_HOST', ${singleQuoted(s.host)} );`,
          `define( 'WPMS_SMTP_PORT', ${s.port} );`,
          `define( 'WPMS_SSL', '${{ tls: 'ssl', starttls: 'tls', none: '' }[s.security]}' );`,
          `define( 'WPMS_SMTP_AUTOTLS', ${s.security === 'starttls'} );`,
          `define( 'WPMS_SMTP_AUTH', ${s.user !== undefined} );`,
          given(s.user, (u) => `define( 'WPMS_SMTP_USER', ${singleQuoted(u)} );`),
          '// WPMS_SMTP_PASS stays as it is',
          `define( 'WPMS_MAIL_FROM', ${singleQuoted(address)} );`,
          given(name, (n) => `define( 'WPMS_MAIL_FROM_NAME', ${singleQuoted(n)} );`),
        ),
      ),
    ],
    next: 'Put the lines behind <?php of wp-config.php, above "That\'s all, stop editing".',
  }),
);

export const postfix = sender(
  'postfix',
  'Postfix as relay client (main.cf)',
  ['postfix-relay', 'main.cf'],
  (s) => {
    if (s.user?.includes(':') === true)
      return {
        unsupported:
          'in a password map of Postfix the user name ends at the first colon, and this one has a colon',
      };
    const place = `[${s.host}]:${s.port}`;
    const main = lines(
      `relayhost = ${place}`,
      `smtp_tls_wrappermode = ${s.security === 'tls' ? 'yes' : 'no'}`,
      `smtp_tls_security_level = ${s.security === 'none' ? 'none' : 'secure'}`,
      s.security === 'none' ? [] : 'smtp_tls_CAfile = /etc/ssl/certs/ca-certificates.crt',
      s.user === undefined
        ? 'smtp_sasl_auth_enable = no'
        : [
            'smtp_sasl_auth_enable = yes',
            'smtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd',
            'smtp_sasl_security_options = noanonymous',
          ],
    );
    const map = lines(
      '# Write the password behind the colon, then: chmod 600 sasl_passwd; postmap sasl_passwd',
      `${place} ${s.user}:`,
    );
    return {
      files: [
        file('main.cf', 'text/plain', main),
        ...(s.user === undefined ? [] : [file('sasl_passwd', 'text/plain', map)]),
      ],
      next: 'Put these lines in place of the old ones in /etc/postfix/main.cf; write the password into /etc/postfix/sasl_passwd beside it, run postmap on that file, then: postfix reload',
    };
  },
);
