// The other tools: how a careful user asks each of them about a server, and which of its lines tell something.
import type { Layer } from './meaning.ts';

/** A server of the settings, as the arguments of a scenario name it. */
export interface Asked {
  readonly protocol: 'imap' | 'pop3' | 'smtp';
  readonly mode: 'tls' | 'starttls' | 'none';
  readonly host: string;
  readonly port: number;
  readonly user: string | undefined;
  readonly password: string;
  readonly address: string;
  readonly ehlo: string;
  readonly mechanism: string | undefined;
}

export interface Tool {
  readonly name: string;
  /** The layers it looks at (settings are seen in others): only there can its "all is well" mislead. */
  readonly looksAt: readonly Layer[];
  /** Commands for a server; none where the tool has nothing to ask of it. */
  readonly commands: (server: Asked) => readonly (readonly string[])[];
  /** A program of the machine's own Node instead of one of the client's packages. */
  readonly isScript?: true;
  /** Only for faults of this layer, and with more time. */
  readonly only?: Layer;
  /** Lines that say what is wrong, of all that is printed. */
  readonly telling: RegExp;
  /** Says that all is well; default: ends with 0. */
  readonly well?: RegExp;
}

const ca = '/pki/root.crt';
const isIp = (host: string): boolean => /^[\d.]+$/.test(host);
const toTls: readonly Layer[] = ['dns', 'network', 'tls', 'host'];
const toConversation: readonly Layer[] = [...toTls, 'provider', 'protocol'];
const toLogin: readonly Layer[] = [...toConversation, 'auth', 'account'];
const plugins = '/usr/lib/nagios/plugins';

/** Up to the inbox, or a message to oneself. */
const curlTargets = (s: Asked): readonly string[] => {
  const scheme = s.mode === 'tls' ? `${s.protocol}s` : s.protocol;
  const place = `${scheme}://${s.host}:${s.port}`;
  if (s.protocol === 'smtp')
    return ['--mail-from', s.address, '--mail-rcpt', s.address, '-T', '/message', `${place}/${s.ehlo}`];
  return s.protocol === 'imap' ? ['-X', 'EXAMINE INBOX', `${place}/`] : ['-l', `${place}/`];
};

export const tools: readonly Tool[] = [
  {
    name: 'swaks',
    looksAt: [...toLogin, 'sending'],
    commands: (s) => {
      if (s.protocol !== 'smtp') return [];
      const secure = { tls: ['--tls-on-connect'], starttls: ['--tls'], none: [] }[s.mode];
      const login = [
        ...['--auth', ...(s.mechanism === undefined ? [] : [s.mechanism])],
        ...['--auth-user', s.user ?? '', '--auth-password', s.password],
      ];
      return [
        [
          ...['swaks', '--server', s.host, '--port', String(s.port), ...secure, '--timeout', '15'],
          ...(secure.length > 0 ? ['--tls-verify', '--tls-ca-path', ca] : []),
          ...(s.user === undefined ? [] : login),
          ...['--from', s.address, '--to', s.address, '--helo', s.ehlo, '--quit-after', 'RCPT'],
        ],
      ];
    },
    telling: /^(?:\*\*\*|<\*\*|<~\*)/,
  },
  {
    name: 'curl',
    looksAt: [...toLogin, 'mailbox', 'sending'],
    commands: (s) => [
      [
        ...['curl', '-sSv', '--stderr', '-', '--connect-timeout', '15', '--max-time', '19', '--cacert', ca],
        ...(s.mode === 'starttls' ? ['--ssl-reqd'] : []),
        ...(s.user === undefined ? [] : ['--user', `${s.user}:${s.password}`]),
        ...(s.mechanism === undefined ? [] : ['--login-options', `AUTH=${s.mechanism}`]),
        ...curlTargets(s),
      ],
    ],
    telling:
      /^(?:curl:|< (?:[45]\d\d|\S+ (?:NO|BAD)\b|\* BYE|-ERR)|\* (?!.*close notify).*(?:fail|refused|timed out|error|alert|unable|denied|not resolve|unreachable|reset))/i,
  },
  {
    name: 'openssl s_client',
    looksAt: toTls,
    commands: (s) => {
      if (s.mode === 'none') return [];
      const name = isIp(s.host)
        ? ['-noservername', '-verify_ip', s.host]
        : ['-servername', s.host, '-verify_hostname', s.host];
      return [
        [
          ...['openssl', 's_client', '-connect', `${s.host}:${s.port}`, ...name, '-CAfile', ca],
          ...(s.mode === 'starttls' ? ['-starttls', s.protocol, '-name', s.ehlo] : []),
          '-verify_return_error',
        ],
      ];
    },
    telling:
      /verify error|Verification error|Verify return code: [1-9]|error|errno|refused|did ?n.t|unsupported|lookup|no peer certificate/i,
  },
  {
    name: 'nodemailer verify',
    looksAt: toLogin,
    isScript: true,
    commands: (s) => (s.protocol === 'smtp' ? [['nodemailer.ts', JSON.stringify(s)]] : []),
    telling: /./,
  },
  {
    name: 'check_smtp, check_imap, check_pop',
    looksAt: toConversation,
    commands: (s) => {
      const place = ['-H', s.host, '-p', String(s.port), '-t', '15'];
      if (s.protocol !== 'smtp') {
        const program = `${plugins}/check_${s.protocol === 'imap' ? 'imap' : 'pop'}`;
        return [[program, ...place, ...(s.mode === 'tls' ? ['-S', `--sni=${s.host}`, '-D', '3'] : [])]];
      }
      if (s.mode === 'tls') return [[`${plugins}/check_ssmtp`, ...place, '-S', `--sni=${s.host}`, '-D', '3']];
      const how = [...place, '-F', s.ehlo, ...(s.mode === 'starttls' ? ['-S'] : [])];
      const login = s.user === undefined ? [] : ['-A', 'LOGIN', '-U', s.user, '-P', s.password];
      return [
        [`${plugins}/check_smtp`, ...how, ...login],
        ...(s.mode === 'starttls' ? [[`${plugins}/check_smtp`, ...how, '-D', '3']] : []),
      ];
    },
    telling: /^(?!(?:\S+ )?OK - )./,
  },
  {
    name: 'testssl.sh',
    looksAt: ['tls'],
    only: 'tls',
    commands: (s) => {
      if (s.mode === 'none') return [];
      const start = s.mode === 'starttls' ? ['--starttls', s.protocol] : [];
      return [
        [
          ...['testssl', '--quiet', '--color', '0', '--warnings', 'batch', '--ip', 'one', '--add-ca', ca],
          ...['--protocols', '--server-defaults', ...start, `${s.host}:${s.port}`],
        ],
      ];
    },
    telling:
      /NOT ok|expired|not yet|self-signed|mismatch|does ?n.t|incomplete|Oops|Fatal|unable|fail|TLS 1(?:\.1)? +offered/i,
    well: /Chain of trust +Ok/,
  },
];
