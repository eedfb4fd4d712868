// The client host: the machine's own files with an /etc laid over, which only this world sees.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { password } from '../accounts.ts';
import { pkiDir, serversRoot } from '../paths.ts';
import { rootFile } from '../pki.ts';
import { ispdb } from '../publication.ts';
import type { ClientSide, Scenario } from '../scenario.ts';
import { shell } from '../sh.ts';
import { servers } from './addresses.ts';
import { stage } from './hosts.ts';
import { sshFolder } from './lookout.ts';

export const controlsFile = `${stage}/controls.json`;
const storeFiles = ['/etc/ssl/cert.pem', '/etc/ssl/certs/ca-certificates.crt'];

/** What the product asks of hosts that have nothing to do with the examined provider. */
const controls = {
  web: [
    {
      name: 'control1.test',
      address: servers.control.v4[0],
      url: 'http://control1.test/generate_204',
      expect: 204,
    },
    { name: 'control2.test', address: servers.control.v4[1], url: 'http://control2.test/' },
  ],
  mail: [
    { host: 'control1.test', ports: [25, 465, 587, 993] },
    { host: 'control2.test', ports: [25, 465, 587, 993] },
    ...['mx1.provider.test', 'mx2.provider.test', 'mx3.provider.test'].map((host) => ({ host, ports: [25] })),
  ],
  resolvers: [{ name: 'public.test', address: servers.resolver.v4[1] }],
};

export function makeClient(): void {
  shell(
    'mkdir -p "$D/upper" "$D/work" && mount -t overlay -o "lowerdir=/etc,upperdir=$D/upper,workdir=$D/work" overlay /etc',
    {
      env: { D: `${stage}/client-etc` },
    },
  );
  writeFileSync(controlsFile, JSON.stringify(controls, null, 2));
  mkdirSync('/etc/ssl/certs', { recursive: true });
  for (const file of ['/etc/resolv.conf', '/etc/hosts', '/etc/nsswitch.conf']) rmSync(file, { force: true });
  writeFileSync('/etc/nsswitch.conf', 'passwd: files\ngroup: files\nhosts: files dns\n');
}

export function setClient(client: ClientSide): void {
  writeFileSync('/etc/resolv.conf', client.resolv ?? `nameserver ${servers.resolver.v4[0]}\n`);
  writeFileSync('/etc/hosts', `127.0.0.1 localhost\n::1 localhost ip6-localhost\n${client.hosts ?? ''}\n`);
  const root = readFileSync(rootFile, 'utf8');
  for (const file of storeFiles) {
    const text = [root, ...extraRoots()].reduce(
      (all, one) => all.replace(one, ''),
      existsSync(file) ? readFileSync(file, 'utf8') : '',
    );
    const more = client.alsoTrusts === undefined ? '' : rootOfAuthority(client.alsoTrusts);
    if (client.trust === 'system' || more !== '')
      writeFileSync(file, text + more + (client.trust === 'system' ? root : ''));
    else if (text !== '' || existsSync(file)) writeFileSync(file, text);
  }
  const hashed = '/etc/ssl/certs/lab-root.pem';
  rmSync(hashed, { force: true });
  if (client.trust === 'system') writeFileSync(hashed, root);
}

const rootOfAuthority = (name: string): string => readFileSync(join(pkiDir, `${name}.crt`), 'utf8');
const extraRoots = (): string[] => ['antivirus', 'gateway'].map(rootOfAuthority);

/** Environment and arguments of one run of the product in a home of its own. */
export function invocation(scenario: Scenario): { args: string[]; env: Record<string, string> } {
  const home = `${stage}/home`;
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const secret = scenario.password ?? password;
  const clock = scenario.client?.clock;
  const env: Record<string, string> = {
    PATH: `${scenario.lookout ? `${sshFolder}:` : ''}${process.env.PATH ?? '/usr/bin:/bin'}`,
    HOME: home,
    LANG: 'C.UTF-8',
    NO_COLOR: '1',
    MAILDOCTOR_PASSWORD: secret,
    ...(scenario.passwordOut === undefined ? {} : { MAILDOCTOR_PASSWORD_OUT: scenario.passwordOut }),
    ...scenario.client?.env,
    ...(clock === undefined
      ? {}
      : { LD_PRELOAD: faketimeLibrary(), FAKETIME: clock, FAKETIME_DONT_FAKE_MONOTONIC: '1' }),
  };
  const ca = (scenario.client?.trust ?? 'ca-option') === 'ca-option' ? ['--ca', rootFile] : [];
  const database = scenario.publish === undefined ? [] : ['--ispdb', ispdb];
  return { args: [...scenario.args.split(' '), ...ca, ...database, '--controls', controlsFile], env };
}

function faketimeLibrary(): string {
  const lib = join(serversRoot, 'usr/lib');
  for (const dir of readdirSync(lib)) {
    const file = join(lib, dir, 'faketime/libfaketime.so.1');
    if (existsSync(file)) return file;
  }
  throw new Error('libfaketime is not among the fetched packages');
}
