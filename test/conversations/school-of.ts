import { readFileSync } from "node:fs";
import { type Person, type School, toSchool } from "../../src/domain/school/school.ts";
import { emptySchool } from "../../src/domain/school/setup.ts";
import { WORKDAYS } from "../../src/domain/school/workdays.ts";
import { readSchool } from "../../src/store/school-file.ts";
import type { Conversation } from "./conversation.ts";

type Asked = Pick<Conversation, "routes" | "settings" | "emptySchool" | "administrator">;

const OUTSIDE_ADMINISTRATOR = "99999999-0000-4000-8000-000000000099";

/** The demo school, with the routes and choices a conversation asks for. */
export function schoolOf(conversation: Asked): School {
  const { file } = readSchool("src/cli/demo/school.yaml");
  const { routes, settings } = conversation;
  const administrator = castOf(conversation).find(({ administrator }) => administrator);
  return toSchool(
    conversation.emptySchool
      ? emptySchool()
      : { ...file, routes: routes ?? file.routes, settings: { ...file.settings, ...settings } },
    administrator ? [administrator.aadId] : [],
  );
}

/** The bytes of a file that somebody sends in a conversation. */
export function fileOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`test/conversations/files/${name}`));
}

/** Who can speak in a conversation: the people of the demo school, also when the bot does not know them, and the administrator. */
export function castOf({ administrator }: Pick<Conversation, "administrator">): Person[] {
  const { people } = readSchool("src/cli/demo/school.yaml").file;
  const known = people.some(({ name }) => name.split(" ")[0] === administrator);
  const cast = people.map(
    (person): Person => (person.name.split(" ")[0] === administrator ? { ...person, administrator: true } : person),
  );
  if (administrator === undefined || known) return cast;
  const aadId = OUTSIDE_ADMINISTRATOR;
  const nobody = { functions: [], groups: [], seats: [], workdays: [...WORKDAYS] };
  return [...cast, { id: `admin-${aadId.slice(0, 8)}`, aadId, name: administrator, administrator: true, ...nobody }];
}
