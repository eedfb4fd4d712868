import type { Report } from '../kernel/report.ts';
import { Secret } from '../kernel/secret.ts';
import { readServerUrl, type ServerSettings } from '../readers/settings.ts';
import { correctedSettings } from '../report/corrected.ts';
import { urlOf } from '../session/command.ts';
import type { CheckOptions } from '../session/options.ts';
import type { Secrets } from '../session/secrets.ts';
import { verify } from '../session/verify.ts';
import type { NewExamination } from './contract.ts';
import type { Examination, Wish } from './examination.ts';
import type { Place } from './place.ts';
import { fieldProblem } from './problem.ts';

/** What is secret, apart from the rest from the first moment on. */
export function splitSecrets(given: NewExamination): { wish: Wish; secrets: Secrets | undefined } {
  const { password, passwordOut, token, keep: _keep, unlock: _unlock, ...wish } = given;
  if (token !== undefined) {
    const secret = new Secret(token);
    return { wish, secrets: { kind: 'token', incoming: secret, outgoing: secret } };
  }
  if (password === undefined && passwordOut === undefined) return { wish, secrets: undefined };
  const incoming = password === undefined ? undefined : new Secret(password);
  const outgoing = passwordOut === undefined ? incoming : new Secret(passwordOut);
  return {
    wish,
    secrets: {
      kind: 'password',
      ...(incoming === undefined ? {} : { incoming }),
      ...(outgoing === undefined ? {} : { outgoing }),
    },
  };
}

/** The same as earlier, with what was given anew before it; its servers are known by what came of them. */
export function joinWishes({ wish, servers }: Examination, now: Wish): Wish {
  const { incoming: _incoming, outgoing: _outgoing, ...rest } = wish;
  return { ...(servers.length > 0 ? rest : wish), ...now };
}

/** The servers that were given; each is read, and may be examined from here. */
export function serversGiven({ incoming, outgoing }: Wish, place: Place): readonly ServerSettings[] {
  return [...readOne('incoming', incoming, place), ...readOne('outgoing', outgoing, place)];
}

function readOne(role: 'incoming' | 'outgoing', url: string | undefined, place: Place): ServerSettings[] {
  if (url === undefined) return [];
  let server: ServerSettings;
  try {
    server = readServerUrl(url);
  } catch (error) {
    throw fieldProblem(role, error instanceof Error ? error.message : 'cannot be read');
  }
  if (server.role !== role)
    throw fieldProblem(
      role,
      `${server.protocol} is ${server.role === 'incoming' ? 'for receiving' : 'for sending'}`,
    );
  const refusal = place.refusal(server.host, server.port);
  if (refusal !== undefined) throw fieldProblem(role, refusal);
  return [server];
}

/** What the command line would have as options; what the place has fixed cannot be overridden. */
export function optionsOf(wish: Wish, place: Place): CheckOptions {
  const { address, userIn, userOut, client, provider, symptom, login, allPorts, acceptFound } = wish;
  const options: CheckOptions = {
    ...(address === undefined ? {} : { address }),
    ...(userIn === undefined ? {} : { inUser: userIn }),
    ...(userOut === undefined ? {} : { outUser: userOut }),
    ...(client === undefined ? {} : { client }),
    ...(provider === undefined ? {} : { provider }),
    ...(symptom === undefined ? {} : { symptom }),
    ...(login === false || !place.login ? { login: false } : {}),
    ...(allPorts === true && !place.hosted ? { allPorts } : {}),
    ...(acceptFound === undefined ? {} : { acceptFound }),
    ...place.options,
  };
  try {
    verify(options);
  } catch (error) {
    throw fieldProblem('address', error instanceof Error ? error.message : 'cannot be read');
  }
  return options;
}

/** What a repetition examines, and which servers need no second look. */
export interface Again {
  readonly servers: readonly ServerSettings[];
  readonly left: readonly ServerSettings[];
}

/**
 * What the repair concerns: servers that passed every step and that no diagnosis speaks of are left alone,
 * and values that were found wrong are taken as they should be.
 */
export function serversAgain({ servers, report }: Examination): Again {
  if (report === undefined) return { servers, left: [] };
  const isFine = (s: ServerSettings): boolean => {
    const rungs = report.ladder.filter((r) => r.subject.type === 'service' && isAbout(r.subject, s));
    const blamed = report.diagnoses.some((d) => d.subject.type !== 'service' || isAbout(d.subject, s));
    return !blamed && rungs.length > 0 && rungs.every((r) => r.state === 'passed' || r.state === 'slow');
  };
  const left = servers.filter(isFine);
  const rest = servers.filter((s) => !left.includes(s));
  if (rest.length === 0) return { servers, left: [] };
  return { servers: rest.map((s) => corrected(s, report)), left };
}

const isAbout = (
  about: { readonly name?: string; readonly port?: number; readonly address?: string },
  { host, port }: ServerSettings,
): boolean =>
  (about.name === undefined || about.name.toLowerCase() === host.toLowerCase()) &&
  (about.port === undefined || about.port === port);

function corrected(server: ServerSettings, report: Report): ServerSettings {
  const right = correctedSettings(report)[server.role];
  if (right === undefined) return server;
  const { login: _, ...values } = right;
  const fresh = readServerUrl(urlOf({ ...values, role: server.role, subject: { type: 'service' } }));
  return { ...fresh, ...(server.origin === undefined ? {} : { origin: server.origin }) };
}
