import { basename } from 'node:path';
import { createRoute } from '@hono/zod-openapi';
import { explainBytes } from '../../session/explain.ts';
import { version } from '../../session/version.ts';
import { plain } from '../../sources/bytes.ts';
import { type App, type AppParts, clientOf } from '../app.ts';
import type { Explained } from '../contract.ts';
import { Examination } from '../examination.ts';
import { ProblemError } from '../problem.ts';
import * as schemas from '../schemas.ts';
import { json, problems } from './answers.ts';

const route = createRoute({
  method: 'post',
  path: '/api/v1/explanations',
  summary: 'Explain an error, a log, a bounce or a transcript of any size',
  request: {
    query: schemas.queryText,
    body: {
      required: true,
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    },
  },
  responses: {
    200: json(schemas.explained, 'The report, also to be found like an examination'),
    ...problems,
  },
});

export function explanationRoutes(app: App, { service, rate, isBehindProxy }: AppParts): void {
  const { limits } = service.parts;
  let running = 0;
  app.openapi(route, async (c) => {
    const who = clientOf(c, isBehindProxy);
    rate.examination(who, []);
    if (Number(c.req.header('content-length') ?? 0) > limits.textBytes) throw new ProblemError(413);
    if (running >= limits.textsAtOnce)
      throw new ProblemError(503, 'other texts are being read', { headers: { 'retry-after': '5' } });
    const { client, provider, name } = c.req.valid('query');
    running++;
    try {
      const report = await explainBytes(bounded(c.env.incoming, limits.textBytes), {
        client,
        provider,
        tool: `maildoctor ${version}`,
        ...(name === undefined ? {} : { name: plainName(name) }),
      });
      const x = new Examination({ client, provider }, who, undefined, limits.secretsMs);
      x.report = report;
      x.log.push('report', report);
      x.end('done');
      service.addExplained(x);
      const answer: Explained = { id: x.id, report };
      return c.json(answer, 200);
    } catch (error) {
      if (error instanceof Error && mistakes.has(error.name)) throw new ProblemError(422, error.message);
      throw error;
    } finally {
      running--;
    }
  });
}

/** What is wrong with the text, said to whoever sent it. */
const mistakes = new Set(['UsageError', 'UnreadableFile']);

/** Counted as sent and as unpacked: a small file may be a large text. */
async function* bounded(source: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  yield* counted(plain(counted(source, most)), most);
}

async function* counted(source: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > most) throw new ProblemError(413);
    yield chunk;
  }
}

/** A file's own name: no folders, nothing that a terminal would obey. */
const plainName = (name: string): string =>
  basename(name.replaceAll('\\', '/')).replaceAll(
    /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    '',
  );
