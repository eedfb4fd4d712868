// The lists of accounts in each server's own form.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, accounts, password as usual } from '../accounts.ts';
import { labDir, serversRoot } from '../paths.ts';
import type { Scenario } from '../scenario.ts';
import { run } from '../sh.ts';

export const base = (file: string): string => readFileSync(join(labDir, 'etc', file), 'utf8');

const hashes = new Map<string, string>();

/** The hash that servers keep of the account's password, in the encoding in which they got it. */
function hashOf({ password = usual, keeps }: Account): string {
  const key = `${keeps} ${password}`;
  const known = hashes.get(key);
  if (known !== undefined) return known;
  const bytes = Buffer.from(password, keeps === 'latin1' ? 'latin1' : 'utf8');
  const text = [...bytes].map((byte) => `\\${byte.toString(8)}`).join('');
  const hash = run('chroot', [
    serversRoot,
    'sh',
    '-c',
    `printf '${text}\\n' | openssl passwd -6 -stdin`,
  ]).trim();
  hashes.set(key, hash);
  return hash;
}

export function accountLines(
  line: (account: Account & { readonly hash: string; readonly password: string }) => string,
): string {
  return accounts
    .map((account) => `${line({ ...account, password: account.password ?? usual, hash: hashOf(account) })}\n`)
    .join('');
}

/** For servers that keep the password itself. */
export function clearPasswords(): { login: string; password: string }[] {
  return accounts.map(({ login, password = usual }) => ({ login, password }));
}

/** The system's defaults of OpenSSL, which Postfix, Dovecot, OpenSMTPD and Cyrus heed. */
export function opensslConf({ openssl = '' }: Scenario): string {
  return `openssl_conf = lab\n[lab]\nssl_conf = ssl\n[ssl]\nsystem_default = defaults\n[defaults]\n${openssl}\n`;
}
