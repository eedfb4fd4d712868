// Runs a script inside a Mozilla program that was started with --marionette, and prints what it gives.
// Standard input: { script, args }. The protocol: `length:[0, id, command, parameters]` and `[1, id, error, result]`.
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';

const { script, args }: { script: string; args: readonly unknown[] } = JSON.parse(readFileSync(0, 'utf8'));
const patience = 60_000;

/** The program takes a while to listen. */
async function open(): Promise<Socket> {
  for (const end = Date.now() + patience; ; ) {
    const socket = connect(2828, '127.0.0.1');
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (isOpen) return socket;
    if (Date.now() > end) throw new Error('the program does not listen');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const socket = await open();
let rest = Buffer.alloc(0);
let count = 0;
const waiting = new Map<number, (answer: [error: unknown, result: unknown]) => void>();

socket.on('error', fail);
socket.on('data', (bytes: Buffer) => {
  rest = Buffer.concat([rest, bytes]);
  for (;;) {
    const colon = rest.indexOf(':');
    const length = Number(rest.subarray(0, Math.max(colon, 0)).toString());
    if (colon < 0 || rest.length < colon + 1 + length) return;
    const text = rest.subarray(colon + 1, colon + 1 + length).toString();
    rest = rest.subarray(colon + 1 + length);
    const message: unknown = JSON.parse(text);
    // The first is a greeting.
    if (Array.isArray(message)) waiting.get(Number(message[1]))?.([message[2], message[3]]);
  }
});

async function command(name: string, parameters: object): Promise<unknown> {
  const text = JSON.stringify([0, ++count, name, parameters]);
  const answer = new Promise<[unknown, unknown]>((resolve) => waiting.set(count, resolve));
  socket.write(`${Buffer.byteLength(text)}:${text}`);
  const [error, result] = await answer;
  if (error !== null) fail(error);
  return result;
}

function fail(error: unknown): never {
  console.error(JSON.stringify(error instanceof Error ? error.message : error));
  process.exit(1);
}

setTimeout(() => fail('no answer in time'), patience).unref();
await command('WebDriver:NewSession', {});
await command('Marionette:SetContext', { value: 'chrome' });
await command('WebDriver:SetTimeouts', { script: patience });
// What the script throws has to come back too.
const body = `const done = arguments[arguments.length - 1]; (async (...args) => { ${script} })(...arguments).then(
  (value) => done({ value }), (error) => done({ error: String(error) + ' ' + (error?.stack ?? '') }));`;
const result = await command('WebDriver:ExecuteAsyncScript', { script: body, args, sandbox: 'system' });
console.log(JSON.stringify(result));
await command('WebDriver:DeleteSession', {});
process.exit(0);
