import {
  domainOf,
  type Exporter,
  type ExportServer,
  type ExportSettings,
  file,
  type Identity,
  lacking,
  localPart,
  slug,
} from './export.ts';
import { doubleQuoted, xml } from './quote.ts';

const socket = { tls: 'SSL', starttls: 'STARTTLS', none: 'plain' } as const;
const authentication = { password: 'password-cleartext', oauth: 'OAuth2', none: 'none' } as const;

/** `config-v1.1.xml`, which Thunderbird and most others look for. */
export const autoconfig: Exporter = {
  id: 'autoconfig',
  title: 'Autoconfiguration file (Thunderbird, K-9, Evolution and many others)',
  aliases: ['autoconfig.xml', 'config-v1.1.xml'],
  export(settings, identity) {
    const no = lacking('An autoconfiguration file', settings, {
      incoming: ['imap', 'pop3'],
      outgoing: 'needed',
      oauth: true,
    });
    if (no !== undefined) return no;
    const domain = domainOf(identity.address);
    return {
      files: [file('config-v1.1.xml', 'text/xml', autoconfigXml(settings, identity, domain))],
      next: `For everybody at ${domain}: publish it as https://autoconfig.${domain}/mail/config-v1.1.xml. For one computer: put it as ${domain}.xml into the folder isp of the Thunderbird program.`,
    };
  },
};

export function autoconfigXml(settings: ExportSettings, { address, name }: Identity, domain: string): string {
  const server = (element: string, s: ExportServer | undefined): string[] =>
    s === undefined
      ? []
      : [
          `    <${element} type="${s.protocol}">`,
          `      <hostname>${xml(s.host)}</hostname>`,
          `      <port>${s.port}</port>`,
          `      <socketType>${socket[s.security]}</socketType>`,
          `      <authentication>${authentication[s.login ?? 'password']}</authentication>`,
          ...(s.user === undefined || s.login === 'none'
            ? []
            : [`      <username>${xml(placeholder(s.user, address))}</username>`]),
          `    </${element}>`,
        ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<clientConfig version="1.1">',
    `  <emailProvider id="${xml(domain)}">`,
    `    <domain>${xml(domain)}</domain>`,
    `    <displayName>${xml(name ?? domain)}</displayName>`,
    `    <displayShortName>${xml(domain)}</displayShortName>`,
    ...server('incomingServer', settings.incoming),
    ...server('outgoingServer', settings.outgoing),
    '  </emailProvider>',
    '</clientConfig>',
    '',
  ].join('\n');
}

/** The user name as the format says it for everybody, where it follows from the address. */
const placeholder = (user: string, address: string): string =>
  user === address ? '%EMAILADDRESS%' : user === localPart(address) ? '%EMAILLOCALPART%' : user;

const socketType = { tls: 3, starttls: 2, none: 0 } as const;
const authMethod = { password: 3, oauth: 10, none: 1 } as const;

/** `user.js`, which sets up an empty profile. */
export const userJs: Exporter = {
  id: 'thunderbird',
  title: 'user.js for a new Thunderbird profile',
  aliases: ['user.js', 'prefs.js'],
  export(settings, identity) {
    const { incoming, outgoing } = settings;
    const no = lacking('Thunderbird', settings, {
      incoming: ['imap', 'pop3'],
      outgoing: 'needed',
      oauth: true,
    });
    if (no !== undefined || incoming === undefined || outgoing === undefined)
      return no ?? { unsupported: 'Thunderbird needs both servers' };
    const prefs: [string, string | number | boolean | undefined][] = [
      ['mail.accountmanager.accounts', 'account1'],
      ['mail.accountmanager.defaultaccount', 'account1'],
      ['mail.account.account1.identities', 'id1'],
      ['mail.account.account1.server', 'server1'],
      ['mail.identity.id1.fullName', identity.name],
      ['mail.identity.id1.useremail', identity.address],
      ['mail.identity.id1.smtpServer', 'smtp1'],
      ['mail.identity.id1.valid', true],
      ['mail.server.server1.type', incoming.protocol],
      ['mail.server.server1.hostname', incoming.host],
      ['mail.server.server1.port', incoming.port],
      ['mail.server.server1.socketType', socketType[incoming.security]],
      ['mail.server.server1.authMethod', authMethod[incoming.login ?? 'password']],
      ['mail.server.server1.userName', incoming.user],
      ['mail.server.server1.name', identity.address],
      ['mail.server.server1.login_at_startup', true],
      ['mail.smtpservers', 'smtp1'],
      ['mail.smtp.defaultserver', 'smtp1'],
      ['mail.smtpserver.smtp1.type', 'smtp'],
      ['mail.smtpserver.smtp1.hostname', outgoing.host],
      ['mail.smtpserver.smtp1.port', outgoing.port],
      ['mail.smtpserver.smtp1.try_ssl', socketType[outgoing.security]],
      ['mail.smtpserver.smtp1.authMethod', authMethod[outgoing.login ?? 'password']],
      ['mail.smtpserver.smtp1.username', outgoing.login === 'none' ? undefined : outgoing.user],
    ];
    const lines = prefs.flatMap(([key, value]) =>
      value === undefined
        ? []
        : [`user_pref("${key}", ${typeof value === 'string' ? doubleQuoted(value) : String(value)});`],
    );
    return {
      files: [file('user.js', 'text/javascript', `// ${slug(identity.address)}\n${lines.join('\n')}\n`)],
      next: 'Close Thunderbird, make a new profile (thunderbird -P), put user.js into its folder, start Thunderbird with it, then delete user.js. In a profile that has accounts it would replace them.',
    };
  },
};
