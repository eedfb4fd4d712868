import { type Exporter, type ExportServer, file, type Identity, lacking, slug } from './export.ts';
import { xml } from './quote.ts';
import { uuidOf } from './uuid.ts';

const title = 'An Apple profile';
const startPorts = [25, 110, 143, 587];

/** A profile for Mail on iPhone, iPad and Mac. */
export const mobileconfig: Exporter = {
  id: 'mobileconfig',
  title: 'Profile for Apple Mail on iPhone, iPad and Mac',
  aliases: ['apple', 'apple-mail', 'ios', 'ios-mail', 'macos'],
  export(settings, identity) {
    const { incoming, outgoing } = settings;
    const no = lacking(title, settings, { incoming: ['imap', 'pop3'], outgoing: 'needed' });
    if (no !== undefined || incoming === undefined || outgoing === undefined)
      return no ?? { unsupported: `${title} needs both servers` };
    const odd = [incoming, outgoing].find(isInexpressible);
    if (odd !== undefined)
      return {
        unsupported: `${title} has one switch for both kinds of TLS and lets the port decide: ${words[odd.security]} on port ${odd.port} cannot be said`,
      };
    return {
      files: [
        file(
          `${slug(identity.address)}.mobileconfig`,
          'application/x-apple-aspen-config',
          profile(incoming, outgoing, identity),
        ),
      ],
      next: 'Open the file on the device, then install it: System Settings > General > Device Management (Mac), or Settings > Profile Downloaded (iPhone, iPad). The password is asked for.',
    };
  },
};

const words = { tls: 'TLS from the first byte', starttls: 'STARTTLS', none: 'no encryption' } as const;
export const isInexpressible = ({ security, port }: ExportServer): boolean =>
  (security === 'tls' && startPorts.includes(port)) ||
  (security === 'starttls' && !startPorts.includes(port));

/** The profile; without an address it asks for address and user name when it is installed. */
export function profile(
  incoming: ExportServer,
  outgoing: ExportServer,
  identity: Partial<Identity> & { readonly domain?: string },
): string {
  const about = identity.address ?? identity.domain ?? outgoing.host;
  const id = `maildoctor.${slug(about)}`;
  const key = JSON.stringify([about, incoming, outgoing]);
  const account = [
    text('EmailAccountType', incoming.protocol === 'pop3' ? 'EmailTypePOP' : 'EmailTypeIMAP'),
    text('EmailAccountDescription', about),
    text('EmailAccountName', identity.name),
    text('EmailAddress', identity.address),
    ...server('IncomingMailServer', incoming),
    ...server('OutgoingMailServer', outgoing),
    flag('OutgoingPasswordSameAsIncomingPassword', outgoing.login !== 'none'),
    text('PayloadType', 'com.apple.mail.managed'),
    text('PayloadIdentifier', `${id}.mail`),
    text('PayloadUUID', uuidOf(`mail ${key}`)),
    number('PayloadVersion', 1),
    text('PayloadDisplayName', `Mail ${about}`),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    '<dict>',
    '<key>PayloadContent</key>',
    '<array>',
    '<dict>',
    ...account.flat(),
    '</dict>',
    '</array>',
    ...[
      text('PayloadType', 'Configuration'),
      text('PayloadIdentifier', id),
      text('PayloadUUID', uuidOf(`profile ${key}`)),
      number('PayloadVersion', 1),
      text('PayloadDisplayName', `Mail ${about}`),
      flag('PayloadRemovalDisallowed', false),
    ].flat(),
    '</dict>',
    '</plist>',
    '',
  ].join('\n');
}

const server = (prefix: string, { host, port, security, user, login }: ExportServer): string[][] => [
  text(`${prefix}Authentication`, login === 'none' ? 'EmailAuthNone' : 'EmailAuthPassword'),
  text(`${prefix}HostName`, host),
  number(`${prefix}PortNumber`, port),
  flag(`${prefix}UseSSL`, security !== 'none'),
  text(`${prefix}Username`, login === 'none' ? undefined : user),
];

const text = (key: string, value: string | undefined): string[] =>
  value === undefined ? [] : [`<key>${key}</key>`, `<string>${xml(value)}</string>`];
const number = (key: string, value: number): string[] => [`<key>${key}</key>`, `<integer>${value}</integer>`];
const flag = (key: string, value: boolean): string[] => [`<key>${key}</key>`, value ? '<true/>' : '<false/>'];
