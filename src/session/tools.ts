import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import type { Budget } from '../budget.ts';
import { noControls, publicControls } from '../probes/controls.ts';
import { OneByOne } from '../probes/one-by-one.ts';
import type { Controls, Tools } from '../probes/tools.ts';
import { Turns } from '../probes/turns.ts';
import type { ServerSettings } from '../readers/settings.ts';
import type { Transcript } from '../wire/transcript.ts';
import { parseConnectTo, redirect } from './connect-to.ts';
import { readText } from './files.ts';
import { lendLogins } from './logins.ts';
import type { CheckOptions } from './options.ts';
import type { Secrets } from './secrets.ts';
import { UsageError } from './usage.ts';

/** Told of every place a connection will go to, by the name that led there: a hosted page keeps a list. */
export type Gate = (host: string, address: string, port: number) => void;

export interface Lent {
  readonly servers: readonly ServerSettings[];
  readonly options: CheckOptions;
  readonly patience?: Partial<Tools['patience']> | undefined;
  readonly secrets: Secrets;
  readonly budget: Budget;
  readonly transcript: Transcript;
  readonly address: string | undefined;
  readonly sendTo: string | undefined;
  readonly gate?: Gate | undefined;
}

/** What the options lend to the probes of one examination. */
export function toolsFor(lent: Lent): Omit<Tools, 'deadline'> {
  const { options, address, sendTo } = lent;
  const redirections = (options.connectTo ?? []).map(parseConnectTo);
  const resolver = options.dns === undefined ? undefined : parseResolver(options.dns);
  const family = options.ipv4 === true ? '4' : options.ipv6 === true ? '6' : undefined;
  return {
    transcript: lent.transcript,
    turns: new Turns(),
    logins: new OneByOne(),
    certificates: new Map(),
    now: () => new Date(),
    connectTo(host, to, port) {
      const place = redirect(redirections, host, to, port);
      lent.gate?.(host, place.address, place.port);
      return place;
    },
    patience: { connectMs: 8000, greetingMs: 60_000, replyMs: 60_000, ...lent.patience },
    controls: readControls(options),
    allPorts: options.allPorts === true,
    ...lendLogins(lent.servers, lent.secrets, lent.budget, options),
    ...(resolver === undefined ? {} : { resolver }),
    ...(family === undefined ? {} : { family }),
    ...(options.via === undefined ? {} : { outside: parseVia(options.via) }),
    ...(options.ca === undefined ? {} : { extraCa: readCa(options.ca) }),
    ...(options.ehlo === undefined ? {} : { ehloName: options.ehlo }),
    ...(address === undefined ? {} : { envelope: { sender: inMail(address) } }),
    ...(sendTo === undefined ? {} : { testMessage: { to: inMail(sendTo) } }),
  };
}

/** The domain in ASCII, as servers keep it; the part before the @ stays as it is. */
function inMail(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  const domain = address.slice(at);
  return /^[\u0000-\u007f]*$/.test(domain) ? address : address.slice(0, at) + domainToASCII(domain);
}

export function parseResolver(text: string): { address: string; port: number } {
  const match =
    /^(?:\[([^\]]+)\]|(\d+\.\d+\.\d+\.\d+))(?::(\d{1,5}))?$/.exec(text) ??
    (isIP(text) === 6 ? [text, text] : null);
  const address = match?.[1] ?? match?.[2];
  const port = Number(match?.[3] ?? 53);
  if (address === undefined || isIP(address) === 0 || port < 1 || port > 65_535)
    throw new UsageError(
      `--dns "${text}" is no address of a resolver; write for example 9.9.9.9 or [2620:fe::fe]:53`,
    );
  return { address, port };
}

/** Nothing that ssh could take for an option of its own gets through. */
function parseVia(text: string): NonNullable<Tools['outside']> {
  const [, user, host, port] =
    /^ssh:\/\/(?:([\w.][\w.-]*)@)?([\w.][\w.-]*|\[[\da-f:]+\])(?::(\d{1,5}))?\/?$/i.exec(text) ?? [];
  if (host === undefined)
    throw new UsageError(`--via "${text}" is no computer to look from; write for example ssh://you@host`);
  return {
    host: host.replace(/^\[|\]$/g, ''),
    ...(user === undefined ? {} : { user }),
    ...(port === undefined ? {} : { port: Number(port) }),
  };
}

function readCa(path: string): string {
  const text = readText(path, '--ca');
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? [];
  try {
    for (const block of blocks) new X509Certificate(block);
  } catch {
    throw new UsageError(`--ca ${path} has a certificate that cannot be read; it must be a PEM file`);
  }
  if (blocks.length > 0) return text;
  throw new UsageError(
    `--ca ${path} has no certificate; it must be a PEM file (-----BEGIN CERTIFICATE-----)`,
  );
}

function readControls(options: CheckOptions): Controls {
  if (options.controls === false) return noControls;
  if (options.controls === undefined) return publicControls;
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
