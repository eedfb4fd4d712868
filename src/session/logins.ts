import type { Budget } from '../budget.ts';
import type { Secret } from '../kernel/secret.ts';
import type { Protocol } from '../kernel/subject.ts';
import type { LoginWish, Permission, Tools } from '../probes/tools.ts';
import type { ServerSettings } from '../readers/settings.ts';
import { speaksOfLockOut, speaksOfProtocol } from './lock-out.ts';
import type { CheckOptions } from './options.ts';
import type { Secrets } from './secrets.ts';

/** Refused logins in one run; a ban tool usually counts to three. */
const mostRefusedInRun = 2;

interface Account {
  readonly user: string;
  readonly secret: Secret;
  readonly protocol: Protocol;
  readonly needsConsent: boolean;
}

/**
 * Lets each role log in once, over encryption that holds every check, within the budget of the account. What
 * one server has refused goes to the other only as a question that is worth it: a ban tool counts both.
 */
export function lendLogins(
  servers: readonly ServerSettings[],
  secrets: Secrets,
  budget: Budget,
  options: CheckOptions,
): Pick<Tools, 'askLogin' | 'reportLogin'> {
  const claimed = new Set<string>();
  let refusedInRun = 0;
  let lockedOut = false;
  const refusedNow: Account[] = [];
  const isRefused = ({ user, secret }: Account): boolean =>
    refusedNow.some((r) => r.user === user && r.secret.equals(secret)) ||
    budget.isRefusedSomewhere(user, secret);
  const accountFor = (wish: LoginWish): Account | undefined => {
    const server =
      servers.find((s) => s.role === wish.role && s.subject.name === wish.server) ??
      servers.find((s) => s.role === wish.role);
    const user =
      (wish.role === 'incoming' ? options.inUser : options.outUser) ??
      server?.user ??
      servers.find((s) => s.user !== undefined)?.user;
    const address = options.address ?? servers.find((s) => s.user?.includes('@'))?.user;
    const formed =
      wish.userForm === 'address' ? address : wish.userForm === 'local-part' ? user?.split('@')[0] : user;
    const secret = wish.role === 'incoming' ? secrets.incoming : secrets.outgoing;
    return formed === undefined || secret === undefined || server === undefined
      ? undefined
      : { user: formed, secret, protocol: server.protocol, needsConsent: server.needsConsent === true };
  };
  return {
    askLogin(wish): Permission {
      if (options.login === false) return { no: 'not-asked' };
      const account = accountFor(wish);
      if (account === undefined) return { no: 'no-password' };
      if (account.needsConsent && options.acceptFound !== true) return { no: 'guessed-settings' };
      if (!wish.isSecure && !wish.isLoopback && options.insecureLogin !== true) return { no: 'not-secure' };
      const isSpare = wish.bought !== true && wish.userForm === undefined && wish.purpose === undefined;
      const claim = `${wish.role} ${wish.server} ${wish.userForm ?? ''} ${wish.purpose ?? ''}`;
      if (claimed.has(claim)) return { no: 'not-asked' };
      if (lockedOut) return { no: 'locked-out' };
      if (refusedInRun >= mostRefusedInRun) return { no: 'budget' };
      const refusal = budget.refusalOf(account.protocol, wish.server, account.user, account.secret);
      if (refusal !== undefined) return { no: refusal };
      if (isSpare && isRefused(account)) return { no: 'after-refusal' };
      claimed.add(claim);
      return { go: { user: account.user, secret: account.secret, kind: secrets.kind } };
    },
    reportLogin(wish, outcome, words) {
      const account = accountFor(wish);
      if (account === undefined) return;
      const { protocol, user, secret } = account;
      const isAboutProtocol = speaksOfProtocol(protocol, words);
      if (outcome === 'refused') {
        refusedInRun++;
        if (!isAboutProtocol) refusedNow.push(account);
      }
      const isFinal = outcome !== 'accepted' && speaksOfLockOut(protocol, words);
      lockedOut ||= isFinal;
      if (outcome === 'refused' || isFinal) {
        budget.noteRefusal(protocol, wish.server, user, secret, isFinal);
        if (!isAboutProtocol) budget.noteRefusedSomewhere(user, secret);
      }
      if (outcome === 'accepted') budget.noteSuccess(protocol, wish.server, user);
    },
  };
}
