import { type Fields, oneOf, type ValueOf } from './shape.ts';

export interface Kind<F extends Fields> {
  readonly fields: F;
  /** Whether a value, seen where the user's own settings lead, is bad in itself and so needs a diagnosis. */
  readonly symptom: (value: ValueOf<F>) => boolean;
}

const never = () => false;
export const always = () => true;
export const fact = <F extends Fields>(
  fields: F,
  symptom: (value: ValueOf<F>) => boolean = never,
): Kind<F> => ({
  fields,
  symptom,
});

export const role = oneOf('incoming', 'outgoing');
export const security = oneOf('tls', 'starttls', 'none');
export const protocol = oneOf('smtp', 'imap', 'pop3');
export const family = oneOf('4', '6');
