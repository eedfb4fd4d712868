/** What one server lets happen; each can be set where it is started, and tests set them small. */
export interface Limits {
  /** Examinations at once; the others wait in turn. */
  readonly parallel: number;
  /** Examinations that may wait, of all clients and of one. */
  readonly waiting: number;
  readonly waitingOfClient: number;
  /** Bytes of a JSON body, and of a text to be explained (as sent, and unpacked). */
  readonly jsonBytes: number;
  readonly textBytes: number;
  readonly textsAtOnce: number;
  /** Open event streams, of all clients and of one. */
  readonly streams: number;
  readonly streamsOfClient: number;
  readonly connections: number;
  /** Milliseconds for the headers of a request, and for all of it. */
  readonly headersMs: number;
  readonly requestMs: number;
  /** Requests a client may make in a minute, and examinations in ten; 0: as many as it likes. */
  readonly requestsPerMinute: number;
  readonly examinationsPerTenMinutes: number;
  /** Examinations of one and the same server in ten minutes, whoever asks for them. */
  readonly examinationsOfTarget: number;
  /** How long an examination that is over stays in memory, and how long its password. */
  readonly rememberMs: number;
  readonly secretsMs: number;
  /** Examinations in memory. */
  readonly remembered: number;
}

/** One person on their own computer. */
export const localLimits: Limits = {
  parallel: 8,
  waiting: 400,
  waitingOfClient: 400,
  jsonBytes: 1_000_000,
  textBytes: 2_000_000_000,
  textsAtOnce: 4,
  streams: 400,
  streamsOfClient: 400,
  connections: 1000,
  headersMs: 10_000,
  requestMs: 300_000,
  requestsPerMinute: 0,
  examinationsPerTenMinutes: 0,
  examinationsOfTarget: 0,
  rememberMs: 3_600_000,
  secretsMs: 1_800_000,
  remembered: 200,
};

/** A page for many who do not know each other. */
export const hostedLimits: Limits = {
  ...localLimits,
  parallel: 16,
  waiting: 400,
  waitingOfClient: 5,
  jsonBytes: 300_000,
  textBytes: 20_000_000,
  textsAtOnce: 4,
  streams: 800,
  streamsOfClient: 8,
  connections: 2000,
  requestMs: 120_000,
  requestsPerMinute: 120,
  examinationsPerTenMinutes: 20,
  examinationsOfTarget: 60,
  rememberMs: 1_800_000,
  secretsMs: 600_000,
  remembered: 400,
};
