import { type Meeting, peopleOf, votersOf } from "../../../domain/case/meeting/meeting.ts";
import type { Person } from "../../../domain/school/school.ts";
import { andList } from "../../dutch/day.ts";
import { voterNames } from "../../dutch/meeting-sentence.ts";
import type { Naming } from "../../dutch/naming.ts";

/** Who gets a message when this viewer changes a meeting, and whom somebody has to tell in person. */
export function toldLine(meeting: Meeting, viewer: Person, naming: Naming): string {
  const people = [...new Set([...peopleOf(meeting), meeting.organiser])].filter((person) => person !== viewer.id);
  const others = votersOf(meeting).filter((voter) => "role" in voter);
  return [
    people.length > 0 ? `Bericht gaat naar ${andList(people.map(naming.person))}.` : "",
    others.length > 0 ? `Laat het zelf weten aan: ${voterNames(others, naming)}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}
