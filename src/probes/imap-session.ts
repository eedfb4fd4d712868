import type { Value } from '../kernel/facts.ts';
import type { Probe } from '../kernel/probe.ts';
import { isEnded } from '../wire/connection.ts';
import {
  type ImapAnswer,
  type ImapResponse,
  type ImapSession,
  type ImapUntagged,
  mailboxesOf,
} from '../wire/imap.ts';
import { runConversation } from './_conversations.ts';
import { Dialogue, type Target } from './_dialogue.ts';
import { logIn } from './_login.ts';
import { askSession } from './_session.ts';
import { tellHandshake } from './_tls.ts';
import type { Tools } from './tools.ts';

type Stage = Value<'imap.reply'>['stage'];

/**
 * The whole polite conversation with an IMAP server at one address, up to the opened inbox. It only reads.
 */
const probe: Probe<Tools, Target> = {
  id: 'imap-session',
  makes: [
    'tcp.connect',
    'greeting',
    'tls.handshake',
    'capabilities',
    'imap.reply',
    'login.result',
    'mailbox.opened',
  ],
  canTell: (want, e) => askSession('imap', want, e),
  run: ({ key, question }, tools, tell) => runConversation(new Dialogue(question, key, tools, tell)),
};
export default probe;

export async function converseImap(
  d: Dialogue,
  imap: ImapSession,
  after: (d: Dialogue, imap: ImapSession) => Promise<void> = openInbox,
): Promise<void> {
  const { tools, target } = d;
  const greeting = await d.whileWaiting(
    'greeting',
    imap.greeting(tools.deadline.sub(tools.patience.greetingMs)),
  );
  if (isEnded(greeting)) {
    d.tellGreeting(imap.connection, greeting.parting ?? greeting.partial ?? '', greeting.ms, greeting);
    return;
  }
  const spoke = d.tellGreeting(imap.connection, greeting.text, greeting.ms);
  if (!spoke) return;
  if (greeting.status !== 'OK' && greeting.status !== 'PREAUTH') return tellReply(d, 'connect', greeting);
  tellAlerts(d, 'connect', greeting);
  let known = await capabilities(d, imap);
  if (known === undefined) return;
  if (target.security === 'starttls') {
    if (!known.includes('STARTTLS')) {
      d.tell('starttls.absent', { offered: known });
      return;
    }
    if (!(await d.mayShakeHands())) return;
    const deadline = tools.deadline.sub(tools.patience.replyMs);
    const { reply, tls } = await d.whileWaiting('handshake', imap.starttls(d.tlsOptions(), deadline));
    if (tls === undefined) return tellReply(d, 'starttls', reply);
    tellHandshake(d, tls, 'starttls', 'default');
    if (tls.outcome === 'failed') return;
    known = await capabilities(d, imap);
    if (known === undefined) return;
  }
  if (await login(d, imap, known)) await after(d, imap);
}

async function capabilities(d: Dialogue, imap: ImapSession): Promise<readonly string[] | undefined> {
  const { tools } = d;
  if (imap.capabilities === undefined) {
    const answer = await d.whileWaiting('reply', imap.capability(tools.deadline.sub(tools.patience.replyMs)));
    if (isEnded(answer) || answer.status !== 'OK') {
      tellReply(d, 'capability', answer);
      return undefined;
    }
  }
  const items = (imap.capabilities ?? []).map((c) => c.toUpperCase());
  d.tell('capabilities', {
    protocol: 'imap',
    secured: imap.connection.secured,
    items,
    mechanisms: mechanismsOf(items),
    starttls: items.includes('STARTTLS'),
  });
  return items;
}

/** LOGIN counts as a mechanism unless it is expressly disabled (RFC 9051 6.2.3). */
function mechanismsOf(items: readonly string[]): readonly string[] {
  const named = items.filter((c) => c.startsWith('AUTH=')).map((c) => c.slice(5));
  return items.includes('LOGINDISABLED') || named.includes('LOGIN') ? named : [...named, 'LOGIN'];
}

const login = (d: Dialogue, imap: ImapSession, items: readonly string[]): Promise<boolean> =>
  logIn<ImapResponse>(d, imap.connection, {
    offered: mechanismsOf(items),
    attempt: (mechanism, credential, deadline) =>
      mechanism === 'LOGIN' && !items.includes('AUTH=LOGIN')
        ? imap.login(credential, deadline)
        : imap.authenticate(mechanism, credential, deadline),
    judge: ({ status, responseCode }) =>
      status === 'OK'
        ? 'accepted'
        : responseCode === 'UNAVAILABLE' || responseCode === 'INUSE'
          ? 'temporary'
          : 'refused',
    tell: (answer, mechanism) => tellReply(d, 'login', answer, mechanism),
    wordsOf: (reply) => reply.text,
  });

async function openInbox(d: Dialogue, imap: ImapSession): Promise<void> {
  const { tools } = d;
  const deadline = tools.deadline.sub(tools.patience.replyMs);
  const opened = await d.whileWaiting('reply', imap.examine('INBOX', deadline));
  const ms = Math.round(opened.ms);
  if (isEnded(opened) || opened.status !== 'OK') {
    tellReply(d, 'select', opened);
    d.tell('mailbox.opened', { outcome: isEnded(opened) ? 'dropped' : 'refused', protocol: 'imap', ms });
    return;
  }
  tellAlerts(d, 'select', opened);
  const messages = opened.untagged.find((u) => u.name === 'EXISTS')?.number;
  d.tell('mailbox.opened', {
    outcome: 'ok',
    protocol: 'imap',
    ms,
    ...(messages === undefined ? {} : { messages }),
  });
  await lookAround(d, imap);
}

/**
 * Quota, namespace and special folders, in one packet with LOGOUT. They are nice to know, so a refusal is no
 * symptom; a server that falls silent or hangs up over them is.
 */
async function lookAround(d: Dialogue, imap: ImapSession): Promise<void> {
  const deadline = d.tools.deadline.sub(d.tools.patience.replyMs);
  const answers = await d.whileWaiting('reply', imap.lookAround('INBOX', deadline));
  const broken = answers.find((a) => isEnded(a) && a.stage !== 'logout');
  const untagged = answers.flatMap((a) => (isEnded(a) ? [] : a.untagged));
  for (const line of untagged) tellQuota(d, line);
  tellNamespace(d, untagged);
  if (answers.some((a) => !isEnded(a) && a.stage === 'list' && a.status === 'OK')) tellSpecial(d, untagged);
  if (broken !== undefined && isEnded(broken)) d.tellEnd(broken, broken.stage ?? 'list');
}

function tellNamespace(d: Dialogue, untagged: readonly ImapUntagged[]): void {
  const personal = untagged.find((u) => u.name === 'NAMESPACE')?.values[0];
  const first = Array.isArray(personal) ? personal[0] : undefined;
  const [prefix, delimiter] = Array.isArray(first) ? first : [];
  if (typeof prefix === 'string' && typeof delimiter === 'string')
    d.tell('mailbox.namespace', { prefix, delimiter });
}

const uses = ['\\Sent', '\\Drafts', '\\Trash', '\\Junk', '\\Archive'];

function tellSpecial(d: Dialogue, untagged: readonly ImapUntagged[]): void {
  const special = mailboxesOf(untagged).filter((m) => m.flags.some((f) => uses.includes(f)));
  d.tell('mailbox.special', {
    folders: special.map((m) => m.name),
    uses: special.map((m) => m.flags.find((f) => uses.includes(f)) ?? ''),
  });
}

/** `QUOTA "root" (STORAGE used limit MESSAGE used limit)`, RFC 9208. */
function tellQuota(d: Dialogue, line: ImapUntagged): void {
  if (line.name !== 'QUOTA') return;
  const triples = line.values[1];
  if (!Array.isArray(triples)) return;
  for (let i = 0; i + 2 < triples.length; i += 3) {
    const resource: unknown = triples[i];
    const used = Number(triples[i + 1]);
    const limit = Number(triples[i + 2]);
    if (typeof resource === 'string' && Number.isFinite(used) && Number.isFinite(limit))
      d.tell('mailbox.quota', { resource: resource.toUpperCase(), used, limit });
  }
}

/** RFC 9051 7.1: an alert must be shown to the user. */
function tellAlerts(d: Dialogue, stage: Stage, response: ImapResponse): void {
  for (const text of response.alerts) d.tell('imap.reply', { stage, status: '*', code: 'ALERT', text });
}

function tellReply(d: Dialogue, stage: Stage, answer: ImapAnswer, mechanism?: string): void {
  const named = mechanism === undefined ? {} : { mechanism };
  if (isEnded(answer)) {
    if (answer.parting !== undefined)
      d.tell('imap.reply', { stage, status: 'BYE', text: answer.parting, ...named });
    d.tellEnd(answer, stage);
    return;
  }
  tellAlerts(d, stage, answer);
  const code = answer.responseCode === undefined ? {} : { code: answer.responseCode };
  d.tell('imap.reply', { stage, status: answer.status, text: answer.text, ...code, ...named });
}
