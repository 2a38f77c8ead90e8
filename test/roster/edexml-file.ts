/** An EDEXML file for tests: an invented school of two groups, with everything in it that may not be kept. */

export const SECRETS = {
  bsn: "111222333",
  postcode: "9876ZX",
  land: "Zandland",
  birth: "2016-05-04",
  photo: "https://foto.example/geheim.jpg",
  eckid: "https://id.school/zeergeheim",
  email: "noor.geheim@school.example",
  surname: "Voorbeeldnaam",
};

export const PUPIL = `<leerling key="10001" eckid="${SECRETS.eckid}"><achternaam>${SECRETS.surname}</achternaam>
  <voorvoegsel>van</voorvoegsel><roepnaam>Noor</roepnaam><geboortedatum>${SECRETS.birth}</geboortedatum>
  <geslacht>2</geslacht><jaargroep>5</jaargroep><groep key="G5A"/>
  <samengestelde_groepen><samengestelde_groep key="SG1"/></samengestelde_groepen>
  <emailadres>${SECRETS.email}</emailadres><fotourl>${SECRETS.photo}</fotourl><land>${SECRETS.land}</land>
  <bsn>${SECRETS.bsn}</bsn><postcodenl>${SECRETS.postcode}</postcodenl>
  <toevoegingen><blok xsi:type="Eigen"><roepnaam>${SECRETS.land}</roepnaam></blok></toevoegingen></leerling>`;

export const TEACHER = `<leerkracht key="LK1" eckid="${SECRETS.eckid}"><achternaam>Demo</achternaam>
  <voorvoegsel>de</voorvoegsel><roepnaam>Ilse</roepnaam><gebruikersnaam>idemo</gebruikersnaam>
  <emailadres>i.demo@school.example</emailadres><rol>LRK</rol>
  <groepen><groep key="G5A"><rol>LRK</rol></groep></groepen></leerkracht>`;

type Parts = { year?: string; groups?: string; pupils?: string; staff?: string };

/** The file with these blocks; what is not given is the small school above. */
export function edexml({ year = "2026-2027", groups, pupils = PUPIL, staff = TEACHER }: Parts = {}): string {
  const rooms =
    groups ??
    `<groep key="G5A"><naam>5A</naam><jaargroep>5</jaargroep></groep>
     <groep key="G56"><naam>5/6</naam><jaargroep>C</jaargroep></groep>
     <samengestelde_groep key="SG1"><naam>Plusgroep rekenen</naam></samengestelde_groep>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<EDEX xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="EDEXML.structuur.xsd">
  <school><schooljaar>${year}</schooljaar><brincode>99ZZ</brincode><auteur>Iemand</auteur></school>
  <groepen>${rooms}</groepen>
  <leerlingen>${pupils}</leerlingen>
  <leerkrachten>${staff}</leerkrachten>
</EDEX>`;
}

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
