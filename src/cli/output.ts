/** Where a command writes, and how it says that it failed. Given as an argument, so that tests read what was written. */
export type Output = {
  out(line: string): void;
  err(line: string): void;
  /** 1: what was asked did not hold. 2: the question itself was wrong. */
  fail(code: 1 | 2): void;
};

/** Standard output and error of this process. */
export const processOutput: Output = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  fail: (code) => {
    process.exitCode = code;
  },
};
