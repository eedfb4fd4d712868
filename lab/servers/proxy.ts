// The proxy of a company: it carries web pages, and nothing else. It refuses mail ports as proxies do.
import { createServer } from 'node:http';

const server = createServer((_, response) => response.writeHead(403).end('Not allowed.\n'));
server.on('connect', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
server.listen(3128, process.argv[2]);
