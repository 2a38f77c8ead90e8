/** The school in the bot: its set-up, its list of pupils and staff, what is kept and the overview in a picture. Notation: word-lists.ts. */
export const SCHOOL_WORDS = {
  inrichten: `
    inrichten, school .. inrichten, richt .. in, inrichting, school inrichten, bot inrichten, de school inrichten, inrichten van .. school,
    schoolinstellingen, instellingen van .. school, setup
  `,
  importeren: `
    importeren, importeer, import, leerlingen importeren, importeer leerlingen, leerlingenlijst inlezen, inlezen,
    lijst inlezen, leerlingen inlezen, edex, edexml, nieuw schooljaar, bestand inlezen, personeel importeren
  `,
  bewaartermijnen: `
    bewaartermijnen, bewaartermijn, wat mag weg, wat mag er weg, opruimen, dossiers opruimen, dossiers verwijderen,
    leerlingen verwijderen, vernietigen
  `,
  doorstroom: `
    doorstroom, overzicht in beeld, cijfers, de cijfers, hoeveel leerlingen per stap, aantallen per stap,
    hoe lang duurt .. stap, doorlooptijd, doorlooptijden
  `,
} as const satisfies Record<string, string>;
