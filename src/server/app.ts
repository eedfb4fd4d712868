import type { HttpBindings } from '@hono/node-server';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { checkHost, checkOrigin, checkToken, type Door, safeHeaders } from './guard.ts';
import { ProblemError, sendProblem } from './problem.ts';
import type { RateLimit } from './rate.ts';
import { documentRoutes } from './routes/documents.ts';
import { eventRoutes } from './routes/events.ts';
import { examinationRoutes } from './routes/examinations.ts';
import { explanationRoutes } from './routes/explanations.ts';
import { infoRoutes } from './routes/info.ts';
import { keptRoutes } from './routes/kept.ts';
import { pageRoutes } from './routes/page.ts';
import type { Service } from './service.ts';

export interface AppParts {
  readonly service: Service;
  readonly door: Door;
  readonly rate: RateLimit;
  /** Behind a proxy of our own, which says who the client is. */
  readonly isBehindProxy: boolean;
  /** Folder of the built page; without it only the API is there. */
  readonly page: string | undefined;
  /** Told of bugs of our own, without what was asked. */
  readonly complain: (words: string) => void;
}

export interface Env {
  Bindings: HttpBindings;
}
export type App = OpenAPIHono<Env>;
export type Ctx = Context<Env>;

/** Who asks, for turns and limits: an address; of IPv6 the network that one customer gets. */
export function clientOf(c: Ctx, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const address = forwarded ?? c.env.incoming.socket.remoteAddress ?? '';
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain;
}

export const about = { openapi: '3.1.0', info: { title: 'Maildoctor', version: '1' } } as const;

/** Everything the server answers, without a socket. */
export function createApp(parts: AppParts): App {
  const app: App = new OpenAPIHono<Env>({
    defaultHook(result) {
      if (result.success) return;
      const errors = result.error.issues.map((i) => ({ path: i.path.join('.'), message: i.message }));
      throw new ProblemError(422, errors[0]?.message, { errors });
    },
  });
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(safeHeaders))
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  });
  app.onError((error) => {
    const known = problemFor(error);
    if (known !== undefined) return secured(sendProblem(known));
    parts.complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return secured(sendProblem(new ProblemError(500)));
  });
  app.notFound(() => secured(sendProblem(new ProblemError(404))));
  app.use(checkHost(parts.door));
  app.use('/api/*', checkOrigin(parts.door), async (c, next) => {
    parts.rate.request(clientOf(c, parts.isBehindProxy));
    await next();
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  });
  app.use('/api/*', checkToken(parts.door));
  infoRoutes(app, parts);
  examinationRoutes(app, parts);
  eventRoutes(app, parts);
  documentRoutes(app, parts);
  explanationRoutes(app, parts);
  keptRoutes(app, parts);
  app.doc31('/api/v1/openapi.json', about);
  app.get('/openapi.json', (c) => c.redirect('/api/v1/openapi.json'));
  pageRoutes(app, parts);
  return app;
}

function problemFor(error: unknown): ProblemError | undefined {
  if (error instanceof ProblemError) return error;
  // Hono's own: a body that is no JSON, or too large.
  if (error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500)
    return new ProblemError(error.status, error.message.slice(0, 200));
  return undefined;
}

function secured(response: Response): Response {
  for (const [name, value] of Object.entries(safeHeaders)) response.headers.set(name, value);
  return response;
}
