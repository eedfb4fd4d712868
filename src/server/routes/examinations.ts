import { createRoute } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { type App, type AppParts, clientOf } from '../app.ts';
import type { Examination as Answer, NewExamination } from '../contract.ts';
import type { Examination } from '../examination.ts';
import { ProblemError } from '../problem.ts';
import { represcribe } from '../represcribe.ts';
import * as schemas from '../schemas.ts';
import { json, problems } from './answers.ts';

const path = '/api/v1/examinations';

const create = createRoute({
  method: 'post',
  path,
  summary: 'Begin an examination',
  request: {
    body: { required: true, content: { 'application/json': { schema: schemas.newExamination } } },
  },
  responses: { 202: json(schemas.started, 'It has begun, or waits for its turn'), ...problems },
});

const list = createRoute({
  method: 'get',
  path,
  summary: 'All examinations and explanations, newest first',
  responses: { 200: json(schemas.history, 'The history'), ...problems },
});

const one = createRoute({
  method: 'get',
  path: `${path}/{id}`,
  summary: 'One examination, with its report when there is one',
  request: { params: schemas.paramId, query: schemas.queryClient },
  responses: { 200: json(schemas.examination, 'How it stands'), ...problems },
});

const consent = createRoute({
  method: 'post',
  path: `${path}/{id}/consent`,
  summary: 'Answer the question that an examination waits for',
  request: {
    params: schemas.paramId,
    body: { required: true, content: { 'application/json': { schema: schemas.consentAnswer } } },
  },
  responses: { 204: { description: 'Taken' }, ...problems },
});

const remove = createRoute({
  method: 'delete',
  path: `${path}/{id}`,
  summary: 'Stop an examination, or take it out of the history',
  request: { params: schemas.paramId },
  responses: { 204: { description: 'Done' }, ...problems },
});

export function examinationRoutes(app: App, { service, rate, isBehindProxy }: AppParts): void {
  const { limits } = service.parts;
  app.use(`${path}/*`, jsonBodies(limits.jsonBytes));
  app.openapi(create, (c) => {
    const wish = c.req.valid('json');
    const client = clientOf(c, isBehindProxy);
    if (wish.demo === undefined) rate.examination(client, targetsOf(wish));
    const { id } = service.start(wish, client);
    return c.json({ id }, 202, { location: `${path}/${id}` });
  });
  app.openapi(list, (c) => c.json([...service.list()], 200));
  app.openapi(one, (c) => {
    const x = service.find(c.req.valid('param').id);
    return c.json(answerOf(x, c.req.valid('query').client), 200);
  });
  app.openapi(consent, (c) => {
    const { id, yes } = c.req.valid('json');
    if (!service.find(c.req.valid('param').id).answer(id, yes))
      throw new ProblemError(409, 'no such question is open');
    return c.body(null, 204);
  });
  app.openapi(remove, (c) => {
    service.remove(c.req.valid('param').id);
    return c.body(null, 204);
  });
}

/** Node reads no more of a body than its announced length, so that is all there is to look at. */
const jsonBodies =
  (most: number): MiddlewareHandler =>
  async (c, next) => {
    const { 'content-length': length, 'transfer-encoding': encoding } = c.req.header();
    if (encoding !== undefined) throw new ProblemError(411);
    if (Number(length ?? 0) > most) throw new ProblemError(413);
    return next();
  };

/** Whose servers the examination will talk to, for the limit of each. */
function targetsOf(wish: Pick<NewExamination, 'address' | 'incoming' | 'outgoing'>): string[] {
  const hosts = [wish.incoming, wish.outgoing].flatMap((url) => {
    const host = url
      ?.split('@')
      .at(-1)
      ?.replace(/^.*:\/\//, '')
      .replace(/:\d+$|\/+$/g, '');
    return host === undefined ? [] : [host];
  });
  const domain = wish.address?.split('@').at(-1);
  return [...new Set([...hosts, ...(domain === undefined ? [] : [domain])])];
}

function answerOf(x: Examination, client: string | undefined): Answer {
  const { id, state, report, problem, consent: open, wish } = x;
  return {
    id,
    state,
    remembers: x.secrets !== undefined,
    ...(wish.again === undefined ? {} : { again: wish.again }),
    ...(report === undefined ? {} : { report: client === undefined ? report : represcribe(report, client) }),
    ...(problem === undefined ? {} : { problem }),
    ...(open === undefined ? {} : { consent: open }),
  };
}
