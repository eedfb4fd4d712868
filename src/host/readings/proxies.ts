/** Where a computer keeps its proxies. Each reader takes what the system prints. */
export interface ProxySet {
  /** Where it is set: `https_proxy`, `macOS`, `GNOME`, `Windows`. */
  readonly origin: string;
  /** `host:port`, or the address of a PAC file, which a program has to run to know more. */
  readonly address: string;
  readonly isScript: boolean;
}

const variables = ['all_proxy', 'socks_proxy', 'https_proxy', 'http_proxy'];

export const proxiesOfEnvironment = (env: Readonly<Record<string, string | undefined>>): ProxySet[] =>
  variables.flatMap((name) => {
    const value = env[name] ?? env[name.toUpperCase()];
    const address = value === undefined ? undefined : hostAndPort(value);
    return address === undefined ? [] : [{ origin: name, address, isScript: false }];
  });

/** `scutil --proxy` of macOS. */
export function proxiesOfScutil(text: string): ProxySet[] {
  const values = new Map([...text.matchAll(/^\s*(\w+) : (\S+)\s*$/gm)].map(([, k, v]) => [k, v]));
  const found: ProxySet[] = ['SOCKS', 'HTTPS', 'HTTP'].flatMap((kind) => {
    const host = values.get(`${kind}Proxy`);
    if (values.get(`${kind}Enable`) !== '1' || host === undefined) return [];
    return [{ origin: 'macOS', address: joined(host, values.get(`${kind}Port`)), isScript: false }];
  });
  const script = values.get('ProxyAutoConfigURLString');
  if (values.get('ProxyAutoConfigEnable') === '1' && script !== undefined)
    found.push({ origin: 'macOS', address: script, isScript: true });
  return found;
}

/** `gsettings list-recursively org.gnome.system.proxy`. */
export function proxiesOfGnome(text: string): ProxySet[] {
  const values = new Map(
    [...text.matchAll(/^org\.gnome\.system\.proxy(\S*) (\S+) (.+)$/gm)].map(([, where, key, value]) => [
      `${where}.${key}`,
      (value ?? '').trim().replace(/^'(.*)'$/, '$1'),
    ]),
  );
  const mode = values.get('.mode');
  const script = values.get('.autoconfig-url') ?? '';
  if (mode === 'auto') return script === '' ? [] : [{ origin: 'GNOME', address: script, isScript: true }];
  if (mode !== 'manual') return [];
  return ['.socks', '.https', '.http'].flatMap((kind) => {
    const host = values.get(`${kind}.host`) ?? '';
    return host === ''
      ? []
      : [{ origin: 'GNOME', address: joined(host, values.get(`${kind}.port`)), isScript: false }];
  });
}

/** The user's Internet settings in the registry of Windows, as an object of their values. */
export function proxiesOfWindows(values: Readonly<Record<string, unknown>>): ProxySet[] {
  const { ProxyEnable: isOn, ProxyServer: server, AutoConfigURL: script } = values;
  const found: ProxySet[] = [];
  if (isOn === 1 && typeof server === 'string')
    for (const part of server.split(';')) {
      const address = hostAndPort(part.replace(/^\w+=/, ''));
      if (address !== undefined && !found.some((f) => f.address === address))
        found.push({ origin: 'Windows', address, isScript: false });
    }
  if (typeof script === 'string' && script !== '')
    found.push({ origin: 'Windows', address: script, isScript: true });
  return found;
}

const joined = (host: string, port: string | undefined): string =>
  port === undefined || port === '0' ? host : `${host}:${port}`;

/** Without scheme, path, and whatever stands before an @: it may be a password. */
function hostAndPort(value: string): string | undefined {
  const rest = value
    .trim()
    .replace(/^\w+:\/\//, '')
    .replace(/\/.*$/, '');
  const address = rest.slice(rest.lastIndexOf('@') + 1);
  return /^(\[[\da-f:]+\]|[\w.-]+)(:\d{1,5})?$/i.test(address) ? address : undefined;
}
