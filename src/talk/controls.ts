// The hosts that maildoctor asks when in doubt whether the trouble is on this side. A world has them too,
// healthy, unless it says `controls none`: so a dead server is told from a dead line without any network.

import { publicControls } from '../probes/controls.ts';
import { ISSUER_HOST } from './authority.ts';
import type { Model, Server, Talk } from './talk.ts';

/** For `--controls FILE`: the same hosts, but resolvers of the world's own. */
export function controlsFor(resolver: string): string {
  const [address = '', port] = resolver.split(':');
  const resolvers = publicControls.resolvers.map(({ name }) => ({ name, address, port: Number(port) }));
  return JSON.stringify({ ...publicControls, resolvers }, null, 1);
}

export function controlServers(talk: Talk): Server[] {
  if (!talk.controls || talk.dns.some((entry) => entry.name === '*')) return [];
  const authority = control(ISSUER_HOST, [80], 'http');
  const web = publicControls.web.map(({ url }) => control(new URL(url).hostname, [80], 'http'));
  const mail = publicControls.mail.flatMap(({ host, ports }) =>
    ports.map((port) => control(host, [port], modelOf(port))),
  );
  const own = new Set([...talk.servers.map((server) => server.host), ...talk.dns.map((entry) => entry.name)]);
  return [authority, ...web, ...mail].filter((server) => !own.has(server.host));
}

function modelOf(port: number): Model {
  if (port === 993 || port === 143) return 'imap';
  return port === 995 || port === 110 ? 'pop3' : 'smtp';
}

function control(host: string, ports: number[], what: Model): Server {
  const without = ports.includes(25) ? ['AUTH'] : [];
  return { host, ports, what, tls: { kind: 'good' }, with: [], without, rules: [], script: [], line: 0 };
}
