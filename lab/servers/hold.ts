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
  const escaped = password.replace(/(["\\])/g, '\\$1');
  const todo = say.map((line) =>
    line.replace('{user}', user).replace('{password}', () => (line.includes('"') ? escaped : password)),
  );
  socket.on('data', (bytes) => {
    process.stdout.write(bytes);
    if (/^-ERR|^\S+ (?:NO|BAD) /m.test(bytes.toString())) return;
    const next = todo.shift();
    if (next !== undefined) socket.write(`${next}\r\n`);
    else if (open > 0 && --open === 0) console.log('HOLDING');
  });
  socket.on('error', (error) => console.log(`hold failed: ${error.message}`));
}
