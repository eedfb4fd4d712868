// Servers that follow no model: a raw script of `send` and `expect`, and a small web server.

import { ISSUER_HOST } from './authority.ts';
import type { Session } from './session.ts';

export const httpStages = ['request'];

/** `expect` compares with the beginning of the line, or of what follows an IMAP tag; `*` takes any line. */
export async function script(session: Session): Promise<void> {
  let tag = '';
  for (const item of session.server.script) {
    if ('steps' in item) {
      await session.perform(item.steps, (text) => text.replaceAll('{tag}', tag));
      continue;
    }
    const line = await session.line();
    tag = line.split(' ')[0] ?? '';
    const wanted = item.expect.toUpperCase();
    const beginnings = [line, line.slice(tag.length + 1)].map((text) => text.toUpperCase());
    if (wanted !== '*' && !beginnings.some((text) => text.startsWith(wanted))) {
      session.unexpected(`line ${item.line} expects ${item.expect}`);
      await session.perform([{ do: 'close' }]);
    }
  }
  await session.perform([{ do: 'silence' }]);
}

/** Answers requests with a page and the world's date: a web site, or a control host (204, "success"). */
export async function http(session: Session, now: () => Date, files: Map<string, Buffer>): Promise<void> {
  for (;;) {
    const request = await session.line();
    if (!/^[A-Z]+ \S+ HTTP\/1/.test(request)) {
      await session.perform(pageSteps('400 Bad Request', now()));
      await session.perform([{ do: 'close' }]);
    }
    while ((await session.line()) !== '');
    const file = files.get(request.split(' ')[1] ?? '');
    if (file !== undefined && session.host === ISSUER_HOST) {
      const head = `HTTP/1.1 200 OK\r\nContent-Length: ${file.length}\r\nConnection: close\r\n\r\n`;
      await session.perform([{ do: 'raw', text: head }, { do: 'raw', text: file }, { do: 'close' }]);
    }
    const status = request.includes('/generate_204') ? '204 No Content' : '200 OK';
    await session.stage('request', page(status, now()));
    await session.perform([{ do: 'close' }]);
  }
}

function page(status: string, date: Date): string[] {
  const head = [`HTTP/1.1 ${status}`, `Date: ${date.toUTCString()}`, 'Connection: close'];
  if (status.startsWith('204')) return [...head, ''];
  const body = '<!doctype html><title>Success</title>success';
  return [...head, 'Content-Type: text/html', `Content-Length: ${body.length + 2}`, '', body];
}

const pageSteps = (status: string, date: Date) =>
  page(status, date).map((text) => ({ do: 'say' as const, text }));
