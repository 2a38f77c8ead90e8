/** What staff type to see which consents there are and what was shared. Notation: word-lists.ts. */
export const CONSENT_WORDS = {
  toestemmingen: `
    toestemmingen, toestemmingenlijst, toestemmingenoverzicht, toestemmingsoverzicht, toestemmingsregister,
    toestemmingen register, overzicht toestemming, overzicht toestemmingen, overzicht van toestemmingen,
    lijst met toestemmingen, register
  `,
  gedeeldMet: `
    met wie gedeeld, met wie .. gedeeld, wat is gedeeld, wat is er gedeeld, wat hebben we gedeeld, gedeeld met buiten,
    gedeeld met externen, met wie is .. gedeeld, met wie hebben we .. gedeeld, wat .. gedeeld met
  `,
} as const satisfies Record<string, string>;
