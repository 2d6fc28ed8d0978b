// What a command of bin/namesake is: a line of help, a page of help, and a function from arguments to an exit code.

/** 0 every line was used; 2 wrong usage; 3 some lines could not be used; 1 something broke. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface Command {
  /** one line for the overview */
  readonly summary: string;
  /** what --help prints, without the leading "usage:" */
  readonly help: string;
  readonly run: (args: readonly string[]) => Promise<ExitCode>;
}
