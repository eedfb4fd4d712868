import type { Fact } from '../kernel/facts.ts';
import type { Evidence, ReplyFact, View } from '../kernel/fault.ts';
import { concerns, type Protocol, type Subject } from '../kernel/subject.ts';
import { type Want, want } from '../kernel/want.ts';
import { outcomes, serverName, symptomsWith, withoutAddress } from './servers.ts';

/** What `logins` looks at; a fault that uses it reads these. */
export const loginKinds = [...outcomes, 'provider.login', 'provider.match', 'not-examined'] as const;

/** A login with a password that a server refused without stating a cause other than "wrong". */
export interface Refusal {
  readonly reply: ReplyFact;
  readonly server: Subject;
  readonly name: string;
  readonly protocol: Protocol;
  readonly mechanism?: string;
  /**
   * Whether words or numbers call it wrong; `unknown` where nobody knows the words, or they state another
   * cause.
   */
  readonly how: 'words' | 'code' | 'unknown';
  readonly accountsFor: readonly number[];
  /** The same server took the account in another form: user name, mechanism, encoding. */
  readonly acceptedHere?: Fact<'login.result'>;
  /** Another server of the account took it, or another password in the same form of the user name. */
  readonly acceptedElsewhere?: Fact<'login.result'>;
  /** What another server of the account says to another form of the user name. */
  readonly otherFormElsewhere?: Fact<'login.result'>;
  /** Another server of the account, whose login was put off because of a refusal. */
  readonly putOff?: Subject;
  /** The same server refused it in another form as well. */
  readonly refusedAgain?: Fact<'login.result'>;
  /** What the provider wants for a login. */
  readonly rule?: Fact<'provider.login'>;
}

type Read = (typeof loginKinds)[number] | ReplyFact['kind'];
export const refusals: View<readonly Refusal[], Read> = {
  reads: [...loginKinds, 'smtp.reply', 'imap.reply', 'pop3.reply'],
  derive(e) {
    const said = e.said('says-bad-credentials').map(({ reply, said }) => ({
      reply,
      how: isStated(e, reply)
        ? ('unknown' as const)
        : said.strength === 'code-only'
          ? ('code' as const)
          : ('words' as const),
    }));
    // That there is no such user is one of the two things that a refused login may mean.
    const noUser = e
      .said('says-user-unknown-at-login')
      .filter(({ reply }) => !said.some((s) => s.reply.id === reply.id))
      .map(({ reply }) => ({ reply, how: 'unknown' as const }));
    return [...said, ...noUser, ...unknownWords(e).map((reply) => ({ reply, how: 'unknown' as const }))]
      .map((r) => refusalOf(e, r.reply, r.how))
      .filter((r) => !isToken(r.mechanism));
  },
};

const windows = ['NTLM', 'GSSAPI', 'GSS-SPNEGO', 'KERBEROS_V4'];
export const isWindowsSignOn = (mechanism: string | undefined): boolean =>
  mechanism !== undefined && windows.includes(mechanism.toUpperCase());

/** Some words of the reply state another cause; then "wrong" is only what the server wrapped it in. */
const isStated = (e: Evidence, reply: ReplyFact): boolean =>
  e.meaning(reply).some((s) => s.strength === 'states-cause' && s.meaning !== 'says-bad-credentials');

const tokens = ['XOAUTH2', 'OAUTHBEARER'];
export const isToken = (mechanism: string | undefined): boolean =>
  mechanism !== undefined && tokens.includes(mechanism.toUpperCase());

const challenges = ['CRAM-MD5', 'DIGEST-MD5', 'APOP', 'SCRAM-SHA-1', 'SCRAM-SHA-256'];
/**
 * The password itself never travels: what a server cannot check when it only keeps a hash of another kind.
 */
export const isChallenge = (mechanism: string | undefined): boolean =>
  mechanism !== undefined && challenges.includes(mechanism.toUpperCase());

/** Refused logins in words that no phrase knows. */
function unknownWords(e: Evidence): readonly ReplyFact[] {
  const replies: ReplyFact[] = [
    ...e.all('smtp.reply').filter((r) => r.value.stage === 'auth' && r.value.code >= 500),
    ...e.all('imap.reply').filter((r) => r.value.stage === 'login' && r.value.status === 'NO'),
    ...e.all('pop3.reply').filter((r) => r.value.stage === 'login' && r.value.status === '-ERR'),
  ];
  return replies.filter((r) => e.meaning(r).length === 0);
}

function refusalOf(e: Evidence, reply: ReplyFact, how: Refusal['how']): Refusal {
  const server = withoutAddress(reply.subject);
  const protocol = reply.kind === 'smtp.reply' ? 'smtp' : reply.kind === 'imap.reply' ? 'imap' : 'pop3';
  const mechanism = reply.value.mechanism ?? resultOf(e, reply)?.value.mechanism;
  const accepted = e.all('login.result').filter((l) => l.value.outcome === 'accepted');
  const here = accepted.find((l) => concerns(l.subject, server) && l.session !== reply.session);
  const again = e
    .all('login.result', server)
    .find((l) => l.value.outcome === 'refused' && l.aside === true && l.session !== reply.session);
  const form = resultOf(e, reply)?.value.user;
  const isSameForm = (l: Fact<'login.result'>): boolean =>
    form === undefined || l.value.user === undefined || l.value.user === form || l.aside !== true;
  const elsewhere = accepted.find((l) => !concerns(l.subject, server) && isSameForm(l));
  const otherForm = e
    .all('login.result')
    .find((l) => !concerns(l.subject, server) && !isSameForm(l) && l.value.outcome !== 'no-mechanism');
  const putOff = putOffAfter(e, server);
  const rule = ruleOf(e, protocol);
  return {
    reply,
    server,
    name: serverName(server),
    protocol,
    how,
    accountsFor: symptomsWith(e, reply),
    ...(mechanism === undefined ? {} : { mechanism }),
    ...(here === undefined ? {} : { acceptedHere: here }),
    ...(again === undefined ? {} : { refusedAgain: again }),
    ...(elsewhere === undefined ? {} : { acceptedElsewhere: elsewhere }),
    ...(otherForm === undefined ? {} : { otherFormElsewhere: otherForm }),
    ...(putOff === undefined ? {} : { putOff }),
    ...(rule === undefined ? {} : { rule }),
  };
}

/** The other server of the account, where its login was put off because this one refused the same. */
export function putOffAfter(e: Evidence<'not-examined'>, server: Subject): Subject | undefined {
  const put = e
    .all('not-examined')
    .find((n) => n.value.why === 'after-refusal' && !concerns(n.subject, server));
  return put === undefined ? undefined : withoutAddress(put.subject);
}

/**
 * A login put off, where the reply lists all that may be the matter: the other server may say more.
 */
export function wantPlainerWords(e: Evidence<'not-examined'>, reply: ReplyFact): readonly Want[] {
  const other = e.meaning(reply).length > 1 ? putOffAfter(e, withoutAddress(reply.subject)) : undefined;
  return other === undefined ? [] : [want('login.result', other, { user: 'as-set' })];
}

/** Begin of the greetings of servers that say the same whatever the cause of a refused login is. */
const tightLipped = ['Courier-IMAP ready', 'Hello there.'];

/** The greeting of a server that does not tell a wrong password from access that is switched off. */
export const hidesCause = (e: Evidence, server: Subject): Fact<'greeting'> | undefined =>
  e.all('greeting', server).find((g) => tightLipped.some((words) => g.value.text.includes(words)));

const resultOf = (e: Evidence, reply: ReplyFact): Fact<'login.result'> | undefined =>
  e.all('login.result').find((l) => l.session !== undefined && l.session === reply.session);

/**
 * What the provider wants for a login by this protocol. The person's own word comes first, then the provider
 * of the host, then that of the domain; where several share a host and want different things, nobody knows.
 */
export function ruleOf(
  e: Evidence<'provider.login' | 'provider.match'>,
  protocol: Protocol | undefined,
): Fact<'provider.login'> | undefined {
  const matches = e.all('provider.match').map((m) => m.value);
  const of = (...ways: readonly string[]) =>
    matches.filter((m) => ways.includes(m.by)).map((m) => m.provider);
  const [told, hosts, domains] = [of('user'), of('host'), of('domain', 'mx')];
  const both = hosts.filter((h) => domains.includes(h));
  const wanted = [told, both, hosts].find((some) => some.length > 0);
  const rules = [...new Set(wanted ?? domains)].flatMap((id) => {
    const own = e.all('provider.login').filter((l) => l.value.provider === id);
    const rule =
      own.find((l) => l.value.protocol === protocol) ?? own.find((l) => l.value.protocol === undefined);
    return rule === undefined ? [] : [rule];
  });
  const [first] = rules;
  return rules.every((r) => r.value.password === first?.value.password) ? first : undefined;
}

/** The user name that the settings have for a server. */
export function userOf(e: Evidence<'config.server' | 'config.account'>, server: Subject): string | undefined {
  const setting = e.one('config.server', server);
  const account = e.one('config.account')?.value;
  const named = setting?.value.role === 'outgoing' ? account?.outgoingUser : account?.incomingUser;
  return setting?.value.user ?? named ?? account?.address;
}
