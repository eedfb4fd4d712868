// `verify()` of nodemailer for one server, as its documentation shows it.
import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import { rootFile } from '../pki.ts';
import type { Asked } from './tools.ts';

const server = JSON.parse(process.argv[2] ?? '{}') as Asked;
const transport = createTransport({
  host: server.host,
  port: server.port,
  secure: server.mode === 'tls',
  requireTLS: server.mode === 'starttls',
  ignoreTLS: server.mode === 'none',
  name: server.ehlo,
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  tls: { ca: readFileSync(rootFile, 'utf8') },
  ...(server.user === undefined ? {} : { auth: { user: server.user, pass: server.password } }),
  ...(server.mechanism === undefined ? {} : { authMethod: server.mechanism }),
});
try {
  await transport.verify();
  console.log('verify: true');
} catch (error) {
  const { code, responseCode, command, message } = error as NodeJS.ErrnoException & Record<string, unknown>;
  console.log([code, responseCode, command, message].filter((part) => part !== undefined).join(' | '));
  process.exitCode = 1;
}
process.exit();
