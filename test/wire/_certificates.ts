import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Made {
  readonly key: string;
  readonly cert: string;
}

export interface Certificates {
  readonly root: Made;
  readonly intermediate: Made;
  readonly leaf: Made;
  readonly selfSigned: Made;
  readonly weak: Made;
}

/** A little authority of its own, made by the openssl of this machine; undefined where there is none. */
export function makeCertificates(): Certificates | undefined {
  const dir = mkdtempSync(join(tmpdir(), 'wire-certificates-'));
  const run = (...args: string[]) => execFileSync('openssl', args, { cwd: dir, stdio: 'ignore' });
  const read = (name: string) => readFileSync(join(dir, name), 'utf8');
  const make = (name: string, subject: string, extensions: string[], more: string[], bits = 2048): Made => {
    const ext = extensions.flatMap((e) => ['-addext', e]);
    const newKey = ['-newkey', `rsa:${bits}`, '-nodes', '-keyout', `${name}.key`];
    run('req', '-x509', ...newKey, '-out', `${name}.pem`, '-subj', subject, '-days', '30', ...ext, ...more);
    return { key: read(`${name}.key`), cert: read(`${name}.pem`) };
  };
  const ca = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'];
  const host = [
    'subjectAltName=DNS:mail.example.org,DNS:*.example.net,IP:192.0.2.7',
    'basicConstraints=CA:FALSE',
  ];
  const by = (name: string) => ['-CA', `${name}.pem`, '-CAkey', `${name}.key`];
  try {
    const root = make('root', '/O=Wire Test/CN=Test Root', ca, []);
    const intermediate = make('intermediate', '/CN=Test Intermediate', ca, by('root'));
    const aia = 'authorityInfoAccess=caIssuers;URI:http://ca.example.org/i.der';
    const leaf = make('leaf', '/CN=mail.example.org', [...host, aia], by('intermediate'));
    const selfSigned = make('self', '/CN=mail.example.org', host, []);
    const weak = make('weak', '/CN=mail.example.org', host, [], 1024);
    return { root, intermediate, leaf, selfSigned, weak };
  } catch {
    return undefined;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
