import type { ServerSettings } from '../readers/settings.ts';
import { urlOf } from './command.ts';
import type { CheckOptions } from './options.ts';

/** What has to be answered before a password goes to servers that nobody vouches for. */
export interface ConsentQuestion {
  /** The servers as they would be written, without the user name. */
  readonly servers: readonly string[];
  readonly hosts: readonly string[];
  readonly why: 'guessed' | 'unprotected';
  readonly question: string;
}

/** The question; undefined where none is open: nothing in doubt, already answered, or nobody logs in. */
export function consentNeeded(
  servers: readonly ServerSettings[],
  options: Pick<CheckOptions, 'acceptFound' | 'login'>,
): ConsentQuestion | undefined {
  const doubtful = servers.filter((s) => s.needsConsent === true);
  if (options.acceptFound !== undefined || options.login === false || doubtful.length === 0) return undefined;
  const why = doubtful.some((s) => s.origin === 'guessed') ? 'guessed' : 'unprotected';
  return {
    servers: doubtful.map((s) => urlOf({ ...s, user: '' }).replace('@', '')),
    hosts: [...new Set(doubtful.map((s) => s.host))],
    why,
    question:
      why === 'guessed'
        ? 'These servers were guessed. May they get your password?'
        : 'These servers were found on an unprotected way. May they get your password?',
  };
}
