import type { Candidate, Discovered } from '../kernel/discovered.ts';
import type { Report } from '../kernel/report.ts';
import type { Protocol } from '../kernel/subject.ts';

export interface CorrectedServer {
  readonly protocol: Protocol;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly host: string;
  readonly port: number;
  readonly user?: string;
  readonly login?: 'password' | 'oauth' | 'none';
}

export interface CorrectedSettings {
  readonly incoming?: CorrectedServer;
  readonly outgoing?: CorrectedServer;
}

/** The settings as they should be: what the user has, with every value changed that was found wrong. */
export function correctedSettings(report: Report): CorrectedSettings {
  return { ...one(report, 'incoming'), ...one(report, 'outgoing') };
}

/** The settings that discovery recommends; what was only guessed is no settings. */
export function discoveredSettings({ settings, address }: Discovered): CorrectedSettings {
  const pick = (role: 'incoming' | 'outgoing'): CorrectedSettings => {
    const best = settings.find((s) => s.role === role && s.recommended);
    return best === undefined ? {} : { [role]: settingsOf(best, address) };
  };
  return { ...pick('incoming'), ...pick('outgoing') };
}

function settingsOf(
  { protocol, security, host, port, user, login }: Candidate,
  address: string,
): CorrectedServer {
  const isOauthOnly = login.length > 0 && login.every((l) => l === 'oauth2');
  const isOpen = login.length > 0 && login.every((l) => l === 'none');
  return {
    protocol,
    security,
    host,
    port,
    ...(isOpen ? { login: 'none' } : { user: user ?? address }),
    ...(isOauthOnly ? { login: 'oauth' } : {}),
  };
}

function one(report: Report, role: 'incoming' | 'outgoing'): CorrectedSettings {
  const fact = report.facts.find((f) => f.kind === 'config.server' && f.value.role === role);
  if (fact?.kind !== 'config.server') return {};
  const rows = (report.comparison ?? []).filter((c) => c.role === role);
  const mine = rows.filter((c) => JSON.stringify(c.server) === JSON.stringify(fact.subject));
  const value = (field: string, own: string): string => {
    const row = mine.find((c) => c.field === field);
    return row?.verdict === 'wrong' && row.right !== undefined ? row.right : own;
  };
  const { value: own } = fact;
  const isOauth = /oauth/i.test(own.mechanism ?? '') || wantsOauth(report);
  const user = value('user', own.user ?? '');
  return {
    [role]: {
      protocol: protocolOf(value('protocol', own.protocol)),
      host: value('host', own.host).trim(),
      port: Number(value('port', String(own.port))),
      security: securityOf(value('security', own.security)),
      ...(user === '' ? {} : { user }),
      ...(isOauth ? { login: 'oauth' } : user === '' ? { login: 'none' } : {}),
    },
  };
}

const wantsOauth = (report: Report): boolean =>
  report.diagnoses.some(
    (d) => d.certainty !== 'possible' && d.actions.some((a) => a.do === 'sign-in-with-oauth'),
  );

const protocolOf = (text: string): Protocol => (text === 'pop3' || text === 'smtp' ? text : 'imap');
const securityOf = (text: string): CorrectedServer['security'] =>
  text === 'starttls' || text === 'none' ? text : 'tls';
