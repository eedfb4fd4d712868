import type {
  Provider,
  ProviderLimit,
  ProviderLogin,
  ProviderOauth,
  ProviderPage,
  ProviderServer,
  Sourced,
} from '../kernel/provider.ts';

type Security = ProviderServer['security'];
type Username = ProviderServer['username'];
type Access = NonNullable<Provider['access']>;

const usual: Readonly<Record<number, Security>> = {
  25: 'starttls',
  110: 'starttls',
  143: 'starttls',
  465: 'tls',
  587: 'starttls',
  993: 'tls',
  995: 'tls',
  2525: 'starttls',
};

/**
 * Facts that were all found in one place: says the source and the date once. Ports imply their usual
 * security.
 */
export function from(source: string, seen: string, until?: string) {
  const where: Sourced = until === undefined ? { source, seen } : { source, seen, until };
  const server =
    (role: ProviderServer['role'], protocol: ProviderServer['protocol'], standard: number) =>
    (host: string, port: number = standard, username: Username = 'address'): ProviderServer => ({
      role,
      protocol,
      host,
      port,
      security: usual[port] ?? 'tls',
      username,
      ...where,
    });
  return {
    imap: server('incoming', 'imap', 993),
    pop3: server('incoming', 'pop3', 995),
    smtp: server('outgoing', 'smtp', 465),
    /** A bridge program on the user's own computer, which offers STARTTLS. */
    local: (protocol: ProviderServer['protocol'], port: number): ProviderServer => ({
      role: protocol === 'smtp' ? 'outgoing' : 'incoming',
      protocol,
      host: '127.0.0.1',
      port,
      security: 'starttls',
      username: 'address',
      ...where,
    }),
    login: (login: Omit<ProviderLogin, keyof Sourced>): ProviderLogin => ({ ...login, ...where }),
    oauth: (oauth: Omit<ProviderOauth, keyof Sourced>): ProviderOauth => ({ ...oauth, ...where }),
    page: (about: ProviderPage['about'], address: string): ProviderPage => ({ about, address, ...where }),
    limit: (what: ProviderLimit['what'], value: number): ProviderLimit => ({ what, value, ...where }),
    access: (is: Access['is'], note?: string): Access =>
      note === undefined ? { is, ...where } : { is, note, ...where },
  };
}

const entra = 'https://login.microsoftonline.com/common/oauth2/v2.0';
const outlook = 'https://outlook.office.com';
/** Microsoft's sign-in for work, school and personal accounts. */
export const microsoftOauth = from(
  'https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth and https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code',
  '2026-11-22',
).oauth({
  authorize: `${entra}/authorize`,
  token: `${entra}/token`,
  device: `${entra}/devicecode`,
  scopes: {
    imap: `${outlook}/IMAP.AccessAsUser.All`,
    pop3: `${outlook}/POP.AccessAsUser.All`,
    smtp: `${outlook}/SMTP.Send`,
  },
  audiences: [outlook, 'https://outlook.office365.com', '00000002-0000-0ff1-ce00-000000000000'],
});

/** Thunderbird's database of settings (MPL-2.0, facts only) at the commit of 12 March 2026. */
export const ispdb = from('https://github.com/thunderbird/autoconfig ispdb, commit c6ad796', '2026-03-12');
/** The provider list of chatmail (MPL-2.0, facts only) at the commit of 21 April 2026. */
export const chatmail = from('https://github.com/chatmail/provider-db, commit ad097ee', '2026-04-21');
/** Nodemailer's list of well-known services at the commit of 7 August 2026. */
export const nodemailer = from(
  'https://github.com/nodemailer/nodemailer well-known services, commit 2f667f4',
  '2026-08-07',
);
/** MailCore2's list of providers at the commit of 29 July 2026. */
export const mailcore = from(
  'https://github.com/MailCore/mailcore2 providers.json, commit 8f0923d',
  '2026-07-29',
);
/** K-9 Mail's list of providers (Apache-2.0) at the commit of 16 July 2021: old. */
export const k9 = from('https://github.com/k9mail/k-9 providers.xml, commit 591af9c', '2021-07-16');
