import { randomInt } from 'node:crypto';
import * as packet from 'dns-packet';
import { type DnsRecord, type DnsType, plainName, toRecord } from './dns-records.ts';

export interface Question {
  readonly name: string;
  readonly type: DnsType;
  readonly recursion: boolean;
  readonly checkingDisabled: boolean;
  readonly dnssecOk: boolean;
  readonly edns: boolean;
}

/** A response that belongs to the question. */
export interface Understood {
  readonly rcode: number;
  readonly truncated: boolean;
  readonly records: readonly DnsRecord[];
  readonly aliases: readonly string[];
  readonly aliasLoop?: true;
  readonly ad: boolean;
  readonly authoritative: boolean;
  readonly recursionAvailable: boolean;
  readonly ede: readonly { readonly code: number; readonly text: string }[];
}

/**
 * `foreign`: not an answer to our question, as from somebody who guesses. `garbled`: ours, and not
 * understandable.
 */
export type Decoded = Understood | 'foreign' | 'garbled';

const MAX_RECORDS = 200;
const MAX_ALIASES = 20;
const EDE = 15;

export function encodeQuestion(question: Question): { id: number; bytes: Buffer } {
  const id = randomInt(65_536);
  const { name, type, recursion, checkingDisabled, dnssecOk, edns } = question;
  const flags =
    (recursion ? packet.RECURSION_DESIRED : 0) |
    (checkingDisabled ? packet.CHECKING_DISABLED : 0) |
    // RFC 6840: says that the AD bit of the answer is understood.
    packet.AUTHENTIC_DATA;
  const opt: packet.Answer = {
    type: 'OPT',
    name: '.',
    udpPayloadSize: 1232,
    extendedRcode: 0,
    ednsVersion: 0,
    flags: dnssecOk ? packet.DNSSEC_OK : 0,
    flag_do: dnssecOk,
    options: [],
  };
  const questions = [{ name, type }];
  const bytes = packet.encode({ type: 'query', id, flags, questions, additionals: edns ? [opt] : [] });
  return { id, bytes };
}

/** Never throws: dns-packet does, with many kinds of errors, on hostile bytes. */
export function decodeAnswer(bytes: Buffer, id: number, question: Question): Decoded {
  if (bytes.length < 12) return bytes.length >= 2 && bytes.readUInt16BE(0) === id ? 'garbled' : 'foreign';
  if (bytes.readUInt16BE(0) !== id || ((bytes[2] ?? 0) & 0x80) === 0) return 'foreign';
  let decoded: packet.DecodedPacket;
  try {
    decoded = packet.decode(bytes);
  } catch {
    const cut = ((bytes[2] ?? 0) & 0x02) !== 0;
    return cut ? { ...EMPTY, truncated: true } : 'garbled';
  }
  const asked = decoded.questions?.[0];
  const rcode = (decoded.flags ?? 0) & 15;
  if (asked) {
    if (plainName(asked.name) !== plainName(question.name) || asked.type !== question.type) return 'foreign';
  } else if (rcode === 0) return 'foreign';
  return understand(decoded, rcode, question);
}

const EMPTY: Understood = {
  rcode: 0,
  truncated: false,
  records: [],
  aliases: [],
  ad: false,
  authoritative: false,
  recursionAvailable: false,
  ede: [],
};

function understand(decoded: packet.DecodedPacket, rcode: number, question: Question): Understood {
  const opt = decoded.additionals?.find((a) => a.type === 'OPT');
  const options = opt?.type === 'OPT' ? opt.options : [];
  const extended = opt?.type === 'OPT' ? opt.extendedRcode : 0;
  const all = (decoded.answers ?? [])
    .slice(0, MAX_RECORDS)
    .map(toRecord)
    .filter((r) => r !== undefined);
  const { owner, aliases, loop } = followAliases(all, question);
  return {
    rcode: (extended << 4) | rcode,
    truncated: decoded.flag_tc,
    records: all.filter((r) => r.type === question.type && r.name === owner),
    aliases,
    ...(loop ? { aliasLoop: true } : {}),
    ad: decoded.flag_ad,
    authoritative: decoded.flag_aa,
    recursionAvailable: decoded.flag_ra,
    ede: options
      .map(extendedError)
      .filter((e) => e !== undefined)
      .slice(0, 10),
  };
}

function followAliases(
  records: readonly DnsRecord[],
  question: Question,
): { owner: string; aliases: string[]; loop: boolean } {
  const start = plainName(question.name);
  const aliases: string[] = [];
  let owner = start;
  while (question.type !== 'CNAME' && aliases.length < MAX_ALIASES) {
    const alias = records.find((r) => r.type === 'CNAME' && r.name === owner);
    if (alias?.type !== 'CNAME') break;
    if (alias.data === start || aliases.includes(alias.data)) return { owner, aliases, loop: true };
    owner = alias.data;
    aliases.push(owner);
  }
  return { owner, aliases, loop: false };
}

function extendedError(option: packet.PacketOpt): { code: number; text: string } | undefined {
  const code: number = option.code;
  const data = 'data' in option ? option.data : undefined;
  if (code !== EDE || !data || data.length < 2) return undefined;
  return { code: data.readUInt16BE(0), text: data.subarray(2, 300).toString('utf8').replace(/\0$/, '') };
}
