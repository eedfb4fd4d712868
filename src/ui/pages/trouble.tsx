import type { ComponentChildren, JSX } from 'preact';
import { Value } from '../parts/copy.tsx';
import { Icon } from '../parts/icon.tsx';
import { texts } from '../texts.ts';

interface TroubleProps {
  readonly title: string;
  readonly text: string;
  /** What to type on the command line. */
  readonly command?: string;
  readonly children?: ComponentChildren;
}

/** Maildoctor's own trouble, never the mail's: said calmly, with the way out. */
export const Trouble = ({ title, text, command, children }: TroubleProps): JSX.Element => (
  <div class="band unsure">
    <div class="wrap">
      <div class="verdict">
        <span class="seal">
          <Icon name="warn" />
        </span>
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          <p class="why">{text}</p>
          {command !== undefined && (
            <p>
              <Value text={command} code />
            </p>
          )}
          <div class="buttons">
            {children}
            <a class="button" href="#/">
              {texts.trouble.home}
            </a>
          </div>
        </div>
      </div>
    </div>
  </div>
);
