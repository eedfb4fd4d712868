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
