// A resolver that answers every question for an address with one of its own.
import { createSocket } from 'node:dgram';
import { decode, encode } from 'dns-packet';

const [own = '', ...rest] = process.argv.slice(2);
const socket = createSocket('udp4');
socket.on('message', (bytes, from) => {
  const { id, questions = [] } = decode(bytes);
  const answers = questions.flatMap(({ name, type }) =>
    type === 'A' ? [{ name, type, ttl: 60, data: own } as const] : [],
  );
  socket.send(
    encode({ type: 'response', id: id ?? 0, flags: 0x180, questions, answers }),
    from.port,
    from.address,
  );
});
socket.bind(53, rest[0]);
