import type { DraftServer, Security, SettingsReader } from './file.ts';
import { sectionsOf } from './ini.ts';

const securities: Readonly<Record<string, Security>> = {
  'ssl-on-alternate-port': 'tls',
  'starttls-on-standard-port': 'starttls',
  tls: 'starttls',
  none: 'none',
};
const protocols = { imapx: 'imap', imap: 'imap', pop: 'pop3', smtp: 'smtp' } as const;

/** A `.source` file of Evolution; each file is one server. Several may be given one after the other. */
export const evolution: SettingsReader = {
  id: 'evolution',
  title: 'Evolution source file',
  client: 'evolution',
  names: /\.source$/,
  recognise: ({ text }) =>
    /^\[Mail (?:Account|Transport)\]/m.test(text) && /^\[Authentication\]/m.test(text) ? 0.95 : 0,
  read({ text }) {
    const servers: DraftServer[] = [];
    let name: string | undefined;
    for (const file of text.split(/^(?=\[Data Source\])/m)) {
      const before = text.slice(0, text.indexOf(file)).split('\n').length - 1;
      const sections = sectionsOf(file);
      const get = (section: string, key: string) => {
        const found = sections.find((s) => s.name === section)?.values.get(key);
        return found === undefined ? undefined : { ...found, line: found.line + before };
      };
      const backend = get('Mail Account', 'BackendName') ?? get('Mail Transport', 'BackendName');
      const protocol = protocols[(backend?.text ?? '') as keyof typeof protocols];
      if (protocol === undefined) continue;
      const method = get('Security', 'Method');
      const security = securities[method?.text ?? 'none'] ?? 'none';
      const port = get('Authentication', 'Port');
      const mechanism = get('Authentication', 'Method')?.text;
      name = get('Data Source', 'DisplayName')?.text ?? name;
      const usual = { imap: [143, 993], pop3: [110, 995], smtp: [587, 465] } as const;
      servers.push({
        protocol,
        host: get('Authentication', 'Host'),
        port: port?.text === '0' ? undefined : port,
        usualPort: usual[protocol][security === 'tls' ? 1 : 0],
        security,
        securityLine: method?.line,
        user: get('Authentication', 'User'),
        login: protocol === 'smtp' && mechanism === 'none' ? 'no' : undefined,
        mechanism:
          mechanism === undefined || ['none', 'plain/password', 'password', ''].includes(mechanism)
            ? undefined
            : mechanism.toUpperCase(),
      });
    }
    return { accounts: [{ name, servers }] };
  },
};

const clawsSecurity: Readonly<Record<string, Security>> = { '0': 'none', '1': 'tls', '2': 'starttls' };

/** `accountrc` of Claws Mail. */
export const claws: SettingsReader = {
  id: 'claws',
  title: 'Claws Mail accountrc',
  client: 'generic',
  names: /^accountrc$/,
  recognise: ({ text }) => (/^\[Account: \d+\]/m.test(text) ? 1 : 0),
  read({ text }) {
    const accounts = sectionsOf(text).map(({ values: v }) => {
      const imap = v.get('protocol')?.text === '1' || v.get('protocol')?.text === '3';
      const kind = imap ? 'imap' : 'pop';
      const ssl = v.get(`ssl_${kind}`);
      const sendSsl = v.get('ssl_smtp');
      const security = clawsSecurity[ssl?.text ?? '0'] ?? 'none';
      const sendSecurity = clawsSecurity[sendSsl?.text ?? '0'] ?? 'none';
      const isAuth = v.get('use_smtp_auth')?.text === '1';
      const sendUser = v.get('smtp_user_id');
      const servers: DraftServer[] = [
        {
          protocol: imap ? 'imap' : 'pop3',
          host: v.get('receive_server'),
          port: v.get(`set_${kind}port`)?.text === '1' ? v.get(`${kind}_port`) : undefined,
          usualPort: imap ? (security === 'tls' ? 993 : 143) : security === 'tls' ? 995 : 110,
          security,
          securityLine: ssl?.line,
          user: v.get('user_id'),
        },
        {
          protocol: 'smtp',
          host: v.get('smtp_server'),
          port: v.get('set_smtpport')?.text === '1' ? v.get('smtp_port') : undefined,
          usualPort: sendSecurity === 'tls' ? 465 : 25,
          security: sendSecurity,
          securityLine: sendSsl?.line,
          user: isAuth ? (sendUser?.text ? sendUser : v.get('user_id')) : undefined,
          login: isAuth ? undefined : 'no',
        },
      ];
      return {
        name: v.get('account_name')?.text,
        address: v.get('address')?.text,
        fullName: v.get('name')?.text,
        servers,
      };
    });
    return { accounts };
  },
};
