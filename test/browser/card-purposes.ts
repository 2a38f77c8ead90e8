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
  choose: "Kiezen wie of wat je bedoelt.",
  overview: "Mijn leerlingen: wat te laat is staat bovenaan.",
  help: "Wat je kunt vragen.",
  route: "Hoe werkt de zorgroute, met “hier ben je” voor een leerling.",
  message: "Een kort antwoord.",
  "meeting-plan": "Een overleg plannen: wie erbij zijn, en twee tot vijf momenten.",
  "meeting-slots": "Wanneer kun jij? Ook om door te geven wat ouders of anderen zonder account zeiden.",
  "meeting-tally": "Wie kan wanneer: het beste moment staat bovenaan.",
  meeting: "Een overleg dat vaststaat, is verzet of is afgezegd, en wat er is afgesproken.",
  "meeting-outcome": "Na het overleg: ging het door, wie waren erbij, en wie doet wat vóór wanneer.",
};
