import type { DiscoveredServer } from '../kernel/discovered.ts';
import type { Provider } from '../kernel/provider.ts';
import { findProviders } from '../providers/find.ts';
import type { MailAddress } from './address.ts';
import { no, type Said } from './answer.ts';
import { mxProvider } from './mx.ts';
import type { Asking } from './tools.ts';

/** Our own table, by the domain of the address. */
export async function table({ address }: Asking): Promise<Said> {
  const provider = findProviders({ domain: address.domain })[0]?.provider;
  return provider === undefined ? no('no-name', { secure: true }) : answerFor(provider, address);
}

/** Our own table, by who gets the mail. */
export async function tableMx({ address, names }: Asking): Promise<Said> {
  const provider = mxProvider(await names.query(address.domain, 'MX'));
  return provider === undefined ? no('no-name', { secure: true }) : answerFor(provider, address);
}

function answerFor(provider: Provider, address: MailAddress): Said {
  const servers = provider.servers.map((s): DiscoveredServer => {
    const user =
      s.username === 'address' ? address.ascii : s.username === 'local-part' ? address.local : undefined;
    return {
      role: s.role,
      protocol: s.protocol,
      host: s.host,
      port: s.port,
      security: s.security,
      userForm: s.username,
      ...(user === undefined ? {} : { user }),
      login: loginOf(provider, s.protocol),
      odd: s.security === 'none' ? ['plaintext'] : [],
    };
  });
  const access = provider.access?.is;
  const about = {
    secure: true,
    provider: provider.title,
    ...(access === undefined ? {} : { detail: `access: ${access}` }),
  };
  return servers.length === 0 ? no('no-servers', about) : { ...about, outcome: 'found', servers };
}

function loginOf({ login }: Provider, protocol: DiscoveredServer['protocol']): string[] {
  const rows = login.filter((l) => l.protocol === undefined || l.protocol === protocol);
  return [
    ...(rows.some((l) => l.oauth === 'yes') ? ['oauth2'] : []),
    ...(rows.some((l) => l.password === 'yes') ? ['password'] : []),
    ...(rows.some((l) => l.password === 'app-password') ? ['app-password'] : []),
  ];
}
