/** Notices that Discord answers nobody, so that it is not asked for everybody. */
export interface OutageWatch {
  succeeded(): void;
  failed(): void;
  readonly out: boolean;
}

const tellingFailures = 20;

export function createOutageWatch(): OutageWatch {
  let failures = 0;
  return {
    succeeded() {
      failures = 0;
    },
    failed() {
      failures += 1;
    },
    get out() {
      return failures >= tellingFailures;
    },
  };
}
