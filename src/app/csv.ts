/** Tables for a spreadsheet, as Excel in Dutch opens them: semicolons, and a mark for UTF-8 at the start. */

/** A whole file of these lines. */
export function csvFile(lines: readonly string[]): string {
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/** One line of headings and a line per row; the columns are those of `heads`, in its order. */
export function csvTable<R extends Record<string, string>>(
  heads: Record<keyof R & string, string>,
  rows: readonly R[],
): string[] {
  const keys = Object.keys(heads) as (keyof R & string)[];
  return [
    keys.map((key) => cell(heads[key])).join(";"),
    ...rows.map((row) => keys.map((key) => cell(row[key] ?? "")).join(";")),
  ];
}

/** A text that begins like a formula, also behind spaces or in full-width signs, is shown and never worked out. */
function cell(text: string): string {
  const safe = /^\s*[=+\-@|\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
