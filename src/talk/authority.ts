// The trust of a world: one root that maildoctor is told about (`--ca`), and every kind of bad certificate.

import type { SecureContextOptions } from 'node:tls';
import { derOf, ecKeys, type Issuer, issue, type Pair, weakKeys } from './certificates.ts';
import type { Tls } from './talk.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Where certificates of a world say that their issuer is; unknown authorities do not say it. */
export const ISSUER_HOST = 'ca.talk-world.example';
const ISSUER_PATH = '/issuer.cer';

export interface Authority {
  caPem: string;
  /** What the web server of the authority has, by path. */
  files: Map<string, Buffer>;
  contextFor(tls: Tls, names: string[]): SecureContextOptions;
}

interface Chain {
  root: string;
  intermediate: string;
  issuer: Issuer;
}

/** `now` is the time in the world, which a `clock` line may have moved. */
export function makeAuthority(now: number): Authority {
  const at = (days: number) => new Date(now + days * DAY);
  const lasting = { from: at(-400), to: at(4000) };

  function chain(name: string): Chain {
    const top: Issuer = { name: `${name} Root`, keys: ecKeys() };
    const issuer: Issuer = { name: `${name} CA`, keys: ecKeys() };
    return {
      root: issue({ subject: top.name, keys: top.keys, issuer: top, ...lasting }),
      intermediate: issue({ subject: issuer.name, keys: issuer.keys, issuer: top, ...lasting }),
      issuer,
    };
  }

  const trusted = chain('Talk World');
  const keys = ecKeys();

  function context(names: string[], from: number, to: number, by = trusted, pair: Pair = keys) {
    const subject = names[0] ?? 'localhost';
    const url = by === trusted ? { issuerUrl: `http://${ISSUER_HOST}${ISSUER_PATH}` } : {};
    const leaf = issue({ subject, names, keys: pair, issuer: by.issuer, from: at(from), to: at(to), ...url });
    return { key: pem(pair), cert: leaf + by.intermediate };
  }

  function contextFor(tls: Tls, names: string[]): SecureContextOptions {
    switch (tls.kind) {
      case 'wildcard':
        return context([(names[0] ?? '').replace(/^[^.]+/, '*')], -10, 80);
      case 'tls-1.2':
        return { ...context(names, -10, 80), maxVersion: 'TLSv1.2' };
      case 'ends-soon':
        return context(names, -81, 9);
      case 'expired':
        return context(names, -93, -3);
      case 'not-yet-valid':
        return context(names, 3, 93);
      case 'wrong-name':
        return context(['host27.hosting.example.net', '*.hosting.example.net'], -10, 80);
      case 'self-signed': {
        const subject = names[0] ?? 'localhost';
        const own = { name: subject, keys };
        const span = { from: at(-10), to: at(80) };
        return {
          key: pem(keys),
          cert: issue({ subject, names, keys, issuer: own, selfMade: true, ...span }),
        };
      }
      case 'missing-intermediate': {
        const whole = context(names, -10, 80);
        return { ...whole, cert: whole.cert.slice(0, -trusted.intermediate.length) };
      }
      case 'unknown-ca':
        return context(names, -10, 80, chain(tls.authority ?? 'Another World'));
      case 'weak-key':
        return { ...context(names, -10, 80, trusted, weakKeys()), ciphers: 'DEFAULT@SECLEVEL=0' };
      case 'old':
        return {
          ...context(names, -10, 80),
          minVersion: 'TLSv1',
          maxVersion: 'TLSv1',
          ciphers: 'DEFAULT@SECLEVEL=0',
        };
      case 'no-common-cipher':
        return { ...context(names, -10, 80), maxVersion: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES128-GCM-SHA256' };
      default:
        return context(names, -10, 80);
    }
  }

  const files = new Map([[ISSUER_PATH, derOf(trusted.intermediate)]]);
  return { caPem: trusted.root, files, contextFor };
}

function pem(pair: Pair): string {
  return pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
