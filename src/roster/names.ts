/** A text of the file: Unicode in one form, no space around or doubled. */
export function tidy(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

/**
 * The initial that tells two pupils with one name apart: of `Berg`, `van der Berg` and `Berg, van der` it is B. Prefixes
 * with a small letter do not count; IJ is one letter. Empty without a surname.
 */
export function initialOf(surname: string): string {
  const words = tidy(surname).split(" ");
  const word = words.find((one) => /^\p{Lu}/u.test(one)) ?? words.find((one) => /\p{L}/u.test(one)) ?? "";
  if (/^ij/i.test(word)) return "IJ";
  return (/\p{L}/u.exec(word)?.[0] ?? "").toUpperCase();
}

type Names = { called?: string | undefined; given?: string | undefined; surname?: string | undefined };

/**
 * What is kept of a pupil's names: the name that is called, else the first given name, with the initial. A surname is
 * kept as the name only when there is nothing else to call the pupil.
 */
export function pupilNames({ called = "", given = "", surname = "" }: Names): { name: string; initial: string } {
  const name = tidy(called) || (tidy(given).split(" ")[0] ?? "");
  return name === "" ? { name: tidy(surname), initial: "" } : { name, initial: initialOf(surname) };
}

/** The whole name of a member of staff; with initials when there is no name that is called. */
export function staffName(parts: Names & { prefix?: string | undefined; initials?: string | undefined }): string {
  const initials = [...tidy(parts.initials ?? "").replace(/[^\p{L}]/gu, "")].map((letter) => `${letter}.`).join("");
  const first = tidy(parts.called ?? "") || initials || (tidy(parts.given ?? "").split(" ")[0] ?? "");
  return tidy(`${first} ${parts.prefix ?? ""} ${parts.surname ?? ""}`);
}
