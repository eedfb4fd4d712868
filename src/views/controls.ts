import type { Fact } from '../kernel/facts.ts';
import type { Evidence, View } from '../kernel/fault.ts';
import { isMailPort } from './reach.ts';

type Control = Fact<'net.control'>;

/** What the control hosts answered: which kinds of traffic leave this network. */
export interface Controls {
  readonly asked: boolean;
  readonly all: readonly Control[];
  /** The first that any control host answered. */
  readonly open: Control | undefined;
  /** A mail port other than 25. */
  readonly mailOpen: Control | undefined;
  readonly mailFailed: readonly Control[];
  readonly smtpOpen: Control | undefined;
  readonly smtpFailed: readonly Control[];
  readonly webOpen: Control | undefined;
  /** The control of the same kind of port (and family, if one is given) that is open. */
  like(port: number, family?: '4' | '6'): Control | undefined;
  failedLike(port: number, family?: '4' | '6'): readonly Control[];
}

export const controls: View<Controls, 'net.control'> = {
  reads: ['net.control'],
  derive(e: Evidence<'net.control'>) {
    // A control whose name could not be found says nothing of the path, and one without our family neither.
    const all = e.all('net.control').filter((c) => c.value.outcome !== 'no-name');
    const open = all.filter((c) => c.value.outcome === 'open');
    const failed = all.filter((c) => c.value.outcome !== 'open');
    const port = (c: Control) => c.value.port;
    const isMail = (c: Control) => isMailPort(port(c)) && port(c) !== 25;
    const isSmtp = (c: Control) => port(c) === 587 || port(c) === 465;
    const like = (from: readonly Control[], wanted: number, family?: '4' | '6') => {
      const ofFamily = (c: Control) => family === undefined || c.value.family === family;
      const sameClass = all.filter((c) => classOf(port(c)) === classOf(wanted));
      const comparable = sameClass.length > 0 ? sameClass : wanted === 25 ? [] : all.filter(isMail);
      return comparable.filter((c) => from.includes(c) && ofFamily(c));
    };
    return {
      asked: e.all('net.control').length > 0,
      all,
      open: open[0],
      mailOpen: open.find(isMail),
      mailFailed: failed.filter(isMail),
      smtpOpen: open.find(isSmtp),
      smtpFailed: failed.filter(isSmtp),
      webOpen: open.find((c) => port(c) === 443 || port(c) === 80),
      like: (wanted, family) => like(open, wanted, family)[0],
      failedLike: (wanted, family) => like(failed, wanted, family),
    };
  },
};

/** Networks block ports by class: those between servers, those for sending, those for reading. */
function classOf(port: number): 'relay' | 'sending' | 'reading' | 'other' {
  if (port === 25) return 'relay';
  if (port === 587 || port === 465 || port === 2525) return 'sending';
  return isMailPort(port) ? 'reading' : 'other';
}
