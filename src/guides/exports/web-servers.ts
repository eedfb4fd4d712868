/** How a web server hands out the files of a site: nginx, Apache and Caddy. */

const types = { xml: 'text/xml', mobileconfig: 'application/x-apple-aspen-config' } as const;
const outlook = '/autodiscover/autodiscover.xml';

/** Outlook asks with POST, which nginx refuses for files; the refusal is answered with the file. */
export const nginx = (domain: string): string =>
  lines(
    'server {',
    '  listen 443 ssl;',
    `  server_name autoconfig.${domain} autodiscover.${domain};`,
    '  # ssl_certificate and ssl_certificate_key for both names',
    `  root /srv/www/${domain};`,
    '  # Before the others: the first expression that fits counts.',
    '  location ~* ^/autodiscover/autodiscover\\.xml$ {',
    `    default_type ${types.xml};`,
    `    error_page 405 =200 ${outlook};`,
    `    try_files ${outlook} =404;`,
    '  }',
    `  location ~ \\.xml$ { default_type ${types.xml}; }`,
    `  location ~ \\.mobileconfig$ { default_type ${types.mobileconfig}; }`,
    '}',
    '',
    `# In the server block of ${domain} itself:`,
    '#   location = /.well-known/autoconfig/mail/config-v1.1.xml {',
    `#     default_type ${types.xml};`,
    `#     root /srv/www/${domain};`,
    '#   }',
  );

/** Apache answers a POST for a file with the file; only the letters of the path need care. */
export const apache = (domain: string): string =>
  lines(
    '<VirtualHost *:443>',
    `  ServerName autoconfig.${domain}`,
    `  ServerAlias autodiscover.${domain}`,
    '  SSLEngine on',
    '  # SSLCertificateFile and SSLCertificateKeyFile for both names',
    `  DocumentRoot /srv/www/${domain}`,
    `  AddType ${types.xml} .xml`,
    `  AddType ${types.mobileconfig} .mobileconfig`,
    `  AliasMatch "(?i)^/autodiscover/autodiscover\\.xml$" "/srv/www/${domain}${outlook}"`,
    `  <Directory "/srv/www/${domain}">`,
    '    Require all granted',
    '  </Directory>',
    '</VirtualHost>',
    '',
    `# In the virtual host of ${domain} itself:`,
    `#   Alias "/.well-known/autoconfig" "/srv/www/${domain}/.well-known/autoconfig"`,
  );

/** Caddy gets the certificates by itself; its file server takes GET only, its paths are of any case. */
export const caddy = (domain: string): string =>
  lines(
    `autoconfig.${domain}, autodiscover.${domain} {`,
    `  root * /srv/www/${domain}`,
    `  @outlook path ${outlook}`,
    '  handle @outlook {',
    `    rewrite * ${outlook}`,
    '    method GET',
    '    file_server',
    '  }',
    '  handle {',
    '    @profile path *.mobileconfig',
    `    header @profile Content-Type ${types.mobileconfig}`,
    '    file_server',
    '  }',
    '}',
    '',
    `# In the block of ${domain} itself:`,
    '#   handle /.well-known/autoconfig/* {',
    `#     root * /srv/www/${domain}`,
    '#     file_server',
    '#   }',
  );

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;
