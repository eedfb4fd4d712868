// What looks into TLS on its way: it shows a certificate of its own for every name, and goes on to the real
// server by the name that it was asked for. The router leads the ports here.

import { Resolver } from 'node:dns/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, createServer } from 'node:tls';
import { interceptedPorts } from './intercepted.ts';

const [pki = '', certificate = ''] = process.argv.slice(2);
const resolver = new Resolver();
resolver.setServers(['192.0.2.53']);
const pem = {
  cert: readFileSync(join(pki, `${certificate}.pem`)),
  key: readFileSync(join(pki, `${certificate}.key`)),
};

for (const port of interceptedPorts)
  for (const address of ['192.168.1.1', '2001:db8:1::1']) {
    const server = createServer(pem, async (client) => {
      client.on('error', () => client.destroy());
      const name = typeof client.servername === 'string' ? client.servername : 'imap.example.test';
      const [host] = await resolver.resolve4(name).catch(() => []);
      if (host === undefined) return void client.destroy();
      const far = connect({ host, port, servername: name, rejectUnauthorized: false });
      far.on('error', () => client.destroy());
      far.on('close', () => client.destroy());
      client.on('close', () => far.destroy());
      client.pipe(far).pipe(client);
    });
    server.on('tlsClientError', () => {});
    server.listen(port, address);
  }
