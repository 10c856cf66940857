/** What the rooms need of a logger: pino's, or a test's own list. `facts` are fields of the line. */
export interface Log {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
