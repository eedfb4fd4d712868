import type { Secrets } from '../session/secrets.ts';
import type { Kept } from './contract.ts';

export interface Vault {
  keep(address: string, secrets: Secrets, passphrase: string): void;
  open(address: string, passphrase: string): Secrets | undefined;
  list(): readonly Kept[];
  remove(address: string): void;
}
