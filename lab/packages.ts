// Fetches Debian packages by name with apt's own client and unpacks them into a private root.
//
// apt gets an empty package status and its own lists and cache, so it resolves everything down to libc
// and never looks at, locks or changes what the machine has installed. No maintainer script ever runs.
// Debian's mail servers conflict with each other, so each is resolved alone, and all are unpacked beside each
// other.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { alone } from './lock.ts';
import {
  benchRoot,
  browserRoot,
  cacheDir,
  clientsRoot,
  peersRoot,
  serversRoot,
  thunderbirdRoot,
} from './paths.ts';
import { run, shell } from './sh.ts';

const servers = [
  'postfix',
  'dovecot-imapd',
  'dovecot-pop3d',
  'dovecot-lmtpd',
  'dovecot-gssapi',
  'knot',
  'knot-dnsutils',
  'unbound',
  'nftables',
  'iproute2',
  'fail2ban',
  'faketime',
  'openssl',
  'openssh-server',
  'openssh-client',
  'python3-minimal',
  'libpam-modules',
  'coreutils',
  'dash',
  'netbase',
  'procps',
  'grep',
  'sed',
];
/** Of files that several bring (sendmail, mailq), the first one's stays. */
const others = [
  ['exim4-daemon-light'],
  ['opensmtpd'],
  ['postgrey'],
  ['tayga'],
  ['courier-imap', 'courier-pop'],
  ['cyrus-imapd', 'cyrus-pop3d', 'sasl2-bin', 'libsasl2-modules-db'],
];
const bench = [
  'swaks',
  'libnet-ssleay-perl',
  'libio-socket-ssl-perl',
  'monitoring-plugins-basic',
  'curl',
  'ca-certificates',
  'openssl',
  'testssl.sh',
  'bash',
  'mawk',
  'bsdextrautils',
  'procps',
];

export function prepareServers(say: (line: string) => void): string {
  return prepareRoot(serversRoot, servers, say, others);
}

export function prepareBench(say: (line: string) => void): string {
  return prepareRoot(benchRoot, bench, say);
}

/** Mail programs, to read the settings that we export. */
export function prepareClients(say: (line: string) => void): string {
  const packages = [
    'msmtp',
    'isync',
    'neomutt',
    'fetchmail',
    'aerc',
    'postfix',
    'libxml2-utils',
    'dash',
    'coreutils',
    'ncurses-base',
  ];
  return prepareRoot(clientsRoot, packages, say);
}

/** Apart from the others, because it is big: fetched only by the test that runs it. */
export function prepareThunderbird(say: (line: string) => void): string {
  return prepareRoot(thunderbirdRoot, ['thunderbird', 'bash', 'coreutils', 'ca-certificates'], say);
}

/** A browser with a font, to test the page. */
export function prepareBrowser(say: (line: string) => void): string {
  return prepareRoot(browserRoot, ['chromium', 'fonts-dejavu-core', 'fontconfig-config'], say);
}

/** Other readers of bounces and logs, to be timed beside ours. */
export function preparePeers(say: (line: string) => void): string {
  return prepareRoot(peersRoot, ['libsisimai-perl', 'pflogsumm', 'perl', 'libdate-calc-perl'], say);
}

function prepareRoot(
  root: string,
  packages: readonly string[],
  say: (line: string) => void,
  beside: readonly (readonly string[])[] = [],
): string {
  const groups = [packages, ...beside];
  const stamp = join(root, '.lab-packages');
  const wanted = groups.flat().join('\n');
  const isThere = (): boolean => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (!isThere())
    alone(() => {
      // Whoever was before may have made it.
      if (!isThere()) makeRoot(root, groups, say);
    });
  return root;
}

function makeRoot(root: string, groups: readonly (readonly string[])[], say: (line: string) => void): void {
  const half = `${root}.half`;
  for (const dir of [root, half]) rmSync(dir, { recursive: true, force: true });
  const debs = fetch(groups, say);
  mergedUsr(half);
  say(`unpacking ${debs.length} packages`);
  for (const deb of debs) {
    shell('dpkg-deb --fsys-tarfile "$DEB" | tar -x --skip-old-files --keep-directory-symlink -C "$ROOT"', {
      env: { DEB: deb, ROOT: half },
    });
  }
  writeFileSync(join(half, '.lab-packages'), groups.flat().join('\n'));
  renameSync(half, root);
}

/** Debian's packages expect /bin, /lib and their like to be links into /usr. */
function mergedUsr(root: string): void {
  for (const dir of ['bin', 'sbin', 'lib', 'lib32', 'lib64', 'libx32']) {
    mkdirSync(join(root, 'usr', dir), { recursive: true });
    symlinkSync(`usr/${dir}`, join(root, dir));
  }
}

function fetch(groups: readonly (readonly string[])[], say: (line: string) => void): string[] {
  const state = join(cacheDir, 'apt');
  const archives = join(state, 'cache', 'archives');
  mkdirSync(join(state, 'lists', 'partial'), { recursive: true });
  mkdirSync(join(archives, 'partial'), { recursive: true });
  writeFileSync(join(state, 'status'), '');
  const settings = {
    'Dir::State': state,
    'Dir::State::lists': join(state, 'lists'),
    'Dir::State::status': join(state, 'status'),
    'Dir::Cache': join(state, 'cache'),
    'Dir::Log': state,
    'APT::Sandbox::User': 'root',
    'APT::Install-Recommends': 'false',
    'Debug::NoLocking': 'true',
    'Acquire::Retries': '3',
  };
  const options = Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
  const env = { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };

  say('reading the package lists');
  run('apt-get', [...options, 'update'], { env });
  const debs = new Set<string>();
  for (const packages of groups) {
    const install = ['-y', 'install', ...packages];
    const simulated = run('apt-get', [...options, '--simulate', ...install], { env });
    const names = [...simulated.matchAll(/^Inst (\S+) \((\S+)/gm)].map(
      (found) => [String(found[1]), String(found[2])] as const,
    );
    say(`fetching ${names.length} packages for ${packages[0]}`);
    run('apt-get', [...options, '--download-only', ...install], { env });
    const files = readdirSync(archives);
    for (const [name, version] of names) {
      const file = files.find((deb) => deb.startsWith(`${name}_${version.replace(/:/g, '%3a')}_`));
      if (file === undefined) throw new Error(`apt did not bring ${name} ${version}`);
      debs.add(join(archives, file));
    }
  }
  return [...debs];
}
