import { pupilSubject } from "../../domain/school/school.ts";
import { subjectLine } from "../cards/advice-card.ts";
import type { CardContent } from "../cards/card-data.ts";
import { button } from "../cards/press-data.ts";
import { todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { day } from "../dutch/day.ts";
import { termWords } from "../dutch/retention-words.ts";
import { type Due, dueList } from "./due.ts";

const PAGE = 8;

/** What may be removed now, since when and why: a proposal, from which nothing is removed by itself. */
export async function retentionCard(deps: AppDeps, page: number, notice = ""): Promise<CardContent> {
  const { due, waiting, next } = await dueList(deps);
  const today = todayOf(deps);
  const last = Math.max(0, Math.ceil(due.length / PAGE) - 1);
  const at = Math.min(page, last);
  const closed = deps.school.file.retention?.closed
    ? ""
    : " Een afgesloten zorgroute van een leerling die nog op school zit, blijft bewaard.";
  const later =
    waiting === 0 || next === undefined
      ? ""
      : ` Nog ${waiting} ${waiting === 1 ? "oud-leerling blijft" : "oud-leerlingen blijven"} bewaard, de eerste tot ${day(next, today)}.`;
  return {
    name: "retention",
    data: {
      title: due.length === 0 ? "Niets om te verwijderen" : `Mag worden verwijderd (${due.length})`,
      notice,
      text: `Ik verwijder niets vanzelf.${later}${closed}`,
      rows: due.slice(at * PAGE, (at + 1) * PAGE).map((one) => ({
        who: subjectLine(deps.school, pupilSubject(one.pupil)),
        since: sinceLine(one, today),
        why: `Termijn: ${termWords(one.term)}.`,
        action: button("Verwijderen", "zr.retention.ask", { k: one.pupil.key, what: one.what, page: at }),
      })),
      actions: [
        ...(at > 0 ? [button("Vorige", "zr.retention.list", { page: at - 1 })] : []),
        ...(at < last ? [button("Volgende", "zr.retention.list", { page: at + 1 })] : []),
      ],
    },
  };
}

/** Names whom it is about and what goes, before anything goes: there is no way back. */
export async function confirmCard(deps: AppDeps, due: Due, page: number): Promise<CardContent> {
  const today = todayOf(deps);
  const { pupil, what } = due;
  const cases = due.what === "cases" ? due.caseIds.length : (await deps.cases.ofSubjects([pupil.key])).length;
  const routes = `${cases} ${cases === 1 ? "zorgroute" : "zorgroutes"}`;
  return {
    name: "message",
    data: {
      title:
        what === "pupil"
          ? `Alles over ${pupil.name} verwijderen?`
          : `Afgesloten zorgroutes van ${pupil.name} verwijderen?`,
      lines: [
        { text: `${subjectLine(deps.school, pupilSubject(pupil))}. ${sinceLine(due, today)}` },
        {
          text:
            what === "pupil"
              ? `Weg gaan: de naam, ${routes} met alles wat erbij is vastgelegd, berichten, herinneringen en agendapunten.`
              : `Weg gaan: ${routes} met alles wat erbij is vastgelegd, berichten en agendapunten. De leerling blijft.`,
        },
        {
          text: "Dit kan niet ongedaan worden gemaakt. Er blijft alleen een bewijs zonder naam. Wat in Teams zelf staat, blijft daar.",
        },
      ],
      actions: [
        button("Definitief verwijderen", "zr.retention.remove", { k: pupil.key, what }),
        button("Terug", "zr.retention.list", { page }),
      ],
    },
  };
}

function sinceLine({ what, since, from }: Due, today: string): string {
  const began = what === "pupil" ? "Van school sinds" : "Afgesloten op";
  return `${began} ${day(since, today)}. Mag weg sinds ${day(from, today)}.`;
}
