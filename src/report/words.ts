import type { AnyFact } from '../kernel/facts.ts';
import { subjectText } from '../kernel/subject.ts';
import { duration } from './text.ts';

/** What was observed, in one line and in the other side's own words where it has some. */
export function wordsOf(fact: AnyFact): string {
  switch (fact.kind) {
    case 'smtp.reply':
      return said(fact.value.code === 0 ? '' : String(fact.value.code), fact.value.text, fact.value.enhanced);
    case 'imap.reply':
      return said(
        `${fact.value.status}${fact.value.code === undefined ? '' : ` [${fact.value.code}]`}`,
        fact.value.text,
      );
    case 'pop3.reply':
      return said(
        `${fact.value.status}${fact.value.code === undefined ? '' : ` [${fact.value.code}]`}`,
        fact.value.text,
      );
    case 'greeting':
      return fact.value.text === '' ? `${fact.value.says} (${fact.value.over})` : said('', fact.value.text);
    case 'tls.certificate':
      return `${fact.value.subject.replaceAll('\n', ', ')}, valid ${day(fact.value.notBefore)} to ${day(fact.value.notAfter)}`;
    case 'tls.problem':
      return [fact.value.problem, fact.value.code, detailOf(fact.value.detail)]
        .filter((x) => x !== undefined && x !== '')
        .join(' · ');
    case 'tls.handshake':
      return [
        fact.value.outcome,
        fact.value.version,
        fact.value.cipher,
        fact.value.alert,
        fact.value.code,
        fact.value.firstBytes,
      ]
        .filter((x) => x !== undefined && x !== '')
        .join(' · ');
    case 'tcp.connect':
      return `${fact.value.outcome}${fact.value.code === undefined ? '' : ` (${fact.value.code})`}${ms(fact.value.ms)}`;
    case 'dns.answer':
      return `${fact.value.type} ${fact.value.outcome}${list(fact.value.records)} from ${fact.value.resolver}`;
    case 'dns.system':
      return `${fact.value.outcome}${fact.value.code === undefined ? '' : ` (${fact.value.code})`}${list(fact.value.addresses)}`;
    case 'capabilities':
      return fact.value.items.join(' ');
    case 'host.clock':
      return `${span(fact.value.offsetSeconds)} off, says ${fact.value.control}`;
    case 'net.control':
      return `${fact.value.control} port ${fact.value.port}: ${fact.value.outcome}`;
    case 'config.server':
      return `set to ${securityWords[fact.value.security]} on port ${fact.value.port}`;
    case 'discovery.answer':
      return [
        fact.value.mechanism,
        fact.value.outcome,
        fact.value.reason,
        fact.value.access?.join(', '),
        fact.value.url,
      ]
        .filter((x) => x !== undefined && x !== '')
        .join(' · ');
    case 'discovery.server':
      return `${fact.value.mechanism}: ${securityWords[fact.value.security]}, ${fact.value.live ?? 'not looked at'}`;
    case 'discovery.nothing':
      return `no ${fact.value.role} server found`;
    case 'waiting':
      return `no ${waitingWords[fact.value.what]} for ${duration(fact.value.ms)}`;
    case 'login.result':
      return `login ${fact.value.outcome}${fact.value.mechanism === undefined ? '' : ` (${fact.value.mechanism})`}`;
    case 'mailbox.quota':
      return `${fact.value.resource.toLowerCase()}: ${fact.value.used} of ${fact.value.limit} used`;
    case 'mailbox.opened':
      return `mailbox ${fact.value.outcome === 'ok' ? 'opened' : fact.value.outcome}`;
    case 'submission.result':
      return `submission ${fact.value.outcome.replaceAll('-', ' ')}`;
    case 'session.end':
      return `${fact.value.how}${fact.value.code === undefined ? '' : ` (${fact.value.code})`} at ${fact.value.stage}`;
    case 'user.symptom':
      return `you report: ${fact.value.what.replace('-', ' ')}`;
    case 'text.error':
      return said(fact.value.code ?? '', fact.value.words);
    default:
      return Object.entries(fact.value)
        .map(([key, value]) => `${key} ${Array.isArray(value) ? value.join(', ') : String(value)}`)
        .join(' · ');
  }
}

const securityWords = { tls: 'SSL/TLS', starttls: 'STARTTLS', none: 'no encryption' } as const;
const waitingWords = {
  connect: 'connection',
  greeting: 'greeting',
  handshake: 'answer to the TLS handshake',
  reply: 'reply',
} as const;
const span = (value: number): string => {
  const size = Math.abs(value);
  return size < 7200
    ? `${value} s`
    : size < 172_800
      ? `${Math.round(value / 3600)} h`
      : `${Math.round(value / 86_400)} days`;
};

/** Where it was observed. */
export const placeOf = (fact: AnyFact): string =>
  fact.subject.type === 'host'
    ? fact.vantage === 'here'
      ? 'this computer'
      : fact.vantage
    : subjectText(fact.subject);

const said = (code: string, text: string, enhanced?: string): string => {
  const words = text.replace(/\s+/g, ' ').trim();
  const second = enhanced === undefined || words.startsWith(enhanced) ? '' : `${enhanced} `;
  return `"${`${code} ${second}${words}`.trim()}"`;
};
const day = (iso: string): string => iso.slice(0, 10);
const ms = (value: number | undefined): string => (value === undefined ? '' : ` after ${duration(value)}`);
const list = (items: readonly string[]): string => (items.length === 0 ? '' : ` ${items.join(', ')}`);

/** OpenSSL's own sentence about where in its source it stood says nothing that the code does not say. */
const detailOf = (detail: string | undefined): string | undefined =>
  detail === undefined || /openssl|routines/i.test(detail) ? undefined : detail;
