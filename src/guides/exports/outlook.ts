import {
  type Exporter,
  type ExportServer,
  type ExportSettings,
  file,
  type Identity,
  lacking,
} from './export.ts';
import { xml } from './quote.ts';

const connection = { none: 0, tls: 1, starttls: 2 } as const;

/** A profile file for classic Outlook on Windows. */
export const prf: Exporter = {
  id: 'prf',
  title: 'Profile file for classic Outlook on Windows',
  aliases: ['outlook', 'outlook-classic', 'outlook-prf'],
  export(settings, identity) {
    const { incoming, outgoing } = settings;
    const no = lacking('A profile file of Outlook', settings, {
      incoming: ['imap', 'pop3'],
      outgoing: 'needed',
    });
    if (no !== undefined || incoming === undefined || outgoing === undefined)
      return no ?? { unsupported: 'Outlook needs both servers' };
    const values = [
      identity.address,
      identity.name,
      incoming.host,
      outgoing.host,
      incoming.user,
      outgoing.user,
    ];
    if (values.some((v) => v !== undefined && /[^\u0020-\u007e]/.test(v)))
      return { unsupported: 'a profile file of Outlook can hold ASCII characters only' };
    const isImap = incoming.protocol === 'imap';
    return {
      files: [file('outlook.prf', 'text/plain', prfText(isImap, incoming, outgoing, identity))],
      next: 'Close Outlook, then run: outlook.exe /importprf "path\\to\\outlook.prf". The password is asked for at the first start.',
    };
  },
};

function prfText(
  isImap: boolean,
  incoming: ExportServer,
  outgoing: ExportServer,
  identity: Identity,
): string {
  const kind = isImap ? 'IMAP' : 'POP3';
  const section = isImap ? 'IMAP_I_Mail' : 'I_Mail';
  const lines = [
    '[General]',
    'Custom=1',
    `ProfileName=Maildoctor ${identity.address}`,
    'DefaultProfile=No',
    'OverwriteProfile=Append',
    'ModifyDefaultProfileIfPresent=No',
    '',
    '[Service List]',
    '',
    '[Internet Account List]',
    `Account1=${section}`,
    '',
    '[Account1]',
    'UniqueService=No',
    `AccountName=${identity.address}`,
    ...(isImap ? [] : ['POP3UseSPA=0']),
    `${kind}Server=${incoming.host}`,
    `${kind}UserName=${incoming.user ?? identity.address}`,
    `${kind}Port=${incoming.port}`,
    `${kind}UseSSL=${incoming.security === 'none' ? 0 : 1}`,
    ...(incoming.security === 'starttls' ? [`${kind}SecureConnection=2`] : []),
    ...(isImap ? ['IMAPUseSPA=0'] : []),
    `SMTPServer=${outgoing.host}`,
    `SMTPPort=${outgoing.port}`,
    `SMTPSecureConnection=${connection[outgoing.security]}`,
    `SMTPUseAuth=${outgoing.login === 'none' ? 0 : 1}`,
    ...(outgoing.login === 'none'
      ? []
      : ['SMTPAuthMethod=2', `SMTPUserName=${outgoing.user ?? identity.address}`]),
    `EmailAddress=${identity.address}`,
    `DisplayName=${identity.name ?? identity.address}`,
    '',
    `[${section}]`,
    ...(isImap ? imapIds : popIds),
    ...smtpIds,
    '',
  ];
  return lines.join('\r\n');
}

const imapIds = [
  'AccountType=IMAP4',
  'AccountName=PT_UNICODE,0x0002',
  'DisplayName=PT_UNICODE,0x000B',
  'EmailAddress=PT_UNICODE,0x000C',
  'IMAPServer=PT_UNICODE,0x0100',
  'IMAPUserName=PT_UNICODE,0x0101',
  'IMAPPort=PT_LONG,0x0104',
  'IMAPUseSSL=PT_LONG,0x0105',
  'IMAPUseSPA=PT_LONG,0x0108',
  'IMAPSecureConnection=PT_LONG,0x0109',
];
const popIds = [
  'AccountType=POP3',
  'AccountName=PT_UNICODE,0x0002',
  'DisplayName=PT_UNICODE,0x000B',
  'EmailAddress=PT_UNICODE,0x000C',
  'POP3Server=PT_UNICODE,0x0100',
  'POP3UserName=PT_UNICODE,0x0101',
  'POP3Port=PT_LONG,0x0104',
  'POP3UseSSL=PT_LONG,0x0105',
  'POP3UseSPA=PT_LONG,0x0108',
  'POP3SecureConnection=PT_LONG,0x0109',
];
const smtpIds = [
  'SMTPServer=PT_UNICODE,0x0200',
  'SMTPPort=PT_LONG,0x0201',
  'SMTPUseAuth=PT_LONG,0x0203',
  'SMTPUserName=PT_UNICODE,0x0204',
  'SMTPAuthMethod=PT_LONG,0x0208',
  'SMTPSecureConnection=PT_LONG,0x020A',
];

/** The answer of an Autodiscover service, for a web server or for a file on one computer. */
export const autodiscover: Exporter = {
  id: 'autodiscover',
  title: 'Autodiscover answer for Outlook',
  aliases: ['autodiscover.xml'],
  export(settings, identity) {
    const no = lacking('Autodiscover', settings, { incoming: ['imap', 'pop3'], outgoing: 'needed' });
    if (no !== undefined) return no;
    return {
      files: [file('autodiscover.xml', 'text/xml', autodiscoverXml(settings, identity))],
      next: 'For one computer: write its path under the domain into HKCU\\Software\\Microsoft\\Office\\16.0\\Outlook\\AutoDiscover. For everybody: maildoctor export site.',
    };
  },
};

const encryption = { tls: 'SSL', starttls: 'TLS', none: 'None' } as const;

/** Without an identity the user name is left to Outlook, which takes the address. */
export function autodiscoverXml({ incoming, outgoing }: ExportSettings, identity?: Identity): string {
  const block = (type: string, s: ExportServer | undefined): string[] =>
    s === undefined
      ? []
      : [
          '      <Protocol>',
          `        <Type>${type}</Type>`,
          `        <Server>${xml(s.host)}</Server>`,
          `        <Port>${s.port}</Port>`,
          ...(identity === undefined || s.user === undefined || s.login === 'none'
            ? []
            : [`        <LoginName>${xml(s.user)}</LoginName>`]),
          '        <DomainRequired>off</DomainRequired>',
          '        <SPA>off</SPA>',
          `        <SSL>${s.security === 'none' ? 'off' : 'on'}</SSL>`,
          `        <Encryption>${encryption[s.security]}</Encryption>`,
          `        <AuthRequired>${s.login === 'none' ? 'off' : 'on'}</AuthRequired>`,
          '      </Protocol>',
        ];
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006">',
    '  <Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a">',
    ...(identity?.name === undefined
      ? []
      : ['    <User>', `      <DisplayName>${xml(identity.name)}</DisplayName>`, '    </User>']),
    '    <Account>',
    '      <AccountType>email</AccountType>',
    '      <Action>settings</Action>',
    ...block(incoming?.protocol === 'pop3' ? 'POP3' : 'IMAP', incoming),
    ...block('SMTP', outgoing),
    '    </Account>',
    '  </Response>',
    '</Autodiscover>',
    '',
  ].join('\n');
}
