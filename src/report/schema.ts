import { places } from '../kernel/action.ts';
import { facts, rungs } from '../kernel/facts.ts';
import { weights } from '../kernel/fault.ts';
import { type JsonSchema, jsonSchemaOf } from '../kernel/shape.ts';

const text: JsonSchema = { type: 'string' };
const number: JsonSchema = { type: 'number' };
const whole: JsonSchema = { type: 'integer' };
const oneOf = (...values: readonly string[]): JsonSchema => ({ enum: values });
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const map = (values: JsonSchema): JsonSchema => ({ type: 'object', additionalProperties: values });
const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });
const object = (
  required: Record<string, JsonSchema>,
  optional: Record<string, JsonSchema> = {},
): JsonSchema => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
});

const subject: JsonSchema = {
  oneOf: [
    object(
      { type: { const: 'service' } },
      { name: text, port: whole, address: text, protocol: oneOf('smtp', 'imap', 'pop3') },
    ),
    object({
      type: oneOf('name', 'domain', 'account', 'recipient', 'message', 'host', 'client'),
      id: text,
    }),
  ],
};

const action = object(
  {
    do: text,
    place: oneOf(...places),
    args: map({ type: ['string', 'number', 'boolean'] }),
    steps: list(text),
  },
  { guide: text, title: text },
);

const diagnosis = object({
  fault: text,
  certainty: oneOf('confirmed', 'probable', 'possible'),
  subject: ref('subject'),
  title: text,
  why: text,
  args: map({ type: ['string', 'number'] }),
  clues: list(object({ weight: oneOf(...Object.keys(weights)), fact: whole, note: text })),
  accountsFor: list(whole),
  hides: list(text),
  who: oneOf('user', 'admin', 'isp', 'provider', 'sender', 'recipient'),
  lookalikes: list(object({ fault: text, howToTell: text }, { title: text })),
  actions: list(ref('action')),
});

const comparison = object(
  {
    server: ref('subject'),
    role: oneOf('incoming', 'outgoing'),
    field: oneOf('protocol', 'host', 'port', 'security', 'user'),
    yours: text,
    verdict: oneOf('same', 'wrong', 'differs', 'unknown'),
    sources: list(text),
    because: list(whole),
    verified: oneOf('logged-in', 'answers', 'fails', 'not-tried'),
  },
  { right: text, file: text, line: whole },
);

/** One fact; the value of each kind by its own descriptor. */
const fact: JsonSchema = {
  ...object(
    {
      id: whole,
      kind: oneOf(...Object.keys(facts)),
      subject: ref('subject'),
      vantage: text,
      source: oneOf('probe', 'host', 'text', 'config', 'provider', 'user'),
      observedAt: text,
      value: { type: 'object' },
    },
    {
      session: text,
      aside: { const: true },
      eventAt: text,
      lines: { type: 'array', items: whole, minItems: 2, maxItems: 2 },
    },
  ),
  allOf: Object.entries(facts).map(([kind, { fields }]) => ({
    if: { properties: { kind: { const: kind } } },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    then: { properties: { value: jsonSchemaOf(fields) } },
  })),
};

const rung = object(
  {
    rung: oneOf(...rungs),
    subject: ref('subject'),
    state: oneOf('passed', 'failed', 'slow', 'not-examined'),
  },
  { ms: number, fact: whole, why: text },
);

const recipient = object(
  {
    recipient: text,
    action: oneOf('failed', 'delayed', 'delivered', 'relayed', 'expanded', 'unknown'),
    reporter: text,
    lasting: oneOf('permanent', 'temporary', 'none'),
    whatToDo: oneOf('remove', 'retry', 'ask', 'nothing'),
  },
  {
    original: text,
    status: text,
    code: whole,
    words: text,
    remote: text,
    fault: text,
    certainty: oneOf('confirmed', 'probable', 'possible'),
    mail: text,
    lines: { type: 'array', items: whole, minItems: 2, maxItems: 2 },
  },
);

const counted = list(object({ name: text, count: whole }));
const tally = object(
  {
    title: text,
    count: whole,
    accounts: counted,
    hosts: counted,
    examples: list(object({ line: whole, text })),
  },
  { fault: text, who: text, first: text, last: text },
);

/** JSON Schema of the report. Schema 1 is only ever added to, so unknown properties are allowed. */
export const reportSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A report of Maildoctor, schema 1',
  ...object(
    {
      schema: { const: 1 },
      kind: oneOf('examination', 'text', 'bounce', 'log', 'discovery'),
      verdict: oneOf('healthy', 'fault', 'unsure'),
      tool: text,
      startedAt: text,
      vantage: text,
      target: { type: 'object' },
      ladder: list(rung),
      diagnoses: list(ref('diagnosis')),
      undecided: list(object({ between: list(text), test: text }, { titles: list(text), command: text })),
      ruledOut: list(object({ fault: text, because: list(whole) }, { title: text })),
      notExamined: list(object({ what: text, why: text })),
      advice: list(ref('diagnosis')),
      recipients: list(ref('recipient')),
      tallies: list(ref('tally')),
      facts: list(ref('fact')),
      transcript: list(
        object({ at: number, conversation: text, direction: oneOf('sent', 'received', 'note'), text }),
      ),
      timings: map(number),
    },
    { provisional: { const: true }, comparison: list(ref('comparison')) },
  ),
  $defs: { subject, action, diagnosis, comparison, recipient, tally, fact },
});
