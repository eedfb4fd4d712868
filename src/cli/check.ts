import { readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Budget } from '../budget.ts';
import { Ledger } from '../engine/ledger.ts';
import { evidenceOf, examine, faults } from '../examine.ts';
import type { AnyTold, Value } from '../kernel/facts.ts';
import type { Report } from '../kernel/report.ts';
import { subject, thisHost } from '../kernel/subject.ts';
import { prescribeFor } from '../prescribe.ts';
import { noControls, publicControls } from '../probes/controls.ts';
import type { Controls, Tools } from '../probes/tools.ts';
import { Turns } from '../probes/turns.ts';
import { type ServerSettings, tellAccount, tellCredential, tellServer } from '../readers/settings.ts';
import { buildReport } from '../report/build.ts';
import { ladder } from '../views/ladder.ts';
import { Transcript } from '../wire/transcript.ts';
import { parseConnectTo, redirect } from './connect-to.ts';
import { lendLogins } from './logins.ts';
import type { CheckOptions } from './options.ts';
import { readSecrets } from './password.ts';
import { UsageError } from './usage.ts';
import { version } from './version.ts';

export interface Progress {
  readonly question: (title: string) => void;
  readonly provisional: (report: Report) => void;
}

/** One whole examination of what the options say. */
export async function check(
  servers: readonly ServerSettings[],
  options: CheckOptions,
  progress?: Progress,
): Promise<Report> {
  const startedAt = new Date();
  const transcript = new Transcript();
  const budget = new Budget(options.budget === false ? undefined : join(stateFolder(), 'budget.json'));
  const accounts = [...new Set(servers.flatMap((s) => (s.user === undefined ? [] : [s.user])))];
  const secrets = await readSecrets({
    ...options,
    isLoginWanted: options.login !== false && accounts.length > 0,
    accounts,
  });
  for (const secret of [secrets.incoming, secrets.outgoing])
    if (secret !== undefined) transcript.redactor.learn(secret);
  const address = options.address ?? accounts.find((a) => a.includes('@'));
  const told = [
    ...tellAll(servers, options, address),
    ...(secrets.incoming === undefined ? [] : tellCredential(secrets.incoming.reveal(), secrets.kind)),
  ];
  const redirections = options.connectTo.map(parseConnectTo);
  const resolver = options.dns === undefined ? undefined : parseResolver(options.dns);
  const tools: Omit<Tools, 'deadline'> = {
    transcript,
    turns: new Turns(),
    now: () => new Date(),
    connectTo: (host, to, port) => redirect(redirections, host, to, port),
    patience: { connectMs: 8000, greetingMs: 60_000, replyMs: 60_000, ...options.patience },
    controls: readControls(options),
    allPorts: options.allPorts === true,
    ...lendLogins(servers, secrets, budget, options),
    ...(resolver === undefined ? {} : { resolver }),
    ...(options.ipv4 === true
      ? { family: '4' as const }
      : options.ipv6 === true
        ? { family: '6' as const }
        : {}),
    ...(options.ca === undefined ? {} : { extraCa: readText(options.ca, '--ca') }),
    ...(options.ehlo === undefined ? {} : { ehloName: options.ehlo }),
    ...(address === undefined ? {} : { envelope: { sender: address } }),
  };
  const ledger = new Ledger();
  const limitMs = (options.timeout ?? 120) * 1000;
  const report = (
    conclusion: Parameters<typeof buildReport>[0]['conclusion'],
    provisional: boolean,
  ): Report =>
    buildReport({
      kind: 'examination',
      conclusion,
      facts: ledger.facts,
      faults,
      ladder: evidenceOf(ledger).view(ladder),
      prescribe: prescribeFor(ledger.facts, options.client, options.provider),
      target: {
        servers: servers.map((s) => ({ ...s, subject: undefined })),
        ...(address === undefined ? {} : { address }),
      },
      transcript: transcript.entries,
      startedAt: startedAt.toISOString(),
      tool: `maildoctor ${version}`,
      timings: { totalMs: Date.now() - startedAt.getTime() },
      provisional,
      command: `maildoctor check ${servers.map((s) => `${s.protocol}://…`).join(' ')} --verbose`,
    });
  const events = examine({
    told,
    tools,
    ledger,
    limitMs,
    isAffordable: (server, logins) => logins === 0 || budget.mayAsk(server),
  });
  for (;;) {
    const next = await events.next();
    if (next.done === true) {
      if (options.save !== undefined)
        writeFileSync(options.save, JSON.stringify({ schema: 1, facts: ledger.facts }, null, 1), {
          mode: 0o600,
        });
      return report(next.value, false);
    }
    if (next.value.type === 'question' && next.value.state === 'asked') progress?.question(next.value.title);
    if (next.value.type === 'ranking' && next.value.provisional)
      progress?.provisional(report(next.value.conclusion, true));
  }
}

function* tellAll(
  servers: readonly ServerSettings[],
  options: CheckOptions,
  address: string | undefined,
): Generator<AnyTold> {
  for (const server of servers) yield* tellServer(server, loginSettings(server, options));
  if (address !== undefined)
    yield* tellAccount(
      address,
      servers.find((s) => s.role === 'incoming')?.user,
      servers.find((s) => s.role === 'outgoing')?.user,
    );
  if (options.client !== undefined)
    yield {
      kind: 'config.client',
      subject: subject('client', options.client),
      source: 'user',
      value: { client: options.client },
    };
  if (options.symptom !== undefined)
    yield {
      kind: 'user.symptom',
      subject: thisHost,
      source: 'user',
      value: { what: symptomOf(options.symptom) },
    };
}

/** A user name in the URL, or `--out-user`, says that the program logs in; an outgoing server without one sends as a stranger. */
function loginSettings(server: ServerSettings, { auth, outUser }: CheckOptions) {
  const isStranger = auth === 'none' || (server.user === undefined && outUser === undefined);
  if (server.role === 'outgoing' && isStranger) return { login: 'no' as const };
  return auth === undefined || auth === 'none' ? {} : { mechanism: auth };
}

const symptoms: readonly Value<'user.symptom'>['what'][] = ['send', 'receive', 'missing', 'one-recipient'];
function symptomOf(text: string): Value<'user.symptom'>['what'] {
  const found = symptoms.find((s) => s === text);
  if (found === undefined) throw new UsageError(`--symptom "${text}" is not one of ${symptoms.join(', ')}`);
  return found;
}

function parseResolver(text: string): { address: string; port: number } {
  const match =
    /^(?:\[([^\]]+)\]|(\d+\.\d+\.\d+\.\d+))(?::(\d+))?$/.exec(text) ??
    (isIP(text) === 6 ? [text, text] : null);
  const address = match?.[1] ?? match?.[2];
  if (address === undefined || isIP(address) === 0)
    throw new UsageError(`--dns "${text}" is not an address, for example 9.9.9.9 or [2620:fe::fe]:53`);
  return { address, port: Number(match?.[3] ?? 53) };
}

function readControls(options: CheckOptions): Controls {
  if (options.controls === false) return noControls;
  if (typeof options.controls !== 'string') return publicControls;
  const text = readText(options.controls, '--controls');
  try {
    // A file of the user's own; each part falls back to "none".
    const parsed = JSON.parse(text) as Partial<Controls>;
    return { ...noControls, ...parsed };
  } catch (error) {
    throw new UsageError(
      `--controls ${options.controls} is no JSON: ${error instanceof Error ? error.message : ''}`,
    );
  }
}

export function readText(path: string, option: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new UsageError(`${option} ${path} cannot be read (${why})`);
  }
}

function stateFolder(): string {
  const { MAILDOCTOR_STATE, XDG_STATE_HOME, LOCALAPPDATA } = process.env;
  if (MAILDOCTOR_STATE !== undefined && MAILDOCTOR_STATE !== '') return MAILDOCTOR_STATE;
  if (process.platform === 'win32' && LOCALAPPDATA !== undefined) return join(LOCALAPPDATA, 'maildoctor');
  return join(XDG_STATE_HOME ?? join(homedir(), '.local', 'state'), 'maildoctor');
}
