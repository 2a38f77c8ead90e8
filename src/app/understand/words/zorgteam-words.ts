/** The zorgteam's channel, dates and agenda. Notation: word-lists.ts. */
export const ZORGTEAM_WORDS = {
  kanaal: `kanaal, dit kanaal, kanalen, teamskanaal, zorgkanaal, zorgteamkanaal, channel`,
  kanaalKoppelen: `gebruik, gebruiken, koppel, koppelen, neem, nemen, is voor, wordt, instellen, stel .. in`,
  kanaalStoppen: `
    stop, stoppen, stop met, ontkoppel, ontkoppelen, loskoppelen, koppel .. los, niet meer gebruiken, gebruik .. niet
  `,
  zorgteamWoord: `zorgteam, zorg team, zt, ondersteuningsteam, ondersteunings team`,
  zorgteamData: `
    zorgteamdata, zorgteamdatums, zorgteamdatum, zorgteamdagen, zorgteam data, zorgteam datums, zorgteam dagen,
    data/datums/dagen/dagen .. zorgteam, wanneer is zorgteam, wanneer is .. zorgteam, jaarplanning .. zorgteam
  `,
  zorgteamAgenda: `
    zorgteamagenda, zorgteam agenda, agenda .. zorgteam/zt/ondersteuningsteam,
    wat staat .. agenda .. zorgteam/zt/ondersteuningsteam, wie bespreken we .. zorgteam
  `,
} as const satisfies Record<string, string>;
