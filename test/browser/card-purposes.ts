import type { CardName } from "../../src/app/cards/card-data.ts";

/** What each card is for, in the words of who gets it. A card without a purpose does not compile. */
export const CARD_PURPOSES: Readonly<Record<CardName, string>> = {
  advice:
    "Het antwoord op “wat nu met …?”: wie is aan zet, wat moet er gebeuren, voor wanneer, en weten de ouders het.",
  start: "Er loopt nog geen zorgroute: wat starten betekent.",
  record: "Vastleggen dat iets gedaan is: een gesprek, een overleg, een aanvraag, een toestemming.",
  choice: "Kiezen wat je gedaan hebt, of een vraag van de route beantwoorden.",
  evaluate: "Terugkijken: werkt het?",
  propose: "Een stap voorstellen, met wie er beslist.",
  approve: "De IB'er beslist: akkoord, eerst meer nodig, of niet akkoord.",
  away: "Iemand van het team is een paar dagen weg: wie neemt waar?",
  ask: "Ouders om toestemming vragen: waarvoor, met wie en welke gegevens, met een tekst om te mailen of te printen.",
  consents: "Toestemmingen van een leerling: hoe ze staan, en wat er met iemand buiten de school is gedeeld.",
  choose: "Kiezen wie of wat je bedoelt.",
  overview: "Mijn leerlingen: wat te laat is staat bovenaan.",
  cases: "De IB'er ziet alle leerlingen: wat te laat is staat bovenaan, met wie aan zet is en op wie het wacht.",
  flow: "De doorstroom in beeld: hoeveel leerlingen per stap, hoeveel te laat, en hoe lang meestal naast de termijn.",
  numbers:
    "Cijfers per schooljaar, zonder namen: hoe lang een stap meestal duurt en hoe vaak een route goed eindigt. Ook voor de directie.",
  "overview-file": "De IB'er haalt het overzicht op als bestand voor Excel.",
  digest: "Het bericht van de dag: wat op je wacht, hoe lang al, en een knop om verder te gaan.",
  messages: "Kiezen waarover je vanzelf bericht krijgt.",
  help: "Wat je kunt vragen.",
  route: "Hoe werkt de zorgroute, met “hier ben je” voor een leerling.",
  "zorgteam-agenda":
    "De IB'er ziet tien schooldagen van tevoren wie op de agenda van het zorgteam staat, en wat er nog ontbreekt.",
  "zorgteam-post": "De agenda in het kanaal van het zorgteam: codes en stappen, geen namen.",
  "zorgteam-outcome": "Na het zorgteam: per leerling in één druk wat eruit kwam, of door naar de volgende keer.",
  "zorgteam-dates": "De data van het zorgteam, in één keer voor het hele schooljaar.",
  "zorgteam-date": "Een zorgteam verplaatsen of niet door laten gaan.",
  staff: "De beheerder bevestigt na een import wie wat is op school, en wie het is in Teams.",
  retention: "Bewaartermijnen: van wie de gegevens weg mogen, sinds wanneer en waarom.",
  dossier: "Het dossier van een leerling: waar het staat, wat er ontbreekt, en wat er is gebeurd, het nieuwste eerst.",
  "parents-view": "Opschrijven hoe de ouders iets zien: het komt naast wat er stond.",
  "dossier-export":
    "Een bestand voor de ouders of voor iemand van buiten: wat erin komt, wat is weggelaten en wat ontbreekt.",
  message: "Een kort antwoord.",
  setup: "De beheerder richt de school in: wat is klaar, wat is nog nodig, en wat stuur je daarna aan je collega's?",
  "setup-form": "Eén onderdeel van het inrichten: wat er staat, en de velden om het in te vullen of te wijzigen.",
  "meeting-plan": "Een overleg plannen: wie erbij zijn, en twee tot vijf momenten.",
  "meeting-slots": "Wanneer kun jij? Ook om door te geven wat ouders of anderen zonder account zeiden.",
  "meeting-tally": "Wie kan wanneer: het beste moment staat bovenaan.",
  meeting: "Een overleg dat vaststaat, is verzet of is afgezegd, en wat er is afgesproken.",
  "meeting-outcome": "Na het overleg: ging het door, wie waren erbij, en wie doet wat vóór wanneer.",
};
