// Built in, not read at the start: loading Node's file system costs `--help` a third of its time.
import about from '../../package.json' with { type: 'json' };

export const version: string = about.version;
