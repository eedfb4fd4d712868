import type { Value } from '../kernel/facts.ts';
import type { Probe } from '../kernel/probe.ts';
import { type Connection, isEnded } from '../wire/connection.ts';
import { type SmtpAnswer, type SmtpCapabilities, type SmtpReply, SmtpSession } from '../wire/smtp.ts';
import { runConversation } from './_conversations.ts';
import { Dialogue, type Target } from './_dialogue.ts';
import { logIn } from './_login.ts';
import { askSession } from './_session.ts';
import { tellHandshake } from './_tls.ts';
import type { Tools } from './tools.ts';

type Stage = Value<'smtp.reply'>['stage'];

/** The whole polite conversation with a submission server at one address, up to the recipient. */
const probe: Probe<Tools, Target> = {
  id: 'smtp-session',
  makes: [
    'tcp.connect',
    'greeting',
    'tls.handshake',
    'capabilities',
    'smtp.reply',
    'login.result',
    'submission.result',
  ],
  canTell: (want, e) => askSession('smtp', want, e),
  run: ({ key, question }, tools, tell) => runConversation(new Dialogue(question, key, tools, tell)),
};
export default probe;

export async function converseSmtp(
  d: Dialogue,
  smtp: SmtpSession,
  after: (d: Dialogue, smtp: SmtpSession, capabilities: SmtpCapabilities) => Promise<void> = dryRun,
): Promise<void> {
  const { tools, target } = d;
  const greeting = await d.whileWaiting(
    'greeting',
    smtp.greeting(tools.deadline.sub(tools.patience.greetingMs)),
  );
  if (isEnded(greeting)) {
    d.tellGreeting(smtp.connection, greeting.partial ?? '', greeting.ms, greeting);
    return;
  }
  const spoke = d.tellGreeting(smtp.connection, greeting.raw.join('\n'), greeting.ms);
  if (!spoke) return;
  if (greeting.code !== 220) return tellReply(d, 'connect', greeting);
  let capabilities = await hello(d, smtp, 'ehlo');
  if (capabilities === undefined) return;
  if (target.security === 'starttls') {
    if (!capabilities.keywords.has('STARTTLS')) {
      d.tell('starttls.absent', { offered: [...capabilities.keywords.keys()] });
      return;
    }
    if (!(await d.mayShakeHands()) || !(await startTls(d, smtp))) return;
    capabilities = await hello(d, smtp, 'ehlo-after-tls');
    if (capabilities === undefined) return;
  }
  const goesOn = target.loginOff === true || (await login(d, smtp, capabilities));
  if (goesOn) await after(d, smtp, capabilities);
}

async function hello(
  d: Dialogue,
  smtp: SmtpSession,
  stage: 'ehlo' | 'ehlo-after-tls',
): Promise<SmtpCapabilities | undefined> {
  const { tools } = d;
  const name = tools.ehloName ?? literalOf(smtp.connection);
  const { reply, capabilities } = await d.whileWaiting(
    'reply',
    smtp.ehlo(name, tools.deadline.sub(tools.patience.replyMs)),
  );
  if (capabilities === undefined) {
    tellReply(d, stage, reply);
    return undefined;
  }
  d.tell('capabilities', {
    protocol: 'smtp',
    secured: smtp.connection.secured,
    items: [...capabilities.keywords].map(([k, v]) => (v === '' ? k : `${k} ${v}`)),
    mechanisms: capabilities.auth,
    starttls: capabilities.keywords.has('STARTTLS'),
  });
  return capabilities;
}

/** RFC 5321 4.1.3: a client without a name of its own says its address. */
function literalOf(connection: Connection): string {
  const address = connection.localAddress ?? '127.0.0.1';
  return address.includes(':') ? `[IPv6:${address}]` : `[${address}]`;
}

async function startTls(d: Dialogue, smtp: SmtpSession): Promise<boolean> {
  const deadline = d.tools.deadline.sub(d.tools.patience.replyMs);
  const { reply, tls } = await d.whileWaiting('handshake', smtp.starttls(d.tlsOptions(), deadline));
  if (tls === undefined) tellReply(d, 'starttls', reply);
  else tellHandshake(d, tls, 'starttls', 'default');
  return tls?.outcome === 'ok';
}

const login = (d: Dialogue, smtp: SmtpSession, capabilities: SmtpCapabilities): Promise<boolean> =>
  logIn<SmtpReply>(d, smtp.connection, {
    offered: capabilities.auth,
    attempt: (mechanism, credential, deadline) => smtp.auth(mechanism, credential, deadline),
    judge: ({ code }) => (code === 235 ? 'accepted' : code < 500 ? 'temporary' : 'refused'),
    tell: (answer, mechanism) => tellReply(d, 'auth', answer, mechanism),
    wordsOf: (reply) => reply.text,
  });

/** MAIL and RCPT with the user's own address, then RSET: nothing is sent. */
async function dryRun(d: Dialogue, smtp: SmtpSession, capabilities: SmtpCapabilities): Promise<void> {
  const { tools, target } = d;
  const sender = tools.envelope?.sender;
  if (sender === undefined || target.port === 25)
    return d.notExamined('use', sender === undefined ? 'no-address' : 'not-asked');
  const utf8 = /[^\u0000-\u007f]/.test(sender) && capabilities.keywords.has('SMTPUTF8') ? ['SMTPUTF8'] : [];
  const commands = SmtpSession.dryRun(sender, sender, utf8);
  const deadline = tools.deadline.sub(tools.patience.replyMs);
  const answers: SmtpAnswer[] = [];
  if (capabilities.keywords.has('PIPELINING'))
    answers.push(...(await d.whileWaiting('reply', smtp.pipeline(commands, deadline))));
  else
    for (const { stage, line } of commands) {
      const answer = await smtp.command(stage, line, deadline);
      answers.push(answer);
      if (isEnded(answer) || ((answer.code < 200 || answer.code >= 300) && stage !== 'rset')) break;
    }
  for (const stage of ['mail', 'rcpt'] as const) {
    const answer = answers[stage === 'mail' ? 0 : 1];
    if (answer === undefined) return;
    const ms = Math.round(answer.ms);
    if (isEnded(answer) || answer.code < 200 || answer.code >= 300) {
      tellReply(d, stage, answer);
      d.tell('submission.result', { outcome: isEnded(answer) ? 'dropped' : 'refused', stage, ms });
      return;
    }
    if (stage === 'rcpt') d.tell('submission.result', { outcome: 'accepted-up-to-recipient', stage, ms });
  }
}

export function tellReply(d: Dialogue, stage: Stage, answer: SmtpAnswer, mechanism?: string): void {
  if (isEnded(answer)) {
    d.tellEnd(answer, stage);
    return;
  }
  d.tell('smtp.reply', {
    stage,
    code: answer.code,
    text: answer.text,
    ...(answer.enhanced === undefined ? {} : { enhanced: answer.enhanced }),
    ...(mechanism === undefined ? {} : { mechanism }),
  });
}
