import type { z } from "zod";

/** What may stand at a place: the keys of each form that is possible there. Nothing where no block of keys belongs. */
export type Forms = readonly (readonly string[])[];

/** Looks up a place of a file in its schema. A place that the schema does not know has no forms. */
export function formsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): Forms {
  return schemasAt(schema, path).flatMap(({ _zod: { def } }) =>
    def.type === "object" ? [Object.keys(def.shape)] : [],
  );
}

/** The form that somebody who wrote these keys most likely meant: the one that has most of them. */
export function formMeant(forms: Forms, written: readonly string[]): readonly string[] {
  const shared = (form: readonly string[]) => form.filter((key) => written.includes(key)).length;
  return forms.reduce((best, form) => (shared(form) > shared(best) ? form : best), forms[0] ?? []);
}

/** Every schema that a value at this place may be held against: a union is each of its options. */
function schemasAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodTypes[] {
  const known = schema as z.core.$ZodTypes;
  const { def } = known._zod;
  switch (def.type) {
    case "optional":
    case "default":
      return schemasAt(def.innerType, path);
    case "lazy":
      return schemasAt(def.getter(), path);
    case "union":
      return def.options.flatMap((option) => schemasAt(option, path));
  }
  const [part, ...rest] = path;
  if (part === undefined) return [known];
  if (def.type === "array") return schemasAt(def.element, rest);
  if (def.type !== "object") return [];
  const inside = def.shape[String(part)];
  return inside ? schemasAt(inside, rest) : [];
}
