import type { Page } from "playwright-core";
import { demoNow, demoSchoolFile } from "../../src/cli/demo/demo-school.ts";
import { schoolCalendar, schoolDayOnOrAfter } from "../../src/domain/school/calendar.ts";
import { addDays, dayOf } from "../../src/domain/school/dates.ts";
import { readSchool } from "../../src/store/school-file.ts";
import type { Chat } from "./playground-page.ts";

type Window = { page: Page; chat: Chat };
type Step = (name: string, run: () => Promise<void>) => Promise<void>;

/** One meeting from moments to outcome: the IB'er plans it, the teacher answers, for the parents too. */
export async function meetingStory(
  step: Step,
  shot: (page: Page, name: string) => Promise<void>,
  { teacher, ib }: { teacher: Window; ib: Window },
): Promise<void> {
  const [first, second] = nextSchoolDays();
  await step("the teacher starts for another pupil", async () => {
    await teacher.chat.types("start zorgroute voor Daan");
    await teacher.chat.sees("loopt nu geen zorgroute");
    await teacher.chat.presses("Start in Zorgroute 1");
    await teacher.chat.sees("Probeer in de klas iets anders");
  });
  await step("the IB'er proposes two moments", async () => {
    await ib.chat.types("plan een oudergesprek met Daan");
    await ib.chat.sees("Overleg plannen: Gesprek met de ouders");
    for (const [nth, day] of [first, second].entries()) {
      await ib.chat.picksDay(nth, day);
      await ib.chat.fillsTime(nth, "15:30");
    }
    await ib.chat.settles();
    await shot(ib.page, "overleg-plannen");
    await ib.chat.presses("Momenten voorstellen");
    await ib.chat.sees("De vraag gaat naar Ilse Bakker");
    await ib.chat.settles();
    await shot(ib.page, "overleg-gevraagd");
  });
  await step("the teacher answers, for herself and for the parents", async () => {
    await teacher.chat.sees("Marja de Wit plant een overleg");
    await teacher.chat.settles();
    await shot(teacher.page, "overleg-vraag-aan-de-leerkracht");
    await teacher.chat.ticks(0, "Ja");
    await teacher.chat.ticks(1, "Als het moet");
    await teacher.chat.presses("Antwoord geven");
    await teacher.chat.sees("Antwoord bewaard.");
    await teacher.chat.presses("Antwoord van: ouders");
    await teacher.chat.sees("Wanneer past het voor: ouders?");
    await teacher.chat.ticks(0, "Ja");
    await teacher.chat.ticks(1, "Nee");
    await teacher.chat.settles();
    await shot(teacher.page, "overleg-antwoord-van-de-ouders");
    await teacher.chat.presses("Antwoord geven");
    await teacher.chat.sees("Antwoord bewaard (ouders).");
  });
  await step("the IB'er sees how it stands and fixes the best moment", async () => {
    await ib.chat.sees("Iedereen heeft geantwoord. Kies een moment.");
    await ib.chat.settles();
    await shot(ib.page, "overleg-wie-kan-wanneer");
    await ib.chat.presses("Dit moment vastzetten");
    await ib.chat.sees("Het overleg staat vast.");
    await ib.chat.settles();
    await shot(ib.page, "overleg-vastgezet");
    await teacher.chat.sees("Het overleg is");
    await teacher.chat.settles();
    await shot(teacher.page, "overleg-bericht-voor-de-leerkracht");
  });
  await step("afterwards records what came of it", async () => {
    await ib.chat.types("+ 1 schoolweken");
    await ib.chat.sees("Het is nu");
    await ib.chat.types("wat nu met Daan?");
    await ib.chat.sees("leg de uitkomst nog vast");
    await ib.chat.settles();
    await shot(ib.page, "overleg-uitkomst-gevraagd");
    await ib.chat.presses("Uitkomst vastleggen");
    await ib.chat.sees("Ging het overleg door?");
    await ib.chat.ticks(0, "Ja");
    await ib.chat.fills(0, "Elke dag tien minuten lezen");
    await ib.chat.chooses(0, "Ouders");
    await ib.chat.picksDay(0, addDays(second, 14));
    await ib.chat.settles();
    await shot(ib.page, "overleg-uitkomst");
    await ib.chat.presses("Vastleggen");
    await ib.chat.sees("Vastgelegd: overleg gehouden");
    await ib.chat.sees("Elke dag tien minuten lezen");
    await ib.chat.settles();
    await shot(ib.page, "overleg-afspraak-in-het-advies");
  });
}

/** Two school days ahead, within a week for all but a holiday. */
function nextSchoolDays(): [string, string] {
  const { region, calendar } = readSchool(demoSchoolFile(process.cwd())).file;
  const known = schoolCalendar({ region, ...calendar });
  const today = dayOf(demoNow(process.cwd())());
  const first = schoolDayOnOrAfter(known, addDays(today, 1)) ?? today;
  return [first, schoolDayOnOrAfter(known, addDays(first, 1)) ?? first];
}
