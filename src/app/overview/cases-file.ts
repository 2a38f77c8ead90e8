import { stepOf } from "../../domain/route/route.ts";
import type { Person } from "../../domain/school/school.ts";
import { namingFor } from "../cards/advice-card.ts";
import { OVERVIEW_PRESSES } from "../cards/overview-press-data.ts";
import { todayOf } from "../case-file.ts";
import { csvFile, csvTable } from "../csv.ts";
import type { AppDeps, ReadDeps } from "../deps.ts";
import type { DownloadFile } from "../download-ports.ts";
import { permit } from "../permit.ts";
import { foundCases } from "./case-filter.ts";
import type { CaseLine } from "./case-lines.ts";
import { lineWords, turnOf } from "./line-words.ts";

const HEADS = {
  pupil: "leerling",
  group: "groep",
  route: "route",
  step: "stap",
  since: "in deze stap sinds",
  weeks: "schoolweken in deze stap",
  due: "uiterlijk",
  late: "te laat",
  turn: "aan zet",
  role: "rol",
  waits: "wacht op",
} as const;

type Row = Record<keyof typeof HEADS, string>;

/** The cases that are asked for as a spreadsheet, for who may take them along; undefined for everybody else. */
export async function casesFile(
  deps: ReadDeps & Pick<AppDeps, "trail">,
  viewer: Person,
  params: Readonly<Record<string, string>>,
): Promise<DownloadFile | undefined> {
  const asked = OVERVIEW_PRESSES["zr.overview.file"].safeParse({ ...params, all: "pages" });
  if (!asked.success || !permit(deps, viewer, "cases.csv")) return undefined;
  const { found } = await foundCases(deps, viewer, asked.data);
  return {
    fileName: `overzicht-${todayOf(deps)}.csv`,
    contentType: "text/csv; charset=utf-8",
    body: csvFile(csvTable(HEADS, rowsOf(deps, found))),
  };
}

function rowsOf(deps: ReadDeps, lines: readonly CaseLine[]): Row[] {
  const today = todayOf(deps);
  return lines.map((line): Row => {
    const { file, advice, late, weeks } = line;
    const { subject, route, state } = file;
    const naming = namingFor(deps, file);
    return {
      // In a list without buttons two of one name in a group must be told apart.
      pupil: subject.initial ? `${subject.name} ${subject.initial}.` : subject.name,
      group: deps.school.groupName(subject.group),
      route: route.title,
      step: stepOf(route, state.step).title,
      since: state.since,
      weeks: weeks.toFixed(1).replace(".", ","),
      due: advice.dueOn ?? "",
      late: late ? "ja" : "nee",
      turn: turnOf(line, undefined, naming.role),
      role: advice.turn ? naming.role(advice.turn.role) : "",
      waits: lineWords(deps, line, undefined, today).waits,
    };
  });
}
