/** What the bot says when it cannot even ask the app what to say. */
export const sentences = {
  unknownPerson: "Ik kan niet zien wie je bent: open Teams met je schoolaccount en probeer het opnieuw.",
  oldCard: "Deze kaart is te oud: stel je vraag opnieuw, dan krijg je een nieuwe kaart.",
  fault: (reference: string) =>
    `Er ging iets mis bij mij: probeer het straks nog eens, of geef code ${reference} door aan je beheerder.`,
} as const;
