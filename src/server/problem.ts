import type { Problem } from './contract.ts';

const titles: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'The token is missing or wrong',
  403: 'Not allowed here',
  404: 'There is no such thing',
  409: 'Not possible now',
  411: 'The length of the body is not announced',
  413: 'Too large',
  415: 'Another type of content is needed',
  421: 'This server does not go by that name',
  422: 'Something in the request is not right',
  429: 'Too many requests',
  500: 'A bug of Maildoctor itself',
  503: 'Not now',
};

/** An answer that is no success, as RFC 9457 has it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    detail?: string,
    more: { errors?: Problem['errors']; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(detail ?? titles[status] ?? 'Problem');
    this.problem = {
      type: 'about:blank',
      title: titles[status] ?? 'Problem',
      status,
      ...(detail === undefined ? {} : { detail }),
      ...(more.errors === undefined ? {} : { errors: more.errors }),
    };
    this.headers = more.headers ?? {};
  }
}

/** A field that is not right. */
export const fieldProblem = (path: string, message: string): ProblemError =>
  new ProblemError(422, message, { errors: [{ path, message }] });

export const sendProblem = ({ problem, headers }: ProblemError): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
