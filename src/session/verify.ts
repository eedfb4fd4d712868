import { isMechanism, MECHANISMS } from '../wire/sasl.ts';
import { parseConnectTo } from './connect-to.ts';
import { mustBeWritable, readText } from './files.ts';
import type { CheckOptions } from './options.ts';
import { parseResolver } from './tools.ts';
import { UsageError } from './usage.ts';

const exclusive: readonly (readonly (keyof CheckOptions)[])[] = [
  ['ipv4', 'ipv6'],
  ['passwordFromSettings', 'passwordStdin', 'passwordCommand', 'tokenStdin', 'tokenCommand', 'oauthClient'],
];

/** Refuses what cannot be meant before anything is asked of anybody. */
export function verify(options: CheckOptions): void {
  for (const group of exclusive) {
    const given = group.filter((key) => options[key] !== undefined).map(dashed);
    if (given.length > 1) throw new UsageError(`${given.join(' and ')} exclude each other; give one of them`);
  }
  const { auth, ehlo, sendTo, address, error } = options;
  if (auth !== undefined && auth.toLowerCase() !== 'none' && !isMechanism(auth.toUpperCase()))
    throw new UsageError(`--auth "${auth}" is not one of ${MECHANISMS.join(', ')} or none`);
  if (ehlo !== undefined && !/^[\p{L}\p{N}._:[\]-]+$/u.test(ehlo))
    throw new UsageError(`--ehlo "${ehlo}" is no name of a computer; write for example laptop.example.org`);
  if (address !== undefined) mustBeAddress(address, '--address');
  if (typeof sendTo === 'string') mustBeAddress(sendTo, '--send-to');
  if (sendTo !== undefined && options.login === false && auth !== 'none')
    throw new UsageError('--send-to needs a login, and --no-login forbids it; leave one of them out');
  if (error === '-' && (options.passwordStdin === true || options.tokenStdin === true))
    throw new UsageError('--error - and the password cannot both come from standard input');
  if (options.dns !== undefined) parseResolver(options.dns);
  for (const one of options.connectTo ?? []) parseConnectTo(one);
  if (options.ca !== undefined) readText(options.ca, '--ca');
  if (options.save !== undefined) mustBeWritable(options.save, '--save');
}

function mustBeAddress(text: string, option: string): void {
  const at = text.lastIndexOf('@');
  if (at < 1 || at === text.length - 1 || /[\s<>\u0000-\u001f\u007f]/.test(text))
    throw new UsageError(`${option} "${text}" is no mail address; write for example you@example.org`);
}

const dashed = (key: string): string => `--${key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`;
