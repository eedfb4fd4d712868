import { number, oneOf, type Shape, text, type ValueOf } from './shape.ts';

export const places = ['mail-program', 'account-site', 'computer', 'server', 'isp'] as const;
export type Place = (typeof places)[number];

type ArgFields = Readonly<Record<string, Shape<unknown>>>;
interface VerbKind<P extends Place, F extends ArgFields> {
  readonly place: P;
  readonly args: F;
}
const at = <P extends Place, F extends ArgFields>(place: P, args: F): VerbKind<P, F> => ({ place, args });

const role = oneOf('incoming', 'outgoing');
const security = oneOf('tls', 'starttls', 'none');

/**
 * Everything a person can be asked to do. A guide of a place answers every verb of that place. `provider` is
 * an id, a title or a domain (empty: unknown); `method` the name of a SASL mechanism or `password`; `what` a
 * clause or sentence in plain words, `proof` the measurements, one on each line: both end up in letters.
 * Empty texts are allowed and said in words.
 */
export const verbs = {
  'set-server': at('mail-program', { role, host: text }),
  'set-port': at('mail-program', { role, port: number, security }),
  'set-security': at('mail-program', { role, security, port: number }),
  'set-username': at('mail-program', { role, user: text }),
  'enter-password': at('mail-program', { role }),
  'use-app-password': at('mail-program', { role }),
  'sign-in-with-oauth': at('mail-program', { provider: text }),
  'turn-on-smtp-login': at('mail-program', { user: text }),
  'set-login-method': at('mail-program', { role, method: text }),
  'choose-outgoing-server': at('mail-program', { host: text }),
  'set-account-type': at('mail-program', { protocol: oneOf('imap', 'pop3') }),
  'set-sender-address': at('mail-program', { address: text }),
  'set-path-prefix': at('mail-program', { prefix: text }),
  'map-special-folders': at('mail-program', {}),
  'set-helo-name': at('mail-program', { name: text }),
  'limit-connections': at('mail-program', { limit: number }),
  'check-less-often': at('mail-program', { minutes: number }),
  'go-online': at('mail-program', {}),
  'check-filters': at('mail-program', {}),
  'retry-later': at('mail-program', { minutes: number }),
  'send-smaller': at('mail-program', {}),
  'check-recipient': at('mail-program', {}),
  'look-at-outbox': at('mail-program', {}),
  'set-timeout': at('mail-program', { seconds: number }),
  'update-program': at('mail-program', {}),
  'choose-client-certificate': at('mail-program', {}),

  'create-app-password': at('account-site', { provider: text }),
  'switch-on-access': at('account-site', { provider: text, protocol: oneOf('imap', 'pop3', 'smtp') }),
  'sign-in-on-web': at('account-site', { provider: text }),
  'change-password': at('account-site', { provider: text }),
  'unlock-account': at('account-site', { provider: text }),
  'free-space': at('account-site', { provider: text }),
  'check-plan': at('account-site', { provider: text }),
  'check-blocked-sign-ins': at('account-site', { provider: text }),
  'verify-sender': at('account-site', { provider: text, address: text }),
  'look-at-status-page': at('account-site', { provider: text }),
  'install-bridge': at('account-site', { provider: text }),

  'set-clock': at('computer', {}),
  'check-network': at('computer', {}),
  'try-other-network': at('computer', {}),
  'turn-off-vpn-for-a-test': at('computer', {}),
  'change-resolver': at('computer', {}),
  'remove-hosts-entry': at('computer', { name: text, address: text }),
  'allow-in-firewall': at('computer', { port: number }),
  'sign-in-to-network': at('computer', {}),
  'set-antivirus-mail-scan': at('computer', { product: text }),
  'update-system': at('computer', {}),
  'set-proxy': at('computer', { proxy: text }),
  'start-bridge': at('computer', { product: text }),
  'use-ipv4': at('computer', {}),
  'trust-company-root': at('computer', { issuer: text }),

  'renew-certificate': at('server', { name: text }),
  'wait-for-certificate-start': at('server', { name: text, date: text }),
  'fix-certificate-name': at('server', { name: text }),
  'install-chain': at('server', { name: text }),
  'use-public-certificate': at('server', { name: text }),
  'reload-service': at('server', { service: text }),
  'start-service': at('server', { service: text, port: number }),
  'open-port': at('server', { port: number }),
  'enable-modern-tls': at('server', { name: text }),
  'strengthen-keys': at('server', { name: text }),
  'offer-starttls': at('server', { name: text, port: number }),
  'repair-tls': at('server', { name: text, port: number }),
  'offer-login-mechanisms': at('server', { name: text }),
  'repair-login-backend': at('server', { name: text }),
  'repair-storage': at('server', { name: text }),
  'raise-limits': at('server', { name: text, limit: text }),
  'fix-address-record': at('server', { name: text }),
  'fix-name-servers': at('server', { name: text }),
  'fix-dnssec': at('server', { name: text }),
  'fix-alias': at('server', { name: text }),
  'fix-mx': at('server', { name: text }),
  'fix-ipv6': at('server', { name: text, address: text }),
  'fix-pool-member': at('server', { name: text, address: text }),
  'fix-reverse-name': at('server', { address: text }),
  'fix-spf': at('server', { name: text }),
  'fix-dkim': at('server', { name: text }),
  'fix-dmarc': at('server', { name: text }),
  'fix-mail-loop': at('server', { name: text }),
  'ask-for-delisting': at('server', { list: text }),
  'repair-greeting': at('server', { name: text }),
  'unban-address': at('server', { name: text }),
  'allow-relay-or-sender': at('server', { name: text }),
  'tell-administrator': at('server', { what: text }),

  'ask-isp-to-open-port': at('isp', { port: number, proof: text }),
  'ask-provider': at('isp', { what: text, proof: text }),
  'ask-network-owner': at('isp', { what: text, proof: text }),
  'ask-recipient': at('isp', { what: text, proof: text }),
} as const;

export type Verb = keyof typeof verbs;
export type ActionArgs<V extends Verb> = ValueOf<(typeof verbs)[V]['args']>;
export type VerbAt<P extends Place> = { [V in Verb]: (typeof verbs)[V]['place'] extends P ? V : never }[Verb];

export interface Action<V extends Verb = Verb> {
  readonly do: V;
  readonly place: Place;
  readonly args: Readonly<Record<string, string | number | boolean>>;
}

export const act = <V extends Verb>(verb: V, args: ActionArgs<V>): Action => ({
  do: verb,
  place: verbs[verb].place,
  args: args as Readonly<Record<string, string | number | boolean>>,
});
