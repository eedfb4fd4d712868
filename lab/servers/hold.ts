// Opens sessions from the client and holds them: what another device of the same person does.
import { readFileSync } from 'node:fs';
import { connect } from 'node:tls';
import type { Hold } from '../scenario.ts';

const [rootFile = '', text = '[]', password = ''] = process.argv.slice(2);
const holds: Hold[] = JSON.parse(text);
const ca = readFileSync(rootFile);
let open = holds.length;

for (const { url, user, say } of holds) {
  const { hostname, port } = new URL(url.replace(/^\w+:/, 'http:'));
  const socket = connect({ host: hostname, port: Number(port), servername: hostname, ca });
  const todo = say.map((line) =>
    line
      .replace('USER', user)
      .replace('PASSWORD', password.replace(/(["\\])/g, line.includes('"') ? '\\$1' : '$1')),
  );
  socket.on('data', (bytes) => {
    process.stdout.write(bytes);
    const next = todo.shift();
    if (next !== undefined) socket.write(`${next}\r\n`);
    else if (open > 0 && --open === 0) console.log('HOLDING');
  });
  socket.on('error', (error) => console.log(`hold failed: ${error.message}`));
}
