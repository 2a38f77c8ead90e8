/** What the bot sends by itself: "berichten", "ik krijg te veel meldingen". Notation: word-lists.ts. */
export const MESSAGE_WORDS = {
  berichten: `
    berichten, mijn berichten, berichtjes, meldingen, mijn meldingen, notificaties, herinneringen, mijn herinneringen,
    herinnering, reminders, pushberichten, dagelijks bericht, dagelijkse lijst, berichten kiezen, berichten instellen,
    meldingen instellen, instellingen, voorkeuren, mijn voorkeuren
  `,
  instellen: `
    instellen, stel .. in, aanpassen, pas .. aan, wijzigen, wijzig, veranderen, verander, kiezen, kies, uitzetten, zet .. uit,
    aanzetten, zet .. aan, uit, aan, stoppen, stop, minder, te veel, teveel, krijg ik, ik krijg, wil ik, geen, niet meer
  `,
};
