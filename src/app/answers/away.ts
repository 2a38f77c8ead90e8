import type { Person } from "../../domain/school/school.ts";
import { awayCard, awayListCard, staffOf } from "../cards/away-card.ts";
import type { CardContent } from "../cards/card-data.ts";
import { todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { daysIn } from "../understand/days-in.ts";

/**
 * "Ik ben afwezig van 1 tot en met 5 december, Youssef vervangt mij", "ik ben er weer", or just the question: the card on
 * which it is entered or taken back, with what was typed filled in. Typing alone stores nothing.
 */
export async function aboutAway(deps: AppDeps, viewer: Person, text: string): Promise<CardContent> {
  const today = todayOf(deps);
  const absences = await deps.staffAbsences.from(today);
  const said = text.toLowerCase();
  const days = daysIn(text, today);
  if (!days && /(?<!\p{L})(weer|terug|niet meer)(?!\p{L})/u.test(said)) {
    const away = absences.some(({ person }) => person === viewer.id);
    return awayListCard(deps, viewer, absences, away ? "" : "Je staat niet als afwezig.");
  }
  const named = staffOf(deps.school).filter(
    ({ id, name }) => id !== viewer.id && new RegExp(`(?<!\\p{L})${firstName(name)}(?!\\p{L})`, "u").test(said),
  );
  const [substitute] = named.length === 1 ? named : [];
  return awayCard(deps, viewer, absences, {
    ...days,
    ...(substitute ? { substitute: substitute.id } : {}),
  });
}

/** Without anything that means something in a pattern. */
function firstName(name: string): string {
  return (name.toLowerCase().split(" ")[0] ?? "").replace(/[^\p{L}'-]/gu, "");
}
