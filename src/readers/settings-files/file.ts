import type { Secret } from '../../kernel/secret.ts';
import type { Protocol } from '../../kernel/subject.ts';
import type { ServerSettings } from '../settings.ts';

/** A value as it stands in a file, with its line, counted from 1. */
export interface Field {
  readonly text: string;
  readonly line: number;
}

export type Security = ServerSettings['security'];

/** One server as a format writes it down. A reader fills in what the file says and nothing more. */
export interface DraftServer {
  readonly protocol: Protocol;
  readonly host?: Field | undefined;
  readonly port?: Field | undefined;
  /** What the program does with these settings, its own defaults included. */
  readonly security: Security;
  /** The line that decides it; without one it is the program's default. */
  readonly securityLine?: number | undefined;
  /** The port that the program takes when none is written. */
  readonly usualPort: number;
  readonly user?: Field | undefined;
  readonly password?: Field | undefined;
  readonly login?: 'yes' | 'no' | undefined;
  readonly mechanism?: string | undefined;
}

export interface DraftAccount {
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  readonly fullName?: string | undefined;
  readonly servers: readonly DraftServer[];
}

/** Something of the file that could not be followed: an included file, a value from the environment. */
export interface Note {
  readonly line: number;
  readonly text: string;
}

export interface Draft {
  /** The guide of the program, where the file shows it better than its kind. */
  readonly client?: string | undefined;
  readonly accounts: readonly DraftAccount[];
  readonly notes?: readonly Note[];
}

/** What a reader is given: the text, and the bytes where the format may be binary. */
export interface Source {
  readonly name: string;
  readonly text: string;
  readonly bytes?: Uint8Array | undefined;
}

export interface SettingsReader {
  readonly id: string;
  /** What a person calls such a file. */
  readonly title: string;
  /** The guide of the program that has it. */
  readonly client: string;
  /** Names that such files usually have. */
  readonly names: RegExp;
  /** How surely a text is of this kind, from 0 to 1. */
  recognise(source: Source): number;
  read(source: Source): Draft;
}

export type ServerField = 'host' | 'port' | 'security' | 'user';

export interface FoundServer {
  readonly settings: ServerSettings;
  /** Where in the file each value stands; a value without a line is the default of the program. */
  readonly lines: Readonly<Partial<Record<ServerField, number>>>;
  readonly login?: 'yes' | 'no';
  readonly mechanism?: string;
  /** Only when it was asked for. */
  readonly secret?: Secret;
}

export interface FoundAccount {
  readonly name?: string;
  readonly address?: string;
  readonly fullName?: string;
  readonly servers: readonly FoundServer[];
}

/** What a settings file holds, without its passwords. */
export interface SettingsFile {
  readonly format: string;
  readonly title: string;
  readonly client: string;
  readonly accounts: readonly FoundAccount[];
  readonly notes: readonly Note[];
}
