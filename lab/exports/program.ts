// What the lab must know of a mail program to load exported settings into it and let mail flow.

export interface Said {
  readonly code: number | null;
  readonly said: string;
}

/** The computer on which the program runs, with the exported files in its folder `/root/exported`. */
export interface Kit {
  readonly address: string;
  /** The password lies here, for whatever command the program runs to get it. */
  readonly secretFile: string;
  /** An exported file. */
  readonly exported: (name: string) => string;
  readonly put: (path: string, text: string) => void;
  /** A file that the program wrote; empty where there is none. */
  readonly get: (path: string) => string;
  /** Starts it and goes on; it ends with the scenario. */
  readonly start: (command: readonly string[]) => void;
  /** Runs a script inside a started Mozilla program. */
  readonly drive: (script: string, args: readonly unknown[]) => Promise<Said>;
  /** With `screen` it has a terminal. */
  readonly run: (
    command: readonly string[],
    how?: { readonly input?: string; readonly screen?: true; readonly seconds?: number },
  ) => Promise<Said>;
}

export interface Program {
  /** As `--export` calls it. */
  readonly format: string;
  /** Which packages it runs from; default: those of the small programs. */
  readonly computer?: 'thunderbird';
  /** Sends this message, or only one of this subject, to the own address. */
  readonly send?: (kit: Kit, message: { readonly subject: string; readonly text: string }) => Promise<Said>;
  /** What the program makes of the file: `imap imap.example.test:993 tls alice@example.test`, one for each server. */
  readonly understand?: (kit: Kit) => Promise<readonly string[]>;
  /** Everything it reads in the inbox, headers and all, where messages of these subjects are; `mails` is left out where only the login is looked at. */
  readonly read?: (kit: Kit, subjects: readonly string[]) => Promise<Said & { readonly mails?: string }>;
}
