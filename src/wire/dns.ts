import { domainToASCII } from 'node:url';
import type { Deadline } from './deadline.ts';
import { decodeAnswer, encodeQuestion, type Question, type Understood } from './dns-message.ts';
import type { DnsRecord, DnsType } from './dns-records.ts';
import { plainName } from './dns-records.ts';
import { type Exchanged, exchangeTcp, exchangeUdp } from './dns-transport.ts';

export { type DnsRecord, type DnsType, reverseName } from './dns-records.ts';

export type DnsOutcome =
  | 'found'
  | 'nxdomain'
  | 'nodata'
  | 'servfail'
  | 'refused'
  | 'formerr'
  | 'notimp'
  | 'timeout'
  | 'unreachable'
  | 'garbled'
  | 'cancelled'
  /** Not a name that can be asked for: nothing was sent. */
  | 'bad-name';

export interface DnsAnswer {
  readonly name: string;
  readonly type: DnsType;
  readonly outcome: DnsOutcome;
  readonly records: readonly DnsRecord[];
  /** Names the asked one is an alias of, in order. */
  readonly aliases: readonly string[];
  readonly aliasLoop?: true;
  /** The resolver vouches for DNSSEC. */
  readonly ad: boolean;
  readonly authoritative: boolean;
  readonly recursionAvailable: boolean;
  /** Extended errors (RFC 8914). */
  readonly ede: readonly { readonly code: number; readonly text: string }[];
  readonly rcode?: number;
  readonly ms: number;
  readonly tries: number;
  readonly viaTcp: boolean;
  /** The UDP answer was cut off. */
  readonly truncated?: true;
  readonly resolver: string;
  /** The system's code where the resolver could not be reached. */
  readonly code?: string;
}

export interface DnsOptions {
  /** A literal address. */
  readonly server: string;
  readonly port?: number;
  readonly deadline: Deadline;
  readonly checkingDisabled?: boolean;
  readonly dnssecOk?: boolean;
  /** False asks without EDNS, as some old middleboxes want it. */
  readonly edns?: boolean;
  /** False asks one server for what it knows itself. */
  readonly recursion?: boolean;
  /** When to send, milliseconds from the start; the last wait is as long as the one before. */
  readonly sendAt?: readonly number[];
}

const SEND_AT = [0, 1000, 3000];

/** Asks one resolver one question. Never throws: whatever happens is an outcome. */
export async function queryDns(name: string, type: DnsType, options: DnsOptions): Promise<DnsAnswer> {
  const started = performance.now();
  const asked = asciiName(name);
  const resolver = showServer(options);
  const blank = {
    name: asked ?? name,
    type,
    records: [],
    aliases: [],
    ad: false,
    authoritative: false,
    recursionAvailable: false,
    ede: [],
    resolver,
  };
  if (asked === undefined) return { ...blank, outcome: 'bad-name', ms: 0, tries: 0, viaTcp: false };
  let tries = 0;
  let viaTcp = false;
  let truncated = false;
  const question: Question = { name: asked, type, ...flagsOf(options), edns: options.edns ?? true };
  const finish = (result: Exchanged): DnsAnswer => {
    const cut: { truncated?: true } = truncated ? { truncated: true } : {};
    const told = { ms: performance.now() - started, tries, viaTcp, ...cut };
    if ('failed' in result) {
      return { ...blank, ...told, outcome: result.failed, ...(result.code ? { code: result.code } : {}) };
    }
    const { truncated: _, ...answer } = result.answer;
    return { ...blank, ...told, ...answer, outcome: outcomeOf(result.answer) };
  };
  const ask = async (q: Question): Promise<Exchanged> => {
    const encoded = encodeQuestion(q);
    const check = (bytes: Buffer) => decodeAnswer(bytes, encoded.id, q);
    const udp = await exchangeUdp(encoded.bytes, check, options, options.sendAt ?? SEND_AT);
    tries += udp.tries;
    if ('failed' in udp || !udp.answer.truncated) return udp;
    truncated = true;
    viaTcp = true;
    return exchangeTcp(encoded.bytes, check, options);
  };
  const first = await ask(question);
  // Old servers do not know EDNS and say so.
  const dislikesEdns = 'answer' in first && question.edns && [1, 4, 16].includes(first.answer.rcode);
  return finish(dislikesEdns ? await ask({ ...question, edns: false }) : first);
}

function flagsOf(options: DnsOptions): Pick<Question, 'recursion' | 'checkingDisabled' | 'dnssecOk'> {
  return {
    recursion: options.recursion ?? true,
    checkingDisabled: options.checkingDisabled ?? false,
    dnssecOk: options.dnssecOk ?? false,
  };
}

function outcomeOf(answer: Understood): DnsOutcome {
  const { rcode } = answer;
  if (rcode === 0) return answer.records.length > 0 ? 'found' : 'nodata';
  return OUTCOMES[rcode] ?? 'servfail';
}

const OUTCOMES: Readonly<Record<number, DnsOutcome>> = {
  1: 'formerr',
  2: 'servfail',
  3: 'nxdomain',
  4: 'notimp',
  5: 'refused',
};

/** Punycode where needed; undefined where no question can be made of it. */
function asciiName(name: string): string | undefined {
  const plain = name.replace(/\.$/, '');
  if (plain === '') return name === '.' ? '.' : undefined;
  const ascii = /^[\x21-\x7e]+$/.test(plain) ? plain : domainToASCII(plain);
  const labels = ascii.split('.');
  const fits = ascii.length <= 253 && labels.every((label) => label.length >= 1 && label.length <= 63);
  return fits ? plainName(ascii) : undefined;
}

function showServer({ server, port = 53 }: DnsOptions): string {
  if (port === 53) return server;
  return server.includes(':') ? `[${server}]:${port}` : `${server}:${port}`;
}
