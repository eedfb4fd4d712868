import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { Secret } from '../kernel/secret.ts';
import type { Secrets } from '../session/secrets.ts';
import type { Kept } from './contract.ts';

const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;
const keyBytes = 32;
const tagBytes = 16;

interface Plain {
  readonly kind: Secrets['kind'];
  readonly incoming?: string;
  readonly outgoing?: string;
}

/**
 * Passwords that the user asks to keep: AES-256-GCM under a key that only the user's passphrase gives
 * (scrypt). Neither key nor passphrase is stored; the address is bound to what is sealed.
 */
export class Vault {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  keep(address: string, { kind, incoming, outgoing }: Secrets, passphrase: string): void {
    const plain: Plain = {
      kind,
      ...(incoming === undefined ? {} : { incoming: incoming.reveal() }),
      ...(outgoing === undefined ? {} : { outgoing: outgoing.reveal() }),
    };
    const salt = randomBytes(16);
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', scryptSync(passphrase, salt, keyBytes, cost), nonce);
    cipher.setAAD(Buffer.from(address));
    const sealed = Buffer.concat([cipher.update(JSON.stringify(plain)), cipher.final(), cipher.getAuthTag()]);
    this.#db
      .prepare('INSERT OR REPLACE INTO kept (address, kept_at, salt, nonce, sealed) VALUES (?, ?, ?, ?, ?)')
      .run(address, new Date().toISOString(), salt, nonce, sealed);
  }

  /** Undefined where nothing is kept for the address, or the passphrase is another. */
  open(address: string, passphrase: string): Secrets | undefined {
    const row = this.#db.prepare('SELECT salt, nonce, sealed FROM kept WHERE address = ?').get(address);
    const { salt, nonce, sealed } = row ?? {};
    if (!(salt instanceof Uint8Array && nonce instanceof Uint8Array && sealed instanceof Uint8Array))
      return undefined;
    const decipher = createDecipheriv('aes-256-gcm', scryptSync(passphrase, salt, keyBytes, cost), nonce);
    decipher.setAAD(Buffer.from(address));
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    let text: string;
    try {
      text = Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]).toString(
        'utf8',
      );
    } catch {
      return undefined;
    }
    // Sealed by keep() above, and the tag has just proved it.
    const { kind, incoming, outgoing } = JSON.parse(text) as Plain;
    return {
      kind,
      ...(incoming === undefined ? {} : { incoming: new Secret(incoming) }),
      ...(outgoing === undefined ? {} : { outgoing: new Secret(outgoing) }),
    };
  }

  list(): readonly Kept[] {
    return this.#db
      .prepare('SELECT address, kept_at FROM kept ORDER BY address')
      .all()
      .map((row) => ({ address: String(row.address), keptAt: String(row.kept_at) }));
  }

  remove(address: string): void {
    this.#db.prepare('DELETE FROM kept WHERE address = ?').run(address);
  }
}
