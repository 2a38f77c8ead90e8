import type { IntentRules } from "./intent-rules.ts";

/** Asked first and in this order: when one rule holds, nothing else counts. */
export const SIDE_DOORS: readonly IntentRules[] = [
  {
    intent: "unsafe",
    rules: [
      "onveilig",
      "zelfdood",
      "thuisOnveilig",
      "thuismens > slaan",
      "thuismens > dreigen",
      "thuismens >> slaan - opHetPlein",
      "vertrouwNiet + thuismens",
      "vermoeden + thuis",
      "nareDingen + thuismens",
      "onveiligGevoel + naam - schoolvak - opHetPlein",
      "onveiligGevoel + kind - schoolvak - opHetPlein",
      "slaan > doorThuismens",
      "geslagenWorden - opHetPlein",
      "meldcode - watIs",
      "meldcode + naam",
    ],
  },
  {
    intent: "absence",
    rules: [
      "langZiek + langOfVaak - nietHetKind",
      "nietOpSchool - eenDagZiek - nietHetKind - afspraakMetOuders",
      "nietOpSchool + naam - eenDagZiek - afspraakMetOuders",
      "thuisBlijven - eenDagZiek - nietHetKind",
      "thuisBlijven + naam - eenDagZiek",
      "alleen naam + komtNiet",
      "thuiszitter - watIs",
      "thuiszitter + naam",
      "verzuim - eenDagZiek - nietHetKind - watIs",
      "verzuim + naam - eenDagZiek",
    ],
  },
  { intent: "unknown", rules: ["misleiding", "verzinnen"] },
];
