import { createRoute } from '@hono/zod-openapi';
import { type App, type AppParts, clientOf } from '../app.ts';
import type { EventLog } from '../events.ts';
import { ProblemError } from '../problem.ts';
import { paramId } from '../schemas.ts';
import { Streams } from '../streams.ts';
import { problems, text } from './answers.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/examinations/{id}/events',
  summary: 'What happens, as server-sent events; Last-Event-ID resumes',
  request: { params: paramId },
  responses: {
    200: text('text/event-stream', 'fact, ladder, asking, discovered, report, consent, end'),
    ...problems,
  },
});

/** A stream that lives longer is ended; whoever still listens comes back with the id of the last event. */
const longestMs = 900_000;
const heartbeatMs = 15_000;

export function eventRoutes(app: App, { service, isBehindProxy }: AppParts): void {
  const streams = new Streams(service.parts.limits);
  app.openapi(route, (c) => {
    const { log } = service.find(c.req.valid('param').id);
    const last = Number(c.req.header('last-event-id') ?? 0);
    if (!Number.isSafeInteger(last) || last < 0) throw new ProblemError(400, 'Last-Event-ID is no number');
    const leave = streams.enter(clientOf(c, isBehindProxy));
    return new Response(streamOf(log, last, leave), {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      },
    });
  });
}

/** Written as fast as it is read: what a slow reader has not taken lies in the log, once for all readers. */
function streamOf(log: EventLog, after: number, leave: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const stop = new AbortController();
  const longest = setTimeout(() => stop.abort(), longestMs);
  let last = after;
  const over = (): void => {
    clearTimeout(longest);
    stop.abort();
    leave();
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        let events = log.since(last);
        if (events.length === 0 && !log.isOver && !stop.signal.aborted) {
          const beat = AbortSignal.timeout(heartbeatMs);
          await log.next(AbortSignal.any([stop.signal, beat]));
          events = log.since(last);
        }
        for (const { id, event, data } of events.slice(0, 100)) {
          controller.enqueue(encoder.encode(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
          last = id;
        }
        if (events.length === 0 && (log.isOver || stop.signal.aborted)) {
          over();
          controller.close();
        } else if (events.length === 0) controller.enqueue(encoder.encode(': still here\n\n'));
      },
      cancel: over,
    },
    { highWaterMark: 0 },
  );
}
