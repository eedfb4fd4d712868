import { Secret } from '../../kernel/secret.ts';
import { service } from '../../kernel/subject.ts';
import { SettingsError } from '../settings.ts';
import type { Draft, DraftAccount, DraftServer, Field, FoundAccount, FoundServer, Note } from './file.ts';

const named: Readonly<Record<string, number>> = {
  smtp: 25,
  submission: 587,
  submissions: 465,
  smtps: 465,
  ssmtp: 465,
  imap: 143,
  imap2: 143,
  imaps: 993,
  pop3: 110,
  'pop-3': 110,
  pop3s: 995,
};

/**
 * The number of a port that a file names. @throws SettingsError that says the line and what would be right.
 */
export function portNumber({ text, line }: Field): number {
  const written = text.trim();
  const port = named[written.toLowerCase()] ?? (/^\d{1,5}$/.test(written) ? Number(written) : 0);
  if (port < 1 || port > 65_535)
    throw new SettingsError(
      `line ${line}: "${text.slice(0, 40)}" is no port; a port is a number from 1 to 65535, for example 587`,
    );
  return port;
}

/** The accounts of a draft, with passwords left out unless they are asked for. */
export function settle(
  draft: Draft,
  wantSecrets: boolean,
): { accounts: readonly FoundAccount[]; notes: readonly Note[] } {
  const accounts = draft.accounts
    .map((a) => accountOf(a, wantSecrets))
    .filter((account) => account.servers.length > 0);
  return { accounts, notes: draft.notes ?? [] };
}

function accountOf({ name, address, fullName, servers }: DraftAccount, wantSecrets: boolean): FoundAccount {
  return {
    ...(name === undefined ? {} : { name }),
    ...(address === undefined ? {} : { address }),
    ...(fullName === undefined || fullName === '' ? {} : { fullName }),
    servers: servers.flatMap((s) => serverOf(s, wantSecrets)),
  };
}

function serverOf(draft: DraftServer, wantSecrets: boolean): readonly FoundServer[] {
  const { protocol, host, security, user, password, login, mechanism } = draft;
  if (host === undefined) return [];
  const port = draft.port === undefined ? draft.usualPort : portNumber(draft.port);
  const lines = { host: host.line, port: draft.port?.line, security: draft.securityLine, user: user?.line };
  return [
    {
      settings: {
        subject: service({ name: host.text.trim().toLowerCase(), port, protocol }),
        role: protocol === 'smtp' ? 'outgoing' : 'incoming',
        protocol,
        security,
        host: host.text,
        port,
        ...(user === undefined || user.text === '' ? {} : { user: user.text }),
      },
      lines: Object.fromEntries(Object.entries(lines).filter(([, line]) => line !== undefined)),
      ...(login === undefined ? {} : { login }),
      ...(mechanism === undefined ? {} : { mechanism }),
      ...(wantSecrets && password !== undefined && password.text !== ''
        ? { secret: new Secret(password.text) }
        : {}),
    },
  ];
}
