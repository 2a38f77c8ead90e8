/** The files of the app do not make a package that Teams takes. The message names each file and what to mend. */
export class AppPackageInvalid extends Error {
  readonly code = "app-package-invalid";
  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(`Het app-pakket is niet gemaakt:\n${problems.map((line) => `  ${line}`).join("\n")}`, options);
    this.name = "AppPackageInvalid";
  }
}
