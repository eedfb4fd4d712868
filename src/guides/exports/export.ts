/**
 * # Exports of corrected settings
 *
 * One file per format. Each says what the format can express, and refuses the rest with a reason instead of
 * writing something that would be misread. No export ever holds a password: the program asks for it, or a
 * comment says where it goes. Values arrive checked (`checked.ts`): no control characters, hosts that are
 * hosts.
 */
import type { Protocol } from '../../kernel/subject.ts';

export interface ExportServer {
  readonly protocol: Protocol;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly host: string;
  readonly port: number;
  readonly user?: string;
  /** How the program logs in; left out: with a password. */
  readonly login?: 'password' | 'oauth' | 'none';
}

export interface ExportSettings {
  readonly incoming?: ExportServer;
  readonly outgoing?: ExportServer;
}

export interface Identity {
  readonly address: string;
  readonly name?: string;
}

export interface ExportedFile {
  /** A name relative to where it is written; folders only in exports of a whole site. */
  readonly filename: string;
  readonly mime: string;
  readonly content: string | Uint8Array;
}

export type Exported =
  | {
      /** The first is the one to show; the others are the same for another use, or belong beside it. */
      readonly files: readonly [ExportedFile, ...ExportedFile[]];
      /** What a person does with it. */
      readonly next: string;
    }
  | { readonly unsupported: string };

export interface Exporter {
  readonly id: string;
  readonly title: string;
  readonly aliases?: readonly string[];
  export(settings: ExportSettings, identity: Identity): Exported;
}

export const file = (filename: string, mime: string, content: string | Uint8Array): ExportedFile => ({
  filename,
  mime,
  content,
});

/** What a format lacks, in the words of a refusal; undefined where it has everything. */
export function lacking(
  title: string,
  settings: ExportSettings,
  can: {
    readonly incoming?: readonly Protocol[] | 'needed';
    readonly outgoing?: 'needed';
    readonly oauth?: boolean;
  },
): { readonly unsupported: string } | undefined {
  const { incoming, outgoing } = settings;
  const no = (unsupported: string) => ({ unsupported });
  if (can.incoming !== undefined && incoming === undefined)
    return no(`${title} needs the incoming server (imaps://…), which is not among the settings`);
  if (can.outgoing === 'needed' && outgoing === undefined)
    return no(`${title} needs the outgoing server (smtp://…), which is not among the settings`);
  if (Array.isArray(can.incoming) && incoming !== undefined && !can.incoming.includes(incoming.protocol))
    return no(`${title} does not fetch mail by ${words[incoming.protocol]}`);
  if (can.oauth !== true && (incoming?.login === 'oauth' || outgoing?.login === 'oauth'))
    return no(`${title} cannot be told to sign in with OAuth; sign in within the program itself`);
  return undefined;
}

const words: Readonly<Record<Protocol, string>> = { imap: 'IMAP', pop3: 'POP3', smtp: 'SMTP' };

/** The account's name in files: the address without what a file or section name may not hold. */
export const slug = (address: string): string =>
  address
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60) || 'mail';

export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase();
export const localPart = (address: string): string => address.slice(0, Math.max(0, address.lastIndexOf('@')));
