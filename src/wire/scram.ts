import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { SaslDetail, SaslExchange, SaslStep } from './sasl.ts';

export interface ScramBinding {
  readonly type: 'tls-exporter' | 'tls-server-end-point' | 'tls-unique';
  readonly data: Buffer;
}

interface ScramInput {
  readonly user: string;
  readonly password: string;
  readonly authorizeAs: string;
  readonly binding: ScramBinding | undefined;
  readonly nonce: string | undefined;
}

/** More would let a hostile server burn this computer's time: half a second of PBKDF2. */
const MAX_ITERATIONS = 600_000;

/** RFC 5802 and RFC 7677. */
export class ScramExchange implements SaslExchange {
  readonly mechanism: string;
  readonly detail: SaslDetail = {};
  readonly #input: ScramInput;
  readonly #hash: 'sha1' | 'sha256';
  readonly #gs2: string;
  readonly #nonce: string;
  #expected: Buffer | undefined;
  #state: 'first' | 'final' | 'verify' | 'done' = 'first';

  constructor(mechanism: string, input: ScramInput) {
    this.mechanism = mechanism;
    this.#input = input;
    this.#hash = mechanism.startsWith('SCRAM-SHA-256') ? 'sha256' : 'sha1';
    const authorize = input.authorizeAs === '' ? '' : `a=${escapeName(input.authorizeAs)}`;
    this.#gs2 = `${input.binding ? `p=${input.binding.type}` : 'n'},${authorize},`;
    this.#nonce = input.nonce ?? randomBytes(18).toString('base64');
    if (input.binding) this.detail.bindingType = input.binding.type;
  }

  get #clientFirst(): string {
    return `n=${escapeName(saslPrep(this.#input.user))},r=${this.#nonce}`;
  }

  initial(): Buffer {
    this.#state = 'final';
    return Buffer.from(this.#gs2 + this.#clientFirst, 'utf8');
  }

  next(challenge: Buffer): SaslStep {
    if (this.#state === 'first') return { respond: this.initial() };
    if (this.#state === 'final') return this.#final(challenge.toString('utf8'));
    if (this.#state === 'verify') {
      this.#verify(challenge.toString('utf8'));
      return { respond: Buffer.alloc(0) };
    }
    return { abort: 'a challenge after the end of the exchange' };
  }

  finish(data: Buffer | undefined): void {
    if (this.#state !== 'verify') return;
    if (data && data.length > 0) this.#verify(data.toString('utf8'));
    else this.detail.serverSignature = 'absent';
  }

  #final(serverFirst: string): SaslStep {
    const fields = attributes(serverFirst);
    const nonce = fields.get('r') ?? '';
    const salt = Buffer.from(fields.get('s') ?? '', 'base64');
    const iterations = Number(fields.get('i') ?? '');
    if (fields.has('m')) return { abort: 'an extension this client does not know' };
    if (!nonce.startsWith(this.#nonce) || nonce === this.#nonce)
      return { abort: 'the nonce does not continue ours' };
    if (salt.length === 0) return { abort: 'no salt' };
    if (!Number.isInteger(iterations) || iterations < 1) return { abort: 'no iteration count' };
    this.detail.iterations = iterations;
    if (iterations > MAX_ITERATIONS) return { abort: 'too many iterations' };
    const length = this.#hash === 'sha1' ? 20 : 32;
    const prepared = saslPrep(this.#input.password);
    const salted = pbkdf2Sync(prepared, salt, iterations, length, this.#hash);
    const clientKey = this.#hmac(salted, 'Client Key');
    const storedKey = createHash(this.#hash).update(clientKey).digest();
    const binding = Buffer.concat([
      Buffer.from(this.#gs2, 'utf8'),
      this.#input.binding?.data ?? Buffer.alloc(0),
    ]);
    const withoutProof = `c=${binding.toString('base64')},r=${nonce}`;
    const message = `${this.#clientFirst},${serverFirst},${withoutProof}`;
    const signature = this.#hmac(storedKey, message);
    const proof = clientKey.map((byte, i) => byte ^ (signature[i] ?? 0));
    this.#expected = this.#hmac(this.#hmac(salted, 'Server Key'), message);
    this.#state = 'verify';
    return { respond: Buffer.from(`${withoutProof},p=${Buffer.from(proof).toString('base64')}`, 'utf8') };
  }

  #verify(serverFinal: string): void {
    this.#state = 'done';
    const fields = attributes(serverFinal);
    const error = fields.get('e');
    if (error !== undefined) this.detail.failure = error.slice(0, 200);
    const seen = Buffer.from(fields.get('v') ?? '', 'base64');
    const expected = this.#expected ?? Buffer.alloc(0);
    if (seen.length === 0) this.detail.serverSignature = 'absent';
    else {
      const same = seen.length === expected.length && timingSafeEqual(seen, expected);
      this.detail.serverSignature = same ? 'verified' : 'differs';
    }
  }

  #hmac(key: Buffer, data: string): Buffer {
    return createHmac(this.#hash, key).update(data, 'utf8').digest();
  }
}

function attributes(message: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const part of message.slice(0, 4096).split(',')) {
    if (part[1] === '=') fields.set(part.slice(0, 1), part.slice(2));
  }
  return fields;
}

function escapeName(name: string): string {
  return name.replaceAll('=', '=3D').replaceAll(',', '=2C');
}

/**
 * SASLprep (RFC 4013) as far as it changes real passwords: other spaces become a space, invisible characters
 * vanish, NFKC. Where the result holds what RFC 4013 prohibits, the text stays as it was typed. Not done: the
 * check of mixed writing directions and of code points unassigned in Unicode 3.2.
 */
export function saslPrep(text: string): string {
  const mapped = text
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/\p{Variation_Selector}|\u00ad|\u034f|\u1806|\u200b|\u200c|\u200d|\u2060|\ufeff/gu, '')
    .normalize('NFKC');
  return PROHIBITED.test(mapped) || mapped === '' ? text : mapped;
}

const PROHIBITED =
  /[\p{Cc}\p{Co}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u206a-\u206f\ufff9-\ufffd\u2ff0-\u2ffb]/u;
