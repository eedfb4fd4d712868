// What a scenario file may say. One file breaks one thing (or two) and names what must be found.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { scenariosDir } from './paths.ts';
import type { Incoming, Outgoing, PeerName } from './peers/peer.ts';
import type { Certificate } from './pki.ts';
import type { Publication } from './publication.ts';
import type { Meddling } from './servers/middlebox.ts';

export interface Scenario {
  readonly title: string;
  /** Words after `maildoctor`, divided by blanks. */
  readonly args: string;
  /** How often the same examination runs, with what it remembers; the first report is judged. Default 1. */
  readonly repeat?: number;
  /** Default: the accounts' password, see accounts.ts. */
  readonly password?: string;
  /** The outgoing password where it differs. */
  readonly passwordOut?: string;

  /** Which programs are the mail servers; default `postfix+dovecot`. */
  readonly servers?: `${Outgoing}+${Incoming}`;

  // What is broken. All of it is undone before the next scenario.
  readonly certificate?: Certificate | Readonly<Partial<Record<PeerName, Certificate>>>;
  /** Lines appended to dovecot.conf, or no Dovecot at all. */
  readonly dovecot?: string;
  /** Replaces login.conf, the sources of accounts. */
  readonly login?: string;
  /** Parameters of main.cf. */
  readonly postfix?: Readonly<Record<string, string>>;
  /** Postfix's listeners: closed, or parameters for this one only. */
  readonly ports?: Readonly<Partial<Record<25 | 465 | 587, 'closed' | Readonly<Record<string, string>>>>>;
  readonly stopped?: readonly PeerName[];
  /** Macros in front of etc/exim.conf, or any of its own. */
  readonly exim?: Readonly<Record<string, string>>;
  /** Words behind every submission listener of OpenSMTPD, and lines in front of its rules. */
  readonly opensmtpd?: { readonly submission?: string; readonly extra?: string };
  /** Variables that Courier's start scripts read, see etc/courier.sh. */
  readonly courier?: Readonly<Record<string, string>>;
  /** Options of every account of Courier: `disableimap=1`. */
  readonly courierOptions?: string;
  /** Options of imapd.conf. */
  readonly cyrus?: Readonly<Record<string, string>>;
  readonly cyrusPop?: 'off';
  /** The `system_default` section of the mail servers' openssl.cnf. */
  readonly openssl?: string;
  readonly scripted?: readonly Script[];
  /** nftables rules of the router between the client and everything else. */
  readonly firewall?: readonly string[];
  /** Rules of the router that send packets elsewhere: `tcp dport 587 dnat to 198.51.100.21`. */
  readonly redirect?: readonly string[];
  /** A box on the way to the outgoing server that reads and changes what is said on a port. */
  readonly middlebox?: { readonly port: 25 | 587; readonly does: Meddling };
  /** A box or program on the way that looks into TLS and signs anew, with this certificate. */
  readonly intercept?: Certificate;
  /** A proxy for web pages at port 3128 of the router. */
  readonly proxy?: true;
  /** Programs started on the mail host before the examination, and ended after it; `ready` is a shell test. */
  readonly daemons?: readonly { readonly command: readonly string[]; readonly ready?: string }[];
  /** A folder of the mail host becomes a disk of 8 kB, and is full. */
  readonly fullDisk?: { readonly folder: string; readonly owner: number };
  /** postscreen stands in front of the MX, with these parameters. */
  readonly postscreen?: Readonly<Record<string, string>>;
  /** The only way out for IPv4 is a translator at 2001:db8:64:46::/96 (RFC 6146). */
  readonly nat64?: true;
  /** The address that 192.0.2.56, a resolver, gives for every name. */
  readonly liar?: string;
  /** An ssh server at 198.51.100.10 in someone else's network, which knows the client's key. */
  readonly lookout?: true;
  /** A slow or lossy line between the client and the router. */
  readonly link?: { readonly delayMs?: number; readonly lossPercent?: number };
  readonly client?: ClientSide;
  /** What the domain publishes of its mail, where the examination begins with an address alone. */
  readonly publish?: Publication;
  /** Shell run as root on the mail host before the examination. */
  readonly prepare?: string;
  /** Sessions opened from the client before the examination, and held until its end. */
  readonly hold?: readonly Hold[];

  // What must come out.
  /** First cause first. Further entries must be found too, in any order. */
  readonly expect?: readonly string[];
  /** Ids as good as the first of `expect`. */
  readonly accept?: readonly string[];
  readonly forbid?: readonly string[];
  /** The least certainty of the first diagnosis; `confirmed` counts for the share of proven causes. */
  readonly certainty?: 'confirmed' | 'probable' | 'possible';
  /** A control: no diagnosis at all, verdict healthy. */
  readonly healthy?: true;
  /** There is no examination, and standard error says why. */
  readonly refuses?: RegExp;
  /** No diagnosis, and yet no bill of health: what must not be done without a yes was not done. */
  readonly unsure?: true;
  /** How many logins the mail servers saw, all together. */
  readonly logins?: number;
  /** Advice that must be given. */
  readonly advice?: readonly string[];
  /** Kinds of facts that need not be asked for, and so must not be there. */
  readonly unasked?: readonly string[];
  /**
   * Patterns of what a simple mail program meets (see oracle.ts): proof that the world is as broken as
   * claimed.
   */
  readonly shows?: readonly RegExp[];
  /** What the product still gets wrong: such a scenario runs only when it is named. */
  readonly todo?: string;
  /** Why something here is as it is. */
  readonly note?: string;
}

export interface ClientSide {
  /** Lines of resolv.conf. */
  readonly resolv?: string;
  /** Lines added to the hosts file. */
  readonly hosts?: string;
  /** How wrong the clock is, as faketime says it: `+400d`. */
  readonly clock?: string;
  /** Addresses of a family: default yes; `no-route` leaves the address, takes the default route. */
  readonly v4?: boolean | 'no-route';
  readonly v6?: boolean | 'no-route';
  /** nftables rules of the client's own firewall, for what it sends. */
  readonly firewall?: readonly string[];
  /** More of the environment of the examined program. */
  readonly env?: Readonly<Record<string, string>>;
  /** How many file descriptors the examined program may have. */
  readonly mostFiles?: number;
  /** An authority, by its file among the certificates, that the system's store has too. */
  readonly alsoTrusts?: string;
  /** More routes of the client: `throw 203.0.113.0/24`. */
  readonly routes?: readonly string[];
  /** Where the lab's root is trusted; default `--ca`. */
  readonly trust?: 'ca-option' | 'system' | 'nowhere';
}

/** A scripted server, for what no real one says on demand. It answers on every address of the mail host. */
export interface Script {
  readonly port: number;
  /** Default: every address of the mail host. */
  readonly address?: string;
  /** Lines of the greeting; `!close`, `!reset`, `!wait SECONDS`, `!tls`, `!raw BYTES` act instead. */
  readonly greet: readonly string[];
  /** Answers by the first word of a command (IMAP: the word after the tag, whose tag replaces `*TAG*`). */
  readonly replies?: Readonly<Record<string, readonly string[]>>;
  /** TLS from the first byte, with this certificate. `!tls` uses it too. */
  readonly certificate?: Certificate;
  readonly implicitTls?: boolean;
}

export interface Hold {
  readonly url: string;
  readonly user: string;
  /** Commands in turn; `{user}` and `{password}` are filled in. */
  readonly say: readonly string[];
}

export interface Named {
  /** `tls/certificate-expired`: the path of its file. */
  readonly id: string;
  readonly file: string;
}

/** The scenarios whose id contains one of the words; all without words. */
export function findScenarios(words: readonly string[]): Named[] {
  if (!existsSync(scenariosDir)) return [];
  return readdirSync(scenariosDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { file, id: relative(scenariosDir, file).replace(/\.ts$/, '') };
    })
    .filter(
      ({ id }) =>
        words.length === 0 ||
        words.some((word) => id.includes(word.replace(/^.*scenarios\//, '').replace(/\.ts$/, ''))),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

export async function loadScenario({ file, id }: Named): Promise<Scenario> {
  const loaded: { default?: Scenario } = await import(pathToFileURL(file).href);
  if (loaded.default === undefined) throw new Error(`${id} exports no scenario`);
  return loaded.default;
}
