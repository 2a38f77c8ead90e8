import { allowed } from "../../domain/school/permissions.ts";
import type { Person } from "../../domain/school/school.ts";
import { message } from "../answers/message.ts";
import type { CardContent } from "../cards/card-data.ts";
import { OVERVIEW_PRESSES, type OverviewPress, type OverviewVerb } from "../cards/overview-press-data.ts";
import { button } from "../cards/press-data.ts";
import type { AppDeps } from "../deps.ts";
import { downloadUrl } from "../downloads.ts";
import { permit } from "../permit.ts";
import { type Choices, chosenOf } from "./case-filter.ts";
import { casesCard, listButton } from "./cases-card.ts";
import { flowCard } from "./flow-card.ts";
import { numbersCard } from "./numbers-card.ts";

/** Whether the overview of this person is that of the whole school, with names. */
export function seesAllCases(viewer: Person): boolean {
  return allowed(viewer, "cases.all");
}

/** The overview of the whole school. */
export async function allCases(
  deps: AppDeps,
  viewer: Person,
  asked: OverviewPress<"zr.overview.list">,
): Promise<CardContent> {
  return permit(deps, viewer, "cases.all") ? casesCard(deps, viewer, asked) : notForYou();
}

/** The flow as this person may see it: with all numbers, without what is about too few, or not at all. */
export async function flowFor(deps: AppDeps, viewer: Person, route = ""): Promise<CardContent> {
  if (allowed(viewer, "cases.flow") && permit(deps, viewer, "cases.flow")) {
    return flowCard(deps, route, { names: true });
  }
  return permit(deps, viewer, "cases.numbers") ? flowCard(deps, route, { names: false }) : notForYou();
}

/** A button of the overview was pressed; undefined when the data is none of ours. Who may see what is decided here, afresh. */
export async function pressOverview(
  deps: AppDeps,
  viewer: Person,
  verb: OverviewVerb,
  data: unknown,
): Promise<CardContent | undefined> {
  switch (verb) {
    case "zr.overview.list": {
      const asked = OVERVIEW_PRESSES[verb].safeParse(data);
      if (!asked.success) return undefined;
      return allCases(deps, viewer, asked.data);
    }
    case "zr.overview.file": {
      const asked = OVERVIEW_PRESSES[verb].safeParse(data);
      if (!asked.success) return undefined;
      const { all: _, ...choices } = asked.data;
      return permit(deps, viewer, "cases.csv") ? fileCard(deps, viewer, choices) : notForYou();
    }
    case "zr.overview.flow": {
      const asked = OVERVIEW_PRESSES[verb].safeParse(data);
      return asked.success ? flowFor(deps, viewer, asked.data.r) : undefined;
    }
    case "zr.overview.numbers": {
      const asked = OVERVIEW_PRESSES[verb].safeParse(data);
      if (!asked.success) return undefined;
      return permit(deps, viewer, "cases.numbers") ? numbersCard(deps, asked.data.r) : notForYou();
    }
  }
}

function fileCard(deps: AppDeps, viewer: Person, choices: Choices): CardContent {
  const url = downloadUrl(deps, viewer, "overview", chosenOf(choices));
  if (url === undefined) {
    return message("Geen bestand", ["De bot heeft hier geen adres voor bestanden. Vraag de beheerder."]);
  }
  return {
    name: "overview-file",
    data: {
      title: "Het overzicht als bestand",
      text: "Dit bestand opent in Excel. Er staan namen van leerlingen in: bewaar het waar alleen jij erbij kunt, en gooi het weg als je klaar bent. De link werkt een kwartier. Geef hem niet door: wie de link heeft, heeft het bestand.",
      links: [{ title: "Haal het bestand op", url }],
      actions: [listButton("Terug", 0, choices)],
    },
  };
}

function notForYou(): CardContent {
  return {
    name: "message",
    data: {
      title: "Dit is voor de intern begeleider en de directie",
      lines: [
        { text: "De doorstroom en de cijfers gaan over de hele school." },
        { text: "Van je eigen leerlingen zie je wel waar ze staan." },
      ],
      actions: [button("Mijn leerlingen", "zr.overview", { page: 0 })],
    },
  };
}
