import type { TeamsSettings } from "./settings.ts";

/** The Bot Connector of the public Teams cloud, in every region. */
const PUBLIC_HOSTS: readonly string[] = ["smba.trafficmanager.net"];

const LOOPBACK_HOSTS: readonly string[] = ["127.0.0.1", "localhost", "[::1]"];

/**
 * Tells whether a service URL may be answered. The bot's own token travels there, so in Teams only https to a known
 * host passes (no port, no user part), and locally only this computer does.
 */
export function serviceUrlGate(settings: TeamsSettings): (serviceUrl: string) => boolean {
  const hosts = settings.mode === "teams" ? (settings.serviceUrlHosts ?? PUBLIC_HOSTS) : LOOPBACK_HOSTS;
  return (serviceUrl) => {
    if (!URL.canParse(serviceUrl)) return false;
    const url = new URL(serviceUrl);
    if (url.username !== "" || url.password !== "" || !hosts.includes(url.hostname)) return false;
    if (settings.mode === "teams") return url.protocol === "https:" && url.port === "";
    return url.protocol === "http:" || url.protocol === "https:";
  };
}
