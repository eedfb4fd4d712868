// A certificate authority of the lab's own, and one certificate for every way to get it wrong.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './lock.ts';
import { pkiDir, serversRoot } from './paths.ts';
import { findPublications, namesOf } from './publication.ts';
import { run } from './sh.ts';

const day = 86_400_000;
const mailNames = [
  ...['imap', 'smtp', 'pop', 'mail', 'mx', '*'].map((name) => `${name}.example.test`),
  'imap.signed.test',
  'smtp.signed.test',
];

const controlNames = ['control1.test', 'control2.test', '*.provider.test'];

interface Leaf {
  readonly issuer?: 'intermediate' | 'rogue' | 'antivirus' | 'gateway' | 'self';
  /** What follows the leaf in the file that the server sends. */
  readonly sends?: readonly string[];
  readonly names?: readonly string[];
  readonly fromDay?: number;
  readonly toDay?: number;
  readonly bits?: number;
  /** Whether it says where its issuer can be fetched, as certificates of public authorities do. */
  readonly pointer?: boolean;
}

const leaves = {
  good: {},
  /** Good, but ends in nine days. */
  ending: { fromDay: -80, toDay: 9 },
  expired: { fromDay: -120, toDay: -30 },
  'not-yet-valid': { fromDay: 20, toDay: 110 },
  'wrong-name': { names: ['shared-hosting.provider.test', '*.provider.test'] },
  'self-signed': { issuer: 'self', sends: [] },
  /** Issued by the intermediate, which the server forgets to send. */
  'without-intermediate': { sends: [] },
  /** Issued by an authority nobody knows, whose root is sent too. */
  'unknown-root': { issuer: 'rogue', sends: ['rogue'] },
  /** The same, root not sent. */
  'unknown-issuer': { issuer: 'rogue', sends: [] },
  /** The same, and it says where that root can be fetched. */
  'unknown-issuer-pointer': { issuer: 'rogue', sends: [], pointer: true },
  /** Without the one in between, and without a word where it could be fetched. */
  'without-intermediate-or-pointer': { sends: [], pointer: false },
  'weak-key': { bits: 1024 },
  /** Of all domains that scenarios publish. */
  hosted: {},
  'hosted-expired': { fromDay: -120, toDay: -30 },
  /** What programs and boxes that look into TLS show for every name. */
  'by-antivirus': { issuer: 'antivirus', sends: [], names: [...mailNames, ...controlNames] },
  'by-gateway': { issuer: 'gateway', sends: ['gateway'], names: [...mailNames, ...controlNames] },
  control: { names: controlNames },
} as const satisfies Record<string, Leaf>;

export type Certificate = keyof typeof leaves;

export const rootFile = join(pkiDir, 'root.crt');

/** Makes all certificates, unless there are some younger than five days. */
export async function preparePki(say: (line: string) => void): Promise<void> {
  const hosted = namesOf(await findPublications());
  const recipe = JSON.stringify([leaves, mailNames, hosted]);
  if (!isFresh(recipe))
    alone(() => {
      // Whoever was before may have made them.
      if (!isFresh(recipe)) makeAll(recipe, hosted, say);
    });
}

function isFresh(recipe: string): boolean {
  const stamp = join(pkiDir, 'made');
  if (!existsSync(stamp)) return false;
  const [made, how] = readFileSync(stamp, 'utf8').split('\n');
  return how === recipe && Date.now() - Date.parse(String(made)) < 5 * day;
}

function makeAll(recipe: string, hosted: readonly string[], say: (line: string) => void): void {
  say('making certificates');
  const half = `${pkiDir}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  const make = new Maker(half);
  make.authority('root', 'Lab Root CA');
  make.authority('rogue', 'Nobody Knows Root CA');
  make.authority('antivirus', 'Avast Web\\/Mail Shield Root');
  make.authority('gateway', 'Zscaler Root CA');
  make.authority('intermediate', 'Lab Issuing CA 1', 'root');
  for (const [name, leaf] of Object.entries<Leaf>(leaves))
    make.leaf(name, name.startsWith('hosted') ? { ...leaf, names: hosted } : leaf);
  make.key('stray', 2048);
  writeFileSync(join(half, 'made'), `${new Date().toISOString()}\n${recipe}`);
  rmSync(pkiDir, { recursive: true, force: true });
  renameSync(half, pkiDir);
}

class Maker {
  readonly dir: string;

  constructor(dir: string) {
    this.dir = dir;
  }

  key(name: string, bits: number): void {
    this.openssl(['genrsa', '-out', `${name}.key`, String(bits)]);
  }

  authority(name: string, commonName: string, issuer = name): void {
    this.key(name, 2048);
    const extensions = [
      'basicConstraints=critical,CA:true',
      'keyUsage=critical,keyCertSign,cRLSign',
      'subjectKeyIdentifier=hash',
    ];
    this.sign(name, `/O=Maildoctor Lab/CN=${commonName}`, issuer, -400, 3000, extensions);
  }

  leaf(name: string, leaf: Leaf): void {
    const names = leaf.names ?? mailNames;
    const issuer = leaf.issuer === 'self' ? name : (leaf.issuer ?? 'intermediate');
    this.key(name, leaf.bits ?? 2048);
    const pointer = leaf.pointer ?? issuer === 'intermediate';
    this.sign(name, `/CN=${names[0]}`, issuer, leaf.fromDay ?? -30, leaf.toDay ?? 300, [
      ...(pointer ? [`authorityInfoAccess=caIssuers;URI:http://pki.provider.test/${issuer}.crt`] : []),
      `subjectAltName=${names.map((dns) => `DNS:${dns}`).join(',')}`,
      'extendedKeyUsage=serverAuth',
      'subjectKeyIdentifier=hash',
    ]);
    const sent = [name, ...(leaf.sends ?? ['intermediate'])].map((part) => this.read(`${part}.crt`));
    writeFileSync(join(this.dir, `${name}.pem`), sent.join(''));
    // Postfix wants the key in front of the chain it belongs to.
    writeFileSync(join(this.dir, `${name}.chain`), [this.read(`${name}.key`), ...sent].join(''), {
      mode: 0o600,
    });
  }

  /** `openssl ca`, because in OpenSSL 3.0 it alone takes a first and a last day. */
  private sign(
    name: string,
    subject: string,
    issuer: string,
    from: number,
    to: number,
    extensions: string[],
  ): void {
    const config =
      `[ca]\ndefault_ca=lab\n[lab]\ndatabase=index\nnew_certs_dir=.\ndefault_md=sha256\npolicy=any\n` +
      `rand_serial=yes\nunique_subject=no\nx509_extensions=ext\n[any]\ncommonName=supplied\norganizationName=optional\n` +
      `[req]\ndistinguished_name=dn\n[dn]\n[ext]\n${extensions.join('\n')}\n`;
    writeFileSync(join(this.dir, 'ca.cnf'), config);
    writeFileSync(join(this.dir, 'index'), '');
    this.openssl([
      'req',
      '-new',
      '-config',
      'ca.cnf',
      '-key',
      `${name}.key`,
      '-subj',
      subject,
      '-out',
      `${name}.csr`,
    ]);
    const signer =
      issuer === name
        ? ['-selfsign', '-keyfile', `${name}.key`]
        : ['-cert', `${issuer}.crt`, '-keyfile', `${issuer}.key`];
    this.openssl([
      ...['ca', '-batch', '-notext', '-config', 'ca.cnf', '-in', `${name}.csr`, '-out', `${name}.crt`],
      ...['-startdate', stampOf(from), '-enddate', stampOf(to), ...signer],
    ]);
  }

  private read(file: string): string {
    return readFileSync(join(this.dir, file), 'utf8');
  }

  private openssl(args: readonly string[]): void {
    const inside = this.dir.slice(serversRoot.length);
    run('chroot', [serversRoot, 'sh', '-c', 'cd "$0" && exec openssl "$@"', inside, ...args]);
  }
}

function stampOf(days: number): string {
  return `${new Date(Date.now() + days * day).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;
}
