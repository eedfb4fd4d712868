import type { Value } from '../kernel/facts.ts';
import type { Probe } from '../kernel/probe.ts';
import { isEnded } from '../wire/connection.ts';
import type { Pop3Answer, Pop3Capabilities, Pop3Reply, Pop3Session } from '../wire/pop3.ts';
import { runConversation } from './_conversations.ts';
import { Dialogue, type Target } from './_dialogue.ts';
import { logIn } from './_login.ts';
import { askSession } from './_session.ts';
import { tellHandshake } from './_tls.ts';
import type { Tools } from './tools.ts';

type Stage = Value<'pop3.reply'>['stage'];

/** The whole polite conversation with a POP3 server at one address, up to the size of the maildrop. */
const probe: Probe<Tools, Target> = {
  id: 'pop3-session',
  makes: [
    'tcp.connect',
    'greeting',
    'tls.handshake',
    'capabilities',
    'pop3.reply',
    'login.result',
    'mailbox.opened',
  ],
  canTell: (want, e) => askSession('pop3', want, e),
  run: ({ key, question }, tools, tell) => runConversation(new Dialogue(question, key, tools, tell)),
};
export default probe;

export async function conversePop3(d: Dialogue, pop3: Pop3Session): Promise<void> {
  const { tools, target } = d;
  const greeting = await d.whileWaiting(
    'greeting',
    pop3.greeting(tools.deadline.sub(tools.patience.greetingMs)),
  );
  if (isEnded(greeting)) {
    d.tellGreeting(pop3.connection, greeting.partial ?? '', greeting.ms, greeting);
    return;
  }
  const spoke = d.tellGreeting(pop3.connection, greeting.text, greeting.ms);
  if (!spoke) return;
  if (greeting.status !== '+OK') return tellReply(d, 'connect', greeting);
  let known = await capabilities(d, pop3);
  if (target.security === 'starttls') {
    if (known !== undefined && !known.keywords.has('STLS')) {
      d.tell('starttls.absent', { offered: [...known.keywords.keys()] });
      return;
    }
    if (!(await d.mayShakeHands())) return;
    const deadline = tools.deadline.sub(tools.patience.replyMs);
    const { reply, tls } = await d.whileWaiting('handshake', pop3.stls(d.tlsOptions(), deadline));
    if (tls === undefined) return tellReply(d, 'starttls', reply);
    tellHandshake(d, tls, 'starttls', 'default');
    if (tls.outcome === 'failed') return;
    known = await capabilities(d, pop3);
  }
  if (pop3.connection.ended !== undefined) return;
  if (await login(d, pop3, known)) await openMaildrop(d, pop3);
}

/** CAPA; undefined where the server does not know the command, which RFC 1939 servers need not. */
async function capabilities(d: Dialogue, pop3: Pop3Session): Promise<Pop3Capabilities | undefined> {
  const deadline = d.tools.deadline.sub(d.tools.patience.replyMs);
  const { reply, capabilities: known } = await d.whileWaiting('reply', pop3.capa(deadline));
  if (isEnded(reply)) d.tellEnd(reply, 'capability');
  if (known === undefined) return undefined;
  d.tell('capabilities', {
    protocol: 'pop3',
    secured: pop3.connection.secured,
    items: [...known.keywords].map(([k, v]) => (v === '' ? k : `${k} ${v}`)),
    mechanisms: mechanismsOf(known),
    starttls: known.keywords.has('STLS'),
  });
  return known;
}

/** USER and PASS count as a mechanism of their own unless CAPA leaves USER out (RFC 2449 6.3). */
function mechanismsOf(known: Pop3Capabilities | undefined): readonly string[] {
  if (known === undefined) return ['LOGIN'];
  const hasUser = known.keywords.has('USER') && !known.sasl.includes('LOGIN');
  return hasUser ? [...known.sasl, 'LOGIN'] : known.sasl;
}

const login = (d: Dialogue, pop3: Pop3Session, known: Pop3Capabilities | undefined): Promise<boolean> =>
  logIn<Pop3Reply>(d, pop3.connection, {
    offered: mechanismsOf(known),
    attempt: (mechanism, credential, deadline) =>
      mechanism === 'LOGIN' && known?.sasl.includes('LOGIN') !== true
        ? pop3.login(credential, deadline)
        : pop3.auth(mechanism, credential, deadline),
    judge: ({ status, responseCode }) =>
      status === '+OK'
        ? 'accepted'
        : responseCode === 'SYS/TEMP' || responseCode === 'IN-USE'
          ? 'temporary'
          : 'refused',
    tell: (answer, mechanism) => tellReply(d, 'login', answer, mechanism),
    wordsOf: (reply) => reply.text,
  });

async function openMaildrop(d: Dialogue, pop3: Pop3Session): Promise<void> {
  const answer = await d.whileWaiting('reply', pop3.stat(d.tools.deadline.sub(d.tools.patience.replyMs)));
  const ms = Math.round(answer.ms);
  if (isEnded(answer) || answer.status !== '+OK') {
    tellReply(d, 'stat', answer);
    d.tell('mailbox.opened', { outcome: isEnded(answer) ? 'dropped' : 'refused', protocol: 'pop3', ms });
    return;
  }
  const messages = Number(/^\d+/.exec(answer.text)?.[0] ?? 0);
  d.tell('mailbox.opened', { outcome: 'ok', protocol: 'pop3', messages, ms });
}

function tellReply(d: Dialogue, stage: Stage, answer: Pop3Answer, mechanism?: string): void {
  if (isEnded(answer)) {
    d.tellEnd(answer, stage);
    return;
  }
  d.tell('pop3.reply', {
    stage,
    status: answer.status === '+OK' ? '+OK' : '-ERR',
    text: answer.text,
    ...(answer.responseCode === undefined ? {} : { code: answer.responseCode }),
    ...(mechanism === undefined ? {} : { mechanism }),
  });
}
