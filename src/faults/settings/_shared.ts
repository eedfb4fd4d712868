import { type Action, act } from '../../kernel/action.ts';
import type { Fact } from '../../kernel/facts.ts';
import type { EvidenceOf, ReplyFact } from '../../kernel/fault.ts';
import type { Protocol, ServiceSubject, Subject } from '../../kernel/subject.ts';
import { type Want, want } from '../../kernel/want.ts';
import { documentedServers } from '../../views/documented.ts';
import { type Refusal, userOf } from '../../views/logins.ts';
import { internalRange, openElsewhere, portsOf, tlsPorts, unreached } from '../../views/reach.ts';
import { configured, roleOf, withoutAddress } from '../../views/servers.ts';

export type Kind = 'smtp' | 'imap' | 'pop3';

/** Which kind of mail server speaks, by the first words it said where TLS was hoped for. */
export function speakerOf(firstBytes: string | undefined): Kind | undefined {
  if (firstBytes === undefined) return undefined;
  if (firstBytes.startsWith('220')) return 'smtp';
  if (firstBytes.startsWith('* ')) return 'imap';
  return firstBytes.startsWith('+OK') ? 'pop3' : undefined;
}

export interface ForeignWords {
  readonly server: ServiceSubject;
  readonly wanted: Protocol;
  readonly says: Kind;
  readonly fact: Fact;
  readonly accountsFor: readonly number[];
}

export const foreignKinds = [
  'greeting',
  'tls.handshake',
  'tls.problem',
  'session.end',
  'config.server',
] as const;

/** Mail servers that greet as another kind than the settings expect. */
export function foreignWords(e: EvidenceOf<(typeof foreignKinds)[number]>): readonly ForeignWords[] {
  const found: ForeignWords[] = [];
  const add = (fact: Fact, says: Kind | undefined, wanted: Protocol | undefined): void => {
    const server = withoutAddress(fact.subject);
    if (says === undefined || wanted === undefined || says === wanted || server.type !== 'service') return;
    const same = [
      ...e.all('tls.problem'),
      ...e.all('tls.handshake'),
      ...e.all('session.end'),
      ...e.all('greeting'),
    ]
      .filter((f) => f.session !== undefined && f.session === fact.session)
      .map((f) => f.id);
    found.push({ server, wanted, says, fact, accountsFor: [fact.id, ...same] });
  };
  for (const g of e.all('greeting')) {
    if (g.aside === true) continue;
    const { says } = g.value;
    add(
      g,
      says === 'smtp' || says === 'imap' || says === 'pop3' ? says : undefined,
      g.value.expected ?? protocolAt(e, g.subject),
    );
  }
  for (const h of e.all('tls.handshake'))
    if (h.aside !== true && h.value.outcome === 'failed')
      add(h, speakerOf(h.value.firstBytes), protocolAt(e, h.subject));
  return found;
}

export const protocolAt = (e: EvidenceOf<'config.server'>, at: Subject): Protocol | undefined =>
  e.one('config.server', withoutAddress(at))?.value.protocol ??
  (at.type === 'service' ? at.protocol : undefined);

/** The documented server to enter instead, or the question to ask where none is known. */
export function enterServer(
  e: EvidenceOf<'provider.server'>,
  role: 'incoming' | 'outgoing',
  protocol: Protocol | undefined,
  known?: string,
): readonly Action[] {
  const documented = documentedServers(e, { role, protocol: role === 'outgoing' ? 'smtp' : protocol })[0];
  const host = known ?? documented?.value.host;
  if (host !== undefined) {
    const { port, security } = documented?.value ?? {};
    const isDocumented = documented !== undefined && port !== undefined && security !== undefined;
    return [
      act('set-server', { role, host }),
      ...(isDocumented && known === undefined ? [act('set-port', { role, port, security })] : []),
    ];
  }
  return [act('set-server', { role, host: '' })];
}

export const securityOfPort = (port: number): 'tls' | 'starttls' =>
  tlsPorts.includes(port) ? 'tls' : 'starttls';

/** The best of several open ports, in the order in which programs should prefer them. */
export const bestPort = (protocol: Protocol, open: readonly number[]): number | undefined =>
  [...portsOf[protocol]].filter((p) => p !== 25).find((p) => open.includes(p)) ?? open[0];

/** The first label of a host, in which people say what it is for. */
export const labelOf = (host: string): string => host.split('.')[0]?.toLowerCase() ?? '';
export const soundsIncoming = (host: string): boolean =>
  ['imap', 'imaps', 'pop', 'pop3', 'pops', 'incoming', 'in'].includes(stem(host));
export const soundsOutgoing = (host: string): boolean =>
  ['smtp', 'smtps', 'outgoing', 'out', 'send', 'submission', 'mailout', 'smtpout', 'relay'].includes(
    stem(host),
  );
const stem = (host: string): string => {
  const label = labelOf(host);
  const cut = [...label].findIndex((c) => c === '-' || (c >= '0' && c <= '9'));
  return label.startsWith('pop3') ? 'pop3' : cut <= 0 ? label : label.slice(0, cut);
};

/** Whether the reply is about the user name and not about the password. */
export const wordsAboutName = (
  e: EvidenceOf<'smtp.reply' | 'imap.reply' | 'pop3.reply'>,
  reply: ReplyFact,
): boolean => e.meaning(reply).some((s) => s.meaning === 'says-user-unknown-at-login');

/** The address that belongs to a short user name. */
export function addressOf(e: EvidenceOf<'config.account'>, user: string, host: string): string {
  const address = e.one('config.account')?.value.address;
  if (address !== undefined) return address;
  const domain = host.split('.').slice(1).join('.');
  return domain === '' ? user : `${user}@${domain}`;
}

/** A server that cannot be reached, or where something else answers than the settings expect. */
export interface PortTrouble {
  readonly server: ServiceSubject;
  readonly protocol: Protocol | undefined;
  readonly fact: Fact;
  readonly accountsFor: readonly number[];
  readonly elsewhere?: Fact | undefined;
  readonly kind: 'unreached' | 'foreign' | 'otherMail';
}

const foreign = ['http', 'ssh', 'ftp', 'other'];

export function portTroubles(
  e: EvidenceOf<(typeof foreignKinds)[number] | 'tcp.connect' | 'waiting' | 'dns.address'>,
): readonly PortTrouble[] {
  const troubles: PortTrouble[] = [];
  for (const u of e.view(unreached)) {
    const { fact, subject } = u;
    if (u.outcome === 'unreachable' || u.outcome === 'prohibited' || u.outcome === 'denied') continue;
    if (isNowhere(internalRange(e, subject.address))) continue;
    const server = withoutAddress(subject) as ServiceSubject;
    troubles.push({
      server,
      protocol: protocolAt(e, subject),
      fact,
      accountsFor: [fact.id],
      elsewhere: openElsewhere(e, subject),
      kind: 'unreached',
    });
  }
  for (const g of e.all('greeting'))
    if (g.aside !== true && foreign.includes(g.value.says))
      troubles.push({
        server: withoutAddress(g.subject) as ServiceSubject,
        protocol: g.value.expected ?? protocolAt(e, g.subject),
        fact: g,
        accountsFor: [g.id],
        kind: 'foreign',
      });
  for (const f of foreignWords(e))
    if (f.wanted === 'smtp' || f.says === 'smtp')
      troubles.push({ ...f, protocol: f.wanted, kind: 'otherMail' });
  return troubles;
}

const isNowhere = (range: string | undefined): boolean => range === 'loopback' || range === 'unspecified';

/**
 * The step for this server, and for the other one where its settings have the same name and it was seen to
 * take the right one.
 */
export function setUsername(
  e: EvidenceOf<'config.server' | 'config.account'>,
  r: Refusal,
  user: string,
): readonly Action[] {
  const wrong = userOf(e, r.server);
  const role = roleOf(e, r.server);
  const isSeen = r.otherFormElsewhere?.value.outcome === 'accepted';
  const others = e
    .view(configured)
    .filter((c) => isSeen && c.fact.value.role !== role && userOf(e, c.subject) === wrong);
  return [role, ...others.map((c) => c.fact.value.role)].map((one) =>
    act('set-username', { role: one, user }),
  );
}

/**
 * A login with the other form of the user name: at the server whose login was put off, so that none counts
 * two refusals, and at the refusing one where another already accepts that form.
 */
export function wantForm(r: Refusal, user: 'address' | 'local-part'): readonly Want[] {
  const other = r.otherFormElsewhere?.value.outcome;
  if (other === undefined) return [want('login.result', r.putOff ?? r.server, { user })];
  return other === 'accepted' ? [want('login.result', r.server, { user })] : [];
}
