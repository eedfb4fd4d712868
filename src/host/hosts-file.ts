import { readFile } from 'node:fs/promises';
import type { Probe } from '../kernel/probe.ts';
import { subject } from '../kernel/subject.ts';

const place = process.platform === 'win32' ? String.raw`C:\Windows\System32\drivers\etc\hosts` : '/etc/hosts';

/** Lines of this computer's hosts file that give a server name an address of their own. */
const probe: Probe<unknown, string> = {
  id: 'hosts-file',
  makes: ['host.hosts-entry'],
  canTell: ({ kind, subject: about }) =>
    kind !== 'host.hosts-entry' || about.type !== 'name'
      ? undefined
      : {
          key: `hosts-file ${about.id}`,
          question: about.id,
          cost: { seconds: 0, connections: 0, logins: 0, rude: 0 },
          title: `looking for ${about.id} in the hosts file`,
        },
  async run({ question: name }, _tools, tell) {
    const text = await readFile(place, 'utf8').catch(() => '');
    for (const { address, names } of parseHosts(text))
      if (names.includes(name.toLowerCase()))
        tell({
          kind: 'host.hosts-entry',
          subject: subject('name', name),
          source: 'host',
          aside: true,
          value: { name, address },
        });
  },
};
export default probe;

/** The entries of a hosts file; comments and empty lines are left out. */
export function parseHosts(text: string): { address: string; names: readonly string[] }[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [address, ...names] = line.replace(/#.*/, '').trim().toLowerCase().split(/\s+/);
    return address === undefined || names.length === 0 ? [] : [{ address, names }];
  });
}
