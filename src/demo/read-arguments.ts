export interface DemoArguments {
  /** To answer and end; empty for the page and the prompt. */
  readonly line: string;
  /** For the page; undefined where any will do. */
  readonly port: number | undefined;
}

/** `--port 8080`, or a line such as `/quote moat`. Undefined where it is neither. */
export function readArguments(argv: readonly string[]): DemoArguments | undefined {
  const [first = '', ...rest] = argv;
  if (!first.startsWith('--')) return { line: argv.join(' '), port: undefined };
  const [, written = rest.join(' ')] = /^--port(?:=(.*))?$/.exec(first) ?? [undefined, ''];
  const port = Number(written);
  return /^\d{1,5}$/.test(written) && port > 0 && port < 65_536 ? { line: '', port } : undefined;
}
