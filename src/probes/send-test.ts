import type { AnyTold, Value } from '../kernel/facts.ts';
import type { Evidence } from '../kernel/fault.ts';
import type { Plan, Probe } from '../kernel/probe.ts';
import { subject } from '../kernel/subject.ts';
import { want } from '../kernel/want.ts';
import { isOneOf } from '../readers/reader.ts';
import { isEnded } from '../wire/connection.ts';
import type { SmtpCapabilities, SmtpSession } from '../wire/smtp.ts';
import { runConversation } from './_conversations.ts';
import { Dialogue, type Target } from './_dialogue.ts';
import { lookForMessage } from './_look-for-message.ts';
import { type TestMessage, writeTestMessage } from './_test-message.ts';
import { targetFor } from './_visit.ts';
import { tellReply } from './smtp-session.ts';
import type { Tools } from './tools.ts';

interface Question {
  readonly to: string;
  readonly outgoing: Target;
  /** Where to look for it; without IMAP nobody can look. */
  readonly incoming?: Target;
}

/** The baseline, and then one test message to this address: only ever because the user asked for it. */
export const planWithTest =
  (plan: Plan, to: string): Plan =>
  (e) => [...plan(e), want('message.arrival', subject('recipient', to))];

/**
 * Sends one small message through the configured server, and looks by its Message-ID in all folders for it.
 */
const probe: Probe<Tools, Question> = {
  id: 'send-test',
  makes: ['message.arrival'],
  canTell({ kind, subject: about }, e) {
    // Findings want it of the mailbox in general; only `planWithTest` names a recipient.
    if (kind !== 'message.arrival' || about.type !== 'recipient') return undefined;
    const outgoing = acceptedBy(e);
    if (outgoing === undefined) return undefined;
    const incoming = openedAt(e);
    return {
      key: `send-test ${about.id}`,
      question: { to: about.id, outgoing, ...(incoming === undefined ? {} : { incoming }) },
      cost: { seconds: 30, connections: 2, logins: 2, rude: 0 },
      server: outgoing.address,
      title: `sending a test message to ${about.id}`,
    };
  },
  async run({ key, question: { to, outgoing, incoming } }, tools, tell) {
    const from = tools.envelope?.sender;
    if (from === undefined || tools.testMessage?.to !== to) return;
    const message = writeTestMessage(from, to, tools.now());
    const lent: Tools = { ...tools, askLogin: (w) => tools.askLogin({ ...w, purpose: 'test-message' }) };
    // The conversation up to the login was told by the baseline; what is new begins with the message.
    let isNew = false;
    const sending = new Dialogue(outgoing, key, lent, (told) => (isNew ? tell(told) : 0));
    let accepted = false;
    await runConversation(sending, {
      smtp: async (d, smtp, capabilities) => {
        isNew = true;
        accepted = await submit(d, smtp, capabilities, from, to, message);
      },
    });
    if (!accepted || incoming === undefined) return;
    const looking = new Dialogue(incoming, key, lent, () => 0);
    await runConversation(looking, {
      imap: async (_, imap) => {
        const { outcome, ms, notice } = await lookForMessage(imap, message, to === from, lent);
        if (outcome === undefined) return;
        const about = subject('recipient', to);
        tell({ kind: 'message.arrival', subject: about, session: key, value: { outcome, ms } });
        if (notice !== undefined) for (const told of await toldBy(notice)) tell(told);
      },
    });
  },
};
export default probe;

/** What the notice of a failure says, read as any other bounce. */
async function toldBy(notice: string): Promise<readonly AnyTold[]> {
  const { readText } = await import('../readers/read.ts');
  return readText(notice).items.filter((item) => !isOneOf(item)) as readonly AnyTold[];
}

/** The outgoing server that took a message up to its recipient: nothing is sent before that is proved. */
function acceptedBy(e: Evidence): Target | undefined {
  const proof = e
    .all('submission.result')
    .find((s) => s.aside !== true && s.value.outcome === 'accepted-up-to-recipient');
  const target = proof === undefined ? undefined : targetFor(e, proof.subject);
  if (target === undefined) return undefined;
  const setting = e.all('config.server', proof?.subject).find((c) => c.value.role === 'outgoing');
  const { login, mechanism } = setting?.value ?? {};
  return {
    ...target,
    ...(login === 'no' ? { loginOff: true } : {}),
    ...(mechanism === undefined ? {} : { mechanism }),
  };
}

function openedAt(e: Evidence): Target | undefined {
  const proof = e
    .all('mailbox.opened')
    .find((m) => m.aside !== true && m.value.outcome === 'ok' && m.value.protocol === 'imap');
  const target = proof === undefined ? undefined : targetFor(e, proof.subject);
  const mechanism = e.all('config.server', proof?.subject)[0]?.value.mechanism;
  return target === undefined || mechanism === undefined ? target : { ...target, mechanism };
}

/** MAIL, RCPT, DATA; true where the server has taken the message. */
async function submit(
  d: Dialogue,
  smtp: SmtpSession,
  { keywords }: SmtpCapabilities,
  from: string,
  to: string,
  { lines }: TestMessage,
): Promise<boolean> {
  const deadline = d.tools.deadline.sub(d.tools.patience.replyMs);
  const isWide = /[^\u0000-\u007f]/.test(from + to);
  const parameters = isWide && keywords.has('SMTPUTF8') ? ['SMTPUTF8'] : [];
  let stage: Value<'smtp.reply'>['stage'] = 'mail';
  let answer = await smtp.mail(from, deadline, parameters);
  if (!isEnded(answer) && answer.code < 300) {
    stage = 'rcpt';
    answer = await smtp.rcpt(to, deadline);
  }
  if (!isEnded(answer) && answer.code < 300) {
    answer = await d.whileWaiting('reply', smtp.data(lines, deadline));
    stage = answer.stage === 'data' ? 'data' : 'message';
  }
  const isRefused = isEnded(answer) || answer.code >= 300;
  if (isRefused) tellReply(d, stage, answer);
  const outcome = !isRefused ? 'accepted-up-to-recipient' : isEnded(answer) ? 'dropped' : 'refused';
  d.tell('submission.result', { outcome, stage, ms: Math.round(answer.ms) });
  return !isRefused;
}
