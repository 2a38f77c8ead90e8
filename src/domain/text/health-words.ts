/**
 * Words of diagnosis and medicine, small and without accents, a comma between. `stem*` is a beginning of a word, `*part*`
 * stands anywhere in it, and a phrase is words one after another. A word of several meanings stays out when its other
 * meaning is ordinary at a school.
 */
export const DIAGNOSES = `
  adhd*, add, odd, ocd, pdd, pddnos, mcdd, dcd, tos, ptss, lvb, lvg, mlk, autis*, asperger*, *stoornis*, *syndroom*,
  tourette*, dwangneuro*, depressi*, *depressie, bipolair*, psychose*, psychotisch*, schizofreni*, borderline*, anorexi*,
  boulimi*, mutisme, selectief mutis*, hechtingsproblem*, trauma, trauma s, traumas, traumatis*, getraumatiseerd*, emdr,
  diagnose*, gediagnosticeerd*, gediagnostiseerd*, dsm, dsm5, icd10, dyslect*, dyspra*, dysfasi*, dysgraf*, dysorthograf*,
  verstandelijk* beperk*, verstandelijk* gehandicapt*, lichamelijk* beperk*, visue* beperk*, auditie* beperk*,
  zintuiglijk* beperk*, *gehandicapt*, *handicap, *handicaps, epilep*, *epilepsie, diabet*, suikerziekte*, astma*,
  *allergi*, anafyla*, coeliakie, leukemi*, kanker*, *tumor, *tumoren, reuma*, migraine*, hersenletsel*, hersenschade*,
  hersenbeschadig*, hersenschudding*, cerebrale parese, spastisch*, spasme*, spierziekte*, stofwisselingsziekte*,
  hartafwijking*, chromosoomafwijking*, slechthorend*, slechtziend*, doof, dove, doofheid, gehoorverlies, hiv, hepatitis,
  burnout*, burn out*, zwakbegaafd*, zwakzinnig*, moeilijk lerend*
`;

/** Words that are also part of the way to help at school: they may be said of what is done, not of the child. */
export const LEARNING_DIAGNOSES = "dyslexi*, dyscalculi*, iq, tiq, viq, piq";

export const MEDICINES = `
  *medicatie*, *medicijn*, *medicament*, ritalin*, concerta, methylfenidaat*, medikinet*, equasym*, strattera*,
  atomoxetin*, dexamfetamin*, dexamfetamine*, amfetamin*, elvanse*, tentin, intuniv*, guanfacin*, risperdal*, risperidon*,
  abilify*, aripiprazol*, pipamperon*, dipiperon*, melatonin*, circadin*, prozac*, fluoxetin*, sertralin*, citalopram*,
  antidepressiv*, antipsychotic*, slaapmiddel*, slaappil*, kalmeringsmiddel*, kalmerende pil*, pil, pillen, pilletje*,
  insulin*, ventolin*, salbutamol*, epipen*, antibiotic*, depakine*, keppra*, valproaat*, diazepam*, oxazepam*, lorazepam*,
  puffer, puffers, pufje, pufjes
`;

/** Written in capitals only: in small letters they are other words, or nothing. */
export const CAPITALS = ["ASS", "NAH", "NLD", "ZML", "EED"];

/** What a school has or does whoever the child is; with one of these a word above says nothing of anybody. */
export const ABOUT_NOBODY =
  "protocol, protocollen, beleid*, werkgroep*, folder*, cursus*, scholing*, studiedag*, studiemiddag*, netwerk*, steunpunt*";

/** The way to help; passes with the words that are part of it. */
export const ABOUT_THE_WAY = `
  *onderzoek, *onderzoeken, onderzoeksbureau*, onderzoeker*, screening*, screener*, signalering*, signaleringslijst*,
  aanvraag*, aanvragen, dossier*, traject*, toets*, test, tests, testen, aanmelding*, verwijzing*, poortwachter*,
  specialist*, coach*, loket*, vergoeding*, centrum*, instituut, instituten, lijst*
`;
