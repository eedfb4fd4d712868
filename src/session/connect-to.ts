import { isIP } from 'node:net';
import { UsageError } from './usage.ts';

export interface Redirection {
  readonly host: string;
  readonly port: number | undefined;
  readonly toAddress: string;
  readonly toPort: number | undefined;
}

const part = String.raw`(\[[^\]]*\]|[^:\[\]]*)`;
const form = new RegExp(`^${part}:(\\d*):${part}:(\\d*)$`);

/**
 * `HOST:PORT:HOST2:PORT2` as curl's `--connect-to`; HOST2 is a literal address, empty parts mean "any" or
 * "the same".
 */
export function parseConnectTo(text: string): Redirection {
  const match = form.exec(text);
  if (match === null)
    throw new UsageError(
      `--connect-to "${text}" is not HOST:PORT:ADDRESS:PORT, for example mail.example.org:993:127.0.0.1:10993`,
    );
  const [, host = '', port = '', to = '', toPort = ''] = match;
  const toAddress = to.replace(/^\[|\]$/g, '');
  if (toAddress !== '' && isIP(toAddress) === 0)
    throw new UsageError(`--connect-to "${text}": ${toAddress} is not an address`);
  return {
    host: host.replace(/^\[|\]$/g, '').toLowerCase(),
    port: port === '' ? undefined : Number(port),
    toAddress,
    toPort: toPort === '' ? undefined : Number(toPort),
  };
}

/** Where a connection to a host at an address really goes. */
export function redirect(list: readonly Redirection[], host: string, address: string, port: number) {
  const found = list.find(
    (r) =>
      (r.host === '' || r.host === host.toLowerCase() || r.host === address) &&
      (r.port === undefined || r.port === port),
  );
  if (found === undefined) return { address, port };
  return { address: found.toAddress === '' ? address : found.toAddress, port: found.toPort ?? port };
}
