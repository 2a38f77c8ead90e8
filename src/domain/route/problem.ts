/** A mistake in a rule file, told so that an IB'er can mend it. Line and column count from 1. */
export type Problem = { file: string; line: number; col: number; rule: string; message: string };

/** `file:line:col  rule-name  sentence`, as editors recognise it. */
export function problemLine({ file, line, col, rule, message }: Problem): string {
  return `${file}:${line}:${col}  ${rule}  ${message}`;
}

/** Sorted by place, so that a file is mended from top to bottom. */
export function byPlace(one: Problem, other: Problem): number {
  return one.file.localeCompare(other.file) || one.line - other.line || one.col - other.col;
}
