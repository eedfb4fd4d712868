/** Mail programs of the terminal: msmtp, mbsync, NeoMutt, fetchmail, aerc, himalaya. */
import { type Exporter, type ExportServer, file, lacking, slug } from './export.ts';
import { backslashed, doubleQuoted, fetchmailQuoted, muttQuoted, url, urlHost } from './quote.ts';

const isOauth = (s: ExportServer): boolean => s.login === 'oauth';

export const msmtp: Exporter = {
  id: 'msmtp',
  title: 'msmtp',
  aliases: ['.msmtprc', 'msmtprc'],
  export(settings, { address }) {
    const { outgoing } = settings;
    const no = lacking('msmtp', settings, { outgoing: 'needed', oauth: true });
    if (no !== undefined || outgoing === undefined) return no ?? { unsupported: 'msmtp needs a server' };
    const { host, port, security, user, login } = outgoing;
    const lines = [
      '# The password is asked for. To have it read: passwordeval "a command that prints it"',
      `account ${slug(address)}`,
      `host ${host}`,
      `port ${port}`,
      security === 'none' ? 'tls off' : 'tls on',
      ...(security === 'none' ? [] : [`tls_starttls ${security === 'starttls' ? 'on' : 'off'}`]),
      `from "${address}"`,
      `auth ${login === 'none' || user === undefined ? 'off' : isOauth(outgoing) ? 'xoauth2' : 'on'}`,
      ...(login === 'none' || user === undefined ? [] : [`user "${user}"`]),
      `account default : ${slug(address)}`,
      '',
    ];
    return {
      files: [file('msmtprc', 'text/plain', lines.join('\n'))],
      next: 'Save it as ~/.msmtprc and allow nobody else to read it: chmod 600 ~/.msmtprc',
    };
  },
};

const sslType = { tls: 'IMAPS', starttls: 'STARTTLS', none: 'None' } as const;

export const mbsync: Exporter = {
  id: 'mbsync',
  title: 'mbsync (isync)',
  aliases: ['isync', '.mbsyncrc', 'mbsyncrc'],
  export(settings, { address }) {
    const { incoming } = settings;
    const no = lacking('mbsync', settings, { incoming: ['imap'], oauth: true });
    if (no !== undefined || incoming === undefined) return no ?? { unsupported: 'mbsync needs a server' };
    const { host, port, security, user } = incoming;
    const name = slug(address);
    const lines = [
      '# The password is asked for. To have it read: PassCmd "a command that prints it"',
      `IMAPAccount ${name}`,
      `Host ${host}`,
      `Port ${port}`,
      ...(user === undefined ? [] : [`User ${backslashed(user)}`]),
      `SSLType ${sslType[security]}`,
      ...(isOauth(incoming) ? ['AuthMechs XOAUTH2'] : []),
      '',
      `IMAPStore ${name}-remote`,
      `Account ${name}`,
      '',
      `MaildirStore ${name}-local`,
      `Path ~/Mail/${name}/`,
      `Inbox ~/Mail/${name}/INBOX`,
      'SubFolders Verbatim',
      '',
      `Channel ${name}`,
      `Far :${name}-remote:`,
      `Near :${name}-local:`,
      'Patterns *',
      'Create Near',
      'Expunge None',
      'SyncState *',
      '',
    ];
    return {
      files: [file('mbsyncrc', 'text/plain', lines.join('\n'))],
      next: `Save it as ~/.mbsyncrc, make the folder ~/Mail/${name}, then run: mbsync ${name}`,
    };
  },
};

export const neomutt: Exporter = {
  id: 'neomutt',
  title: 'mutt and NeoMutt',
  aliases: ['mutt', 'muttrc', 'neomuttrc', '.muttrc'],
  export(settings, { address, name }) {
    const { incoming, outgoing } = settings;
    const no = lacking('mutt', settings, { oauth: true });
    if (no !== undefined) return no;
    const both = [incoming, outgoing].filter((s) => s !== undefined);
    const isPlain = both.some((s) => s.security === 'none');
    if (isPlain && both.some((s) => s.security === 'starttls'))
      return {
        unsupported:
          'mutt has one switch for STARTTLS on both servers: it cannot use it for one and not for the other',
      };
    const kind = incoming?.protocol === 'pop3' ? 'pop' : 'imap';
    const lines = [
      '# The password is asked for. To have it read: set imap_pass="`a command that prints it`"',
      `set from=${muttQuoted(address)}`,
      ...(name === undefined ? [] : [`set realname=${muttQuoted(name)}`]),
      ...(incoming === undefined
        ? []
        : [
            `set folder="${kind}${incoming.security === 'tls' ? 's' : ''}://${urlHost(incoming.host)}:${incoming.port}/"`,
            ...(kind === 'imap' ? ['set spoolfile="+INBOX"'] : []),
            ...(incoming.user === undefined ? [] : [`set ${kind}_user=${muttQuoted(incoming.user)}`]),
            ...(isOauth(incoming) ? [`set ${kind}_authenticators="xoauth2"`] : []),
          ]),
      ...(outgoing === undefined
        ? []
        : [
            `set smtp_url="${url(`smtp${outgoing.security === 'tls' ? 's' : ''}`, withoutUser(outgoing), '/')}"`,
            ...(isOauth(outgoing) ? ['set smtp_authenticators="xoauth2"'] : []),
          ]),
      `set ssl_starttls=${isPlain ? 'no' : 'yes'}`,
      `set ssl_force_tls=${isPlain ? 'no' : 'yes'}`,
      '',
    ];
    return {
      files: [file('muttrc', 'text/plain', lines.join('\n'))],
      next: 'Save it as ~/.config/mutt/muttrc or ~/.config/neomutt/neomuttrc, or put it in front of your own.',
    };
  },
};

const withoutUser = (s: ExportServer): ExportServer => {
  const { user: _, ...rest } = s;
  return s.login === 'none' ? rest : s;
};

export const fetchmail: Exporter = {
  id: 'fetchmail',
  title: 'fetchmail',
  aliases: ['.fetchmailrc', 'fetchmailrc'],
  export(settings) {
    const { incoming } = settings;
    const no = lacking('fetchmail', settings, { incoming: ['imap', 'pop3'] });
    if (no !== undefined || incoming === undefined) return no ?? { unsupported: 'fetchmail needs a server' };
    const { host, port, protocol, security, user } = incoming;
    const tls = {
      tls: 'ssl sslcertck',
      starttls: 'sslproto "TLS1.2+" sslcertck',
      none: 'sslproto ""',
    } as const;
    const lines = [
      '# The password is asked for, or is read from ~/.netrc. "keep" leaves the mail on the server.',
      `poll "${host}" protocol ${protocol === 'imap' ? 'IMAP' : 'POP3'} port ${port}`,
      `  ${user === undefined ? '' : `user ${fetchmailQuoted(user)} `}keep ${tls[security]}`,
      '',
    ];
    return {
      files: [file('fetchmailrc', 'text/plain', lines.join('\n'))],
      next: 'Save it as ~/.fetchmailrc and allow nobody else to read it: chmod 600 ~/.fetchmailrc',
    };
  },
};

const scheme = { tls: 's', starttls: '', none: '+insecure' } as const;
const login = { password: '', oauth: '+xoauth2', none: '+none' } as const;

export const aerc: Exporter = {
  id: 'aerc',
  title: 'aerc',
  aliases: ['accounts.conf'],
  export(settings, { address, name }) {
    const { incoming, outgoing } = settings;
    const no = lacking('aerc', settings, { incoming: ['imap'], oauth: true });
    if (no !== undefined || incoming === undefined) return no ?? { unsupported: 'aerc needs a server' };
    const from = name === undefined ? address : `${doubleQuoted(name)} <${address}>`;
    const lines = [
      `[${slug(address)}]`,
      `source   = ${url(`imap${scheme[incoming.security]}${incoming.login === 'oauth' ? '+xoauth2' : ''}`, incoming)}`,
      ...(outgoing === undefined
        ? []
        : [
            `outgoing = ${url(`smtp${scheme[outgoing.security]}${login[outgoing.login ?? 'password']}`, withoutUser(outgoing))}`,
          ]),
      `from     = ${from}`,
      'default  = INBOX',
      'copy-to  = Sent',
      '# The password is asked for. To have it read: source-cred-cmd and outgoing-cred-cmd, each a command that prints it',
      '',
    ];
    return {
      files: [file('accounts.conf', 'text/plain', lines.join('\n'))],
      next: 'Put it into ~/.config/aerc/accounts.conf and allow nobody else to read that file: chmod 600',
    };
  },
};

export const himalaya: Exporter = {
  id: 'himalaya',
  title: 'himalaya (version 2)',
  aliases: ['himalaya.toml', 'config.toml'],
  export(settings, { address, name }) {
    const no = lacking('himalaya', settings, { oauth: true });
    if (no !== undefined) return no;
    if (settings.incoming?.protocol === 'pop3')
      return { unsupported: 'himalaya does not fetch mail by POP3' };
    const server = (s: ExportServer | undefined): string[] => {
      if (s === undefined) return [];
      const kind = s.login === 'oauth' ? 'xoauth2' : 'plain';
      const { user: _, ...place } = s;
      const secret = s.login === 'oauth' ? 'token' : 'password';
      return [
        `${s.protocol}.server = ${doubleQuoted(url(`${s.protocol}${s.security === 'tls' ? 's' : ''}`, place))}`,
        ...(s.security === 'starttls' ? [`${s.protocol}.starttls = true`] : []),
        ...(s.user === undefined || s.login === 'none'
          ? []
          : [
              `${s.protocol}.sasl.${kind}.username = ${doubleQuoted(s.user)}`,
              `# ${s.protocol}.sasl.${kind}.${secret}.command = "a command that prints it"`,
            ]),
      ];
    };
    const lines = [
      `[accounts.${slug(address)}]`,
      'default = true',
      `email = ${doubleQuoted(address)}`,
      ...(name === undefined ? [] : [`display-name = ${doubleQuoted(name)}`]),
      ...server(settings.incoming),
      ...server(settings.outgoing),
      '',
    ];
    return {
      files: [file('config.toml', 'application/toml', lines.join('\n'))],
      next: 'Put it into ~/.config/himalaya/config.toml and say which commands print the passwords.',
    };
  },
};
