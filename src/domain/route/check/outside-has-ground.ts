import { allDuties, type Check } from "./check.ts";

/** An act towards an outsider names its consent, or the ground in law on which none is needed; so does one that only looks harmless. */
export const outsideHasGround: Check = {
  name: "outside-has-ground",
  find(route) {
    const outsiders = new Set(route.roles.filter((role) => role.is === "outside").map((role) => role.id));
    return allDuties(route).flatMap(({ duty, path }) => {
      if (duty.outside && !duty.outside.consent && !duty.outside.ground) {
        return [
          {
            path: [...path, "outside"],
            message: `Taak "${duty.id}" gaat naar buiten. Vul consent in, of ground met de wettelijke grond.`,
          },
        ];
      }
      if (!duty.outside && [duty.who, ...duty.with].some((role) => outsiders.has(role))) {
        return [{ path, message: `Bij taak "${duty.id}" is iemand van buiten de school betrokken. Vul outside in.` }];
      }
      return [];
    });
  },
};
