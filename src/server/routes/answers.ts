import { z } from '@hono/zod-openapi';
import { problem } from '../schemas.ts';

type Schema = Parameters<typeof z.array>[0];

/** A JSON answer and the problem that may come instead. */
export const json = <T extends Schema>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

export const text = (type: string, description: string) => ({
  description,
  content: { [type]: { schema: z.string() } },
});

export const problems = {
  default: {
    description: 'What is wrong, as RFC 9457 has it',
    content: { 'application/problem+json': { schema: problem } },
  },
} as const;
