// The web servers of domains that publish settings. What they are asked is written down, line by line.
import { appendFileSync, readFileSync } from 'node:fs';
import { createServer as http, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as https } from 'node:https';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import type { Page, Publication } from '../publication.ts';

const [pki = '', file = '', log = ''] = process.argv.slice(2);
const publications: Publication[] = JSON.parse(readFileSync(file, 'utf8'));

const pages = new Map<string, Page>();
const contexts = new Map<string, ReturnType<typeof createSecureContext>>();
for (const { web = {}, certificates = {} } of publications) {
  for (const [url, page] of Object.entries(web))
    pages.set(new URL(url).href, typeof page === 'string' ? { body: page } : page);
  for (const [host, name] of Object.entries(certificates))
    contexts.set(host, createSecureContext(keys(name)));
}

function keys(name: string): { cert: Buffer; key: Buffer } {
  return { cert: readFileSync(join(pki, `${name}.pem`)), key: readFileSync(join(pki, `${name}.key`)) };
}

/** The page of a URL; where the whole host answers everything, its `/*`. */
function answer(scheme: 'http' | 'https', request: IncomingMessage, response: ServerResponse): void {
  let body = '';
  request.on('data', (bytes: Buffer) => (body += bytes.toString('latin1')));
  request.on('end', () => {
    const url = new URL(`${scheme}://${request.headers.host ?? 'nobody'}${request.url ?? '/'}`);
    const { method, headers } = request;
    appendFileSync(log, `${JSON.stringify({ web: url.href, method, headers, body })}\n`);
    const page = pages.get(`${url.origin}${url.pathname}`) ?? pages.get(`${url.origin}/*`) ?? { status: 404 };
    const isMissing = page.wantsAddress === true && !/@|%40/.test(url.search);
    response.writeHead(isMissing ? 400 : (page.status ?? 200), {
      'content-type': page.type ?? 'text/xml',
      ...(page.location === undefined ? {} : { location: page.location }),
      ...page.headers,
    });
    response.end(isMissing ? 'the address is missing' : (page.body ?? ''));
  });
}

const good = keys('hosted');
const secure = {
  ...good,
  SNICallback: (
    name: string,
    done: (error: null, context?: ReturnType<typeof createSecureContext>) => void,
  ) => done(null, contexts.get(name) ?? createSecureContext(good)),
};
for (const net of ['203.0.113.', '2001:db8:113::']) {
  for (const last of [81, 82, 83])
    http((request, response) => answer('http', request, response)).listen(80, net + last);
  // Nothing listens on 443 of the one in the middle.
  for (const last of [81, 83])
    https(secure, (request, response) => answer('https', request, response)).listen(443, net + last);
}
