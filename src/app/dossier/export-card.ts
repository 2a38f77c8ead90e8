import { recipientsNow, sharingWith } from "../../domain/case/dossier/sharing.ts";
import { mayRecord } from "../../domain/case/may-record.ts";
import { roleOf } from "../../domain/route/route.ts";
import type { Person } from "../../domain/school/school.ts";
import { actorOf } from "../approvals/deciders.ts";
import { subjectLine } from "../cards/advice-card.ts";
import type { CardAction, CardContent } from "../cards/card-data.ts";
import { button } from "../cards/press-data.ts";
import { todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { downloadUrl } from "../downloads.ts";
import { andList, capital, closed } from "../dutch/day.ts";
import { EXPORT_FORMS, type ExportFor, exportForOf, shareWith } from "./export/export-file.ts";
import type { PupilFile } from "./pupil-file.ts";

const LINKS_ON = "De links werken een kwartier. Geef ze niet door: wie de link heeft, heeft het bestand.";

/** For whom the file is: the parents, or somebody outside with whom the present step shares something. */
export function exportChoiceCard(deps: AppDeps, { subject, cases }: PupilFile): CardContent {
  const k = subject.key;
  const recipients = cases.flatMap(({ caseId, route, state }) =>
    recipientsNow(route, state).map((role) =>
      button(capital(roleOf(route, role).name), "zr.dossier.make", { k, who: `${caseId}~${role}` }),
    ),
  );
  return {
    name: "choose",
    data: {
      title: "Voor wie is het bestand?",
      text:
        recipients.length > 0
          ? `${subjectLine(deps.school, subject)}. De ouders krijgen alles. Iemand van buiten krijgt alleen wat mag.`
          : `${subjectLine(deps.school, subject)}. In deze stap deelt jullie zorgroute niets met iemand van buiten de school.`,
      options: [
        button("Ouders (inzage)", "zr.dossier.make", { k, who: "parents" }),
        ...recipients,
        button("Terug", "zr.dossier", { k, at: 0 }),
      ],
    },
  };
}

/** What the file will hold and how to get it; for a recipient also what is left out, what is missing, and how to record it. */
export function exportCard(deps: AppDeps, about: PupilFile, viewer: Person, who: string): CardContent | undefined {
  const to = exportForOf(who);
  if (!to) return undefined;
  return "parents" in to ? forParents(deps, about, viewer) : forRecipient(deps, about, viewer, to);
}

function forParents(deps: AppDeps, about: PupilFile, viewer: Person): CardContent {
  const { name } = about.subject;
  return card(deps, about, "Bestand voor de ouders", {
    lines: [
      `Alles wat de zorgroute-bot over ${name} heeft opgeslagen, met wat ongedaan is gemaakt en hoe de ouders het zien.`,
      "Verslagen, toetsen en plannen staan er niet in: die staan in jullie leerlingvolgsysteem. De ouders mogen ook die inzien.",
    ],
    ...linksFor(deps, about, viewer, "parents", `zorgroute dossier ${about.subject.key} --as ${viewer.id} --pdf`),
    actions: [],
  });
}

function forRecipient(
  deps: AppDeps,
  about: PupilFile,
  viewer: Person,
  to: Exclude<ExportFor, { parents: true }>,
): CardContent | undefined {
  const made = shareWith(deps, about, to, viewer.name);
  const file = about.cases.find(({ caseId }) => caseId === to.caseId);
  if (!made || !file) return undefined;
  const title = `Bestand voor: ${roleOf(file.route, to.recipient).name}`;
  if ("why" in made) {
    return card(deps, about, title, {
      lines: ["Er is nu niets dat naar deze ontvanger mag. Ik maak dus geen bestand.", ...made.why],
      links: [],
      hint: "",
      actions: [button("Toestemmingen", "zr.consents", { c: file.caseId })],
    });
  }
  const actor = actorOf(viewer, file.route, file.subject);
  const acts = sharingWith(file.route, file.state, to.recipient, todayOf(deps)).acts;
  const records = acts
    .filter(({ duty, ground }) => ground.kind !== "none" && mayRecord(file.route, [duty.who], { actor }))
    .map(({ duty }) => button(duty.label, "zr.record.open", { c: file.caseId, d: duty.id }));
  const missing = made.missing.map(({ what, source }) => `${what} (in het document: ${source})`);
  return card(deps, about, title, {
    lines: [
      ...made.allowed.map(
        ({ what, ground, data }) =>
          `Mag mee: ${what}. ${ground}${data.length > 0 ? ` Gegevens: ${closed(andList(data))}` : ""}`,
      ),
      ...(missing.length > 0 ? [`Nog niet vastgelegd: ${closed(missing.join("; "))}`] : []),
      ...made.leftOut.map(({ what, why }) => `Weggelaten: ${closed(what)} ${why}`),
      records.length > 0
        ? "Heb je het verstuurd? Leg het dan vast met de knop hieronder. Pas dan staat het bij wat er is gedeeld."
        : "Heb je het verstuurd? Laat het dan vastleggen. Pas dan staat het bij wat er is gedeeld.",
    ],
    ...linksFor(
      deps,
      about,
      viewer,
      `${to.caseId}~${to.recipient}`,
      `zorgroute dossier ${about.subject.key} --as ${viewer.id} --for ${to.recipient} --pdf`,
    ),
    actions: records.slice(0, 5),
  });
}

function card(
  deps: AppDeps,
  { subject }: PupilFile,
  title: string,
  content: { lines: readonly string[]; links: { title: string; url: string }[]; hint: string; actions: CardAction[] },
): CardContent {
  const { lines, links, hint, actions } = content;
  return {
    name: "dossier-export",
    data: {
      who: subjectLine(deps.school, subject),
      title,
      lines: lines.map((text) => ({ text })),
      links,
      hint,
      actions: [...actions, button("Terug", "zr.dossier.export", { k: subject.key })],
    },
  };
}

/** The links, or how the administrator makes the same file where the bot cannot be reached by an address. */
function linksFor(
  deps: AppDeps,
  { subject }: PupilFile,
  viewer: Person,
  who: string,
  command: string,
): { links: { title: string; url: string }[]; hint: string } {
  const forms = EXPORT_FORMS.filter((form) => form !== "pdf" || deps.paper);
  const links = forms.flatMap((form) => {
    const url = downloadUrl(deps, viewer, "dossier", { k: subject.key, who, form });
    return url ? [{ title: form.toUpperCase(), url }] : [];
  });
  if (links.length > 0) return { links, hint: LINKS_ON };
  return { links, hint: `Downloaden kan hier niet. De beheerder maakt het bestand met: ${command} --out bestand.pdf` };
}
