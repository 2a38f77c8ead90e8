/**
 * What somebody is at school, whatever the school calls it. A route's roles point to one of these (`is:`), so that a
 * kwaliteitscoördinator in one file and an intern begeleider in another are the same seat.
 */
export const SCHOOL_FUNCTIONS = [
  "teacher",
  /** Teaches the pupil in an instruction group, apart from the pupil's own group. */
  "instructionTeacher",
  "careCoordinator",
  "leadership",
  "parents",
  "pupil",
  "careTeam",
  "outside",
] as const;

export type SchoolFunction = (typeof SCHOOL_FUNCTIONS)[number];
