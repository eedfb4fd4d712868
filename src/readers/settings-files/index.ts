import { SettingsError } from '../settings.ts';
import { aerc } from './aerc.ts';
import { env } from './env.ts';
import { fetchmail } from './fetchmail.ts';
import type { SettingsFile, SettingsReader, Source } from './file.ts';
import { django, phpmailer, rails, wordpress } from './frameworks.ts';
import { claws, evolution } from './gnome.ts';
import { himalaya } from './himalaya.ts';
import { laravel } from './laravel.ts';
import { mbsync } from './mbsync.ts';
import { mobileconfig } from './mobileconfig.ts';
import { msmtp } from './msmtp.ts';
import { mutt } from './mutt.ts';
import { nodemailer } from './nodemailer.ts';
import { postfix } from './postfix.ts';
import { settle } from './settle.ts';
import { spring } from './spring.ts';
import { thunderbird } from './thunderbird.ts';

/** Every kind of settings file that can be read. */
export const settingsReaders: readonly SettingsReader[] = [
  thunderbird,
  mobileconfig,
  msmtp,
  mbsync,
  mutt,
  fetchmail,
  aerc,
  himalaya,
  evolution,
  claws,
  postfix,
  env,
  nodemailer,
  django,
  laravel,
  rails,
  spring,
  wordpress,
  phpmailer,
];

/** A name that fits is worth as much as a text that fits poorly. */
const nameWorth = 0.3;
const mostCharacters = 500_000;
const mostInLine = 8_000;

/** The reader for a file, by what it holds and how it is called. */
export function recogniseSettings(source: Source): SettingsReader | undefined {
  const name = source.name.split(/[\\/]/).at(-1) ?? '';
  const [best] = settingsReaders
    .map((reader) => ({
      reader,
      worth: reader.recognise(source) + (reader.names.test(name) ? nameWorth : 0),
    }))
    .sort((a, b) => b.worth - a.worth);
  return best !== undefined && best.worth >= nameWorth ? best.reader : undefined;
}

/** Profiles may be one long line; a long line of anything else is no setting. */
function clip(text: string): string {
  const whole = text.slice(0, mostCharacters).replace(/^\ufeff/, '');
  if (whole.startsWith('bplist00') || whole.includes('<plist')) return whole;
  return whole.replaceAll(/.{8001,}/g, (line) => line.slice(0, mostInLine));
}

export interface SettingsWish {
  /** The id of a reader, where the file does not show what it is. */
  readonly format?: string | undefined;
  /** Hands out the passwords as well, each as a Secret. */
  readonly secrets?: boolean;
}

/**
 * Reads the settings of a mail program or application out of its own file.
 * @throws SettingsError that names the line and what would be right.
 */
export function readSettings(source: Source, wish: SettingsWish = {}): SettingsFile {
  const clipped = { ...source, text: clip(source.text) };
  const reader =
    wish.format === undefined
      ? recogniseSettings(clipped)
      : settingsReaders.find((r) => r.id === wish.format);
  if (reader === undefined)
    throw new SettingsError(
      `${source.name} is no settings file that Maildoctor knows; it reads: ${settingsReaders.map((r) => r.title).join(', ')}`,
    );
  const draft = reader.read(clipped);
  const { accounts, notes } = settle(draft, wish.secrets === true);
  if (accounts.length === 0) {
    const why = notes[0] === undefined ? '' : `: line ${notes[0].line}: ${notes[0].text}`;
    throw new SettingsError(`${source.name} (${reader.title}) names no mail server${why}`);
  }
  return { format: reader.id, title: reader.title, client: draft.client ?? reader.client, accounts, notes };
}

export type { FoundAccount, FoundServer, SettingsFile } from './file.ts';
