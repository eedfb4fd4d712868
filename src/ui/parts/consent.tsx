import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Consent } from '../../server/contract.ts';
import { announce } from '../state/announce.ts';
import { answer } from '../state/live.ts';
import { texts } from '../texts.ts';

/** The examination waits for a yes or no before a password goes to settings that nobody vouches for. */
export function ConsentDialog({ consent }: { consent: Consent }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    announce(texts.consent.title);
  }, []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="consent-title" onCancel={() => answer(false)}>
      <h2 id="consent-title">{texts.consent.title}</h2>
      <p class="dialog-host">
        <bdi>{consent.host}</bdi>
      </p>
      <p>{consent.question}</p>
      <p class="soft">{texts.consent.why[consent.why]}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={() => answer(true)}>
          {texts.consent.yes}
        </button>
        <button type="button" class="button main" onClick={() => answer(false)}>
          {texts.consent.no}
        </button>
      </div>
    </dialog>
  );
}
