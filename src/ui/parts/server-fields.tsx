import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { texts } from '../texts.ts';

type Protocol = 'imap' | 'pop3' | 'smtp';
type Security = 'tls' | 'starttls' | 'none';

export interface ServerForm {
  readonly protocol: Protocol;
  readonly host: string;
  readonly port: string;
  readonly security: Security;
  readonly user: string;
}

export const emptyServer = (protocol: Protocol): ServerForm => ({
  protocol,
  host: '',
  port: '',
  security: protocol === 'smtp' ? 'starttls' : 'tls',
  user: '',
});

/** The usual port for what is chosen; shown as a suggestion, and left out of the URL like an empty field. */
const ports: Readonly<Record<Protocol, Readonly<Record<Security, string>>>> = {
  imap: { tls: '993', starttls: '143', none: '143' },
  pop3: { tls: '995', starttls: '110', none: '110' },
  smtp: { tls: '465', starttls: '587', none: '25' },
};

/** As the command line writes settings: `imaps://mail.example.org:993`; empty without a server. */
export function urlOf({ protocol, host, port, security }: ServerForm): string {
  const name = host.trim();
  if (name === '') return '';
  const scheme = { tls: `${protocol}s`, starttls: protocol, none: `${protocol}+insecure` }[security];
  const bracketed = name.includes(':') && !name.startsWith('[') ? `[${name}]` : name;
  return `${scheme}://${bracketed}:${port.trim() === '' ? ports[protocol][security] : port.trim()}`;
}

interface ServerFieldsProps {
  readonly side: 'incoming' | 'outgoing';
  readonly server: Signal<ServerForm>;
  readonly problem: string | undefined;
}

/** The fields of one server as a mail program has them. */
export function ServerFields({ side, server, problem }: ServerFieldsProps): JSX.Element {
  const t = texts.examine;
  const now = server.value;
  const set = (change: Partial<ServerForm>): void => {
    server.value = { ...now, ...change };
  };
  const kinds: readonly Protocol[] = side === 'outgoing' ? ['smtp'] : ['imap', 'pop3'];
  return (
    <fieldset class="server-fields" aria-describedby={`${side}-problem`}>
      <legend>{t[side]}</legend>
      {kinds.length > 1 && (
        <div class="field kind">
          <label for={`${side}-kind`}>{t.kind}</label>
          <select
            id={`${side}-kind`}
            value={now.protocol}
            onChange={(e) => set({ protocol: kinds.find((k) => k === e.currentTarget.value) ?? 'imap' })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {kind.toUpperCase()}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="field host">
        <label for={side}>{t.host}</label>
        <input
          id={side}
          value={now.host}
          placeholder={side === 'incoming' ? 'imap.example.org' : 'smtp.example.org'}
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
          aria-invalid={problem !== undefined}
          onInput={(e) => set({ host: e.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for={`${side}-security`}>{t.security}</label>
        <select
          id={`${side}-security`}
          value={now.security}
          onChange={(e) =>
            set({
              security:
                (['tls', 'starttls', 'none'] as const).find((s) => s === e.currentTarget.value) ?? 'tls',
            })
          }
        >
          {Object.entries(t.securities).map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <div class="field port">
        <label for={`${side}-port`}>{t.port}</label>
        <input
          id={`${side}-port`}
          inputMode="numeric"
          value={now.port}
          placeholder={ports[now.protocol][now.security]}
          autoComplete="off"
          onInput={(e) => set({ port: e.currentTarget.value })}
        />
      </div>
      <div class="field user">
        <label for={`${side}-user`}>{t.user}</label>
        <input
          id={`${side}-user`}
          value={now.user}
          placeholder={t.sameUser}
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
          onInput={(e) => set({ user: e.currentTarget.value })}
        />
      </div>
      <p id={`${side}-problem`} class="problem">
        {problem}
      </p>
    </fieldset>
  );
}
