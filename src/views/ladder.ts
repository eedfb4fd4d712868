import type { AnyFact, FactId, FactKind, Rung } from '../kernel/facts.ts';
import { rungs } from '../kernel/facts.ts';
import type { Evidence, View } from '../kernel/fault.ts';
import { type ServiceSubject, service } from '../kernel/subject.ts';

export interface RungState {
  readonly rung: Rung;
  readonly subject: ServiceSubject;
  readonly state: 'passed' | 'failed' | 'slow' | 'not-examined';
  readonly ms?: number;
  /** The fact that shows it. */
  readonly fact?: FactId;
  readonly why?: string;
}

/** From how many milliseconds a rung is called slow: people begin to doubt it. */
const slowFrom: Readonly<Record<Rung, number>> = {
  name: 2000,
  reach: 1500,
  secure: 3000,
  greet: 5000,
  login: 8000,
  use: 8000,
};

interface Sign {
  readonly rung: Rung;
  readonly good: boolean;
  readonly ms?: number | undefined;
}

/** For every configured server how far an examination came. */
export const ladder: View<readonly RungState[]> = {
  reads: [
    'config.server',
    'dns.system',
    'dns.answer',
    'tcp.connect',
    'tls.handshake',
    'tls.problem',
    'greeting',
    'login.result',
    'mailbox.opened',
    'submission.result',
    'not-examined',
    'session.end',
    'waiting',
    'smtp.reply',
    'imap.reply',
    'pop3.reply',
  ] satisfies FactKind[],
  derive: (e) =>
    e
      .all('config.server')
      .flatMap((c) => (c.subject.type === 'service' ? ladderOf(e, c.subject, c.value.security) : [])),
};

const climb: Readonly<Record<string, readonly Rung[]>> = {
  tls: rungs,
  starttls: ['name', 'reach', 'greet', 'secure', 'login', 'use'],
  none: ['name', 'reach', 'greet', 'login', 'use'],
};

function ladderOf(e: Evidence, server: ServiceSubject, security: string): RungState[] {
  const about = service({
    ...(server.name === undefined ? {} : { name: server.name }),
    ...(server.port === undefined ? {} : { port: server.port }),
  });
  const states: RungState[] = [];
  let broken = false;
  for (const rung of climb[security] ?? rungs) {
    // A number needs no lookup.
    if (rung === 'name' && isAddress(server.name ?? '')) continue;
    const state = broken ? undefined : stateOf(e, rung, server, about);
    const missing = e.all('not-examined', server).find((f) => f.value.rung === rung);
    if (state !== undefined) states.push(state);
    else
      states.push({
        rung,
        subject: server,
        state: 'not-examined',
        why: broken ? 'earlier-rung' : (missing?.value.why ?? 'not-asked'),
      });
    if (state?.state === 'failed') broken = true;
  }
  return states;
}

const isAddress = (host: string): boolean => host.includes(':') || /^[\d.]+$/.test(host);

function stateOf(
  e: Evidence,
  rung: Rung,
  server: ServiceSubject,
  about: ServiceSubject,
): RungState | undefined {
  let best: { fact: AnyFact; sign: Sign } | undefined;
  for (const fact of factsOf(e, rung, server, about)) {
    const sign = signOf(fact);
    if (sign === undefined || sign.rung !== rung) continue;
    if (best === undefined || (sign.good && !best.sign.good)) best = { fact, sign };
  }
  // A handshake that went well is still no secure connection while a check of the certificate fails.
  const problem =
    rung === 'secure'
      ? e.all('tls.problem', about).find((f) => f.aside !== true && e.isSymptom(f))
      : undefined;
  if (problem !== undefined) return { rung, subject: server, state: 'failed', fact: problem.id };
  if (best === undefined) return undefined;
  const { fact, sign } = best;
  const state = !sign.good
    ? 'failed'
    : sign.ms !== undefined && sign.ms >= slowFrom[rung]
      ? 'slow'
      : 'passed';
  return { rung, subject: server, state, fact: fact.id, ...(sign.ms === undefined ? {} : { ms: sign.ms }) };
}

function factsOf(e: Evidence, rung: Rung, server: ServiceSubject, about: ServiceSubject): readonly AnyFact[] {
  const kinds: Readonly<Record<Rung, readonly FactKind[]>> = {
    name: ['dns.system', 'dns.answer'],
    reach: ['tcp.connect', 'waiting'],
    secure: ['tls.handshake'],
    greet: ['greeting', 'waiting'],
    login: ['login.result'],
    use: ['mailbox.opened', 'submission.result'],
  };
  const subject = rung === 'name' ? ({ type: 'name', id: server.name ?? '' } as const) : about;
  return kinds[rung]
    .flatMap((kind) => e.all(kind, subject) as readonly AnyFact[])
    .filter((f) => f.aside !== true);
}

function signOf(fact: AnyFact): Sign | undefined {
  switch (fact.kind) {
    case 'dns.system':
      return { rung: 'name', good: fact.value.outcome === 'found', ms: fact.value.ms };
    case 'dns.answer':
      return fact.value.outcome === 'found' ? { rung: 'name', good: true, ms: fact.value.ms } : undefined;
    case 'tcp.connect':
      return { rung: 'reach', good: fact.value.outcome === 'open', ms: fact.value.ms };
    case 'waiting':
      return fact.value.what === 'connect' || fact.value.what === 'greeting'
        ? { rung: fact.value.what === 'connect' ? 'reach' : 'greet', good: false, ms: fact.value.ms }
        : undefined;
    case 'tls.handshake':
      return { rung: 'secure', good: fact.value.outcome === 'ok', ms: fact.value.ms };
    case 'greeting':
      return { rung: 'greet', good: fact.value.says === fact.value.expected, ms: fact.value.ms };
    case 'login.result':
      return { rung: 'login', good: fact.value.outcome === 'accepted', ms: fact.value.ms };
    case 'mailbox.opened':
      return { rung: 'use', good: fact.value.outcome === 'ok', ms: fact.value.ms };
    case 'submission.result':
      return { rung: 'use', good: fact.value.outcome === 'accepted-up-to-recipient', ms: fact.value.ms };
    default:
      return undefined;
  }
}
