/** The bot cannot listen on its port. The cause is the system's own error. */
export class PortUnavailable extends Error {
  readonly code = "port-unavailable";
  constructor(port: number, cause: Error) {
    const taken = "code" in cause && cause.code === "EADDRINUSE";
    const why = taken
      ? `Poort ${port} is al in gebruik. Draait de bot al? Stop die dan eerst.`
      : `Op poort ${port} mag of kan de bot niet luisteren.`;
    super(`${why} Kies een andere poort: zet PORT in .env.`, { cause });
    this.name = "PortUnavailable";
  }
}
