import { expect, test } from "@jest/globals";
import { giveFunction, takeFunction } from "../../../../src/domain/school/set-up/set-functions.ts";
import { readSchool } from "../../../../src/store/school-file.ts";

const { file } = readSchool("src/cli/demo/school.yaml");
const person = (in_: typeof file, id: string) => in_.people.find((one) => one.id === id);

test("a function comes beside what somebody is already", () => {
  const given = giveFunction(file, "petra", "careTeam", "");
  expect(given.ok && person(given.file, "petra")?.functions).toEqual(["leadership", "careTeam"]);
});

test("a teacher is so of a group, and of more than one", () => {
  const given = giveFunction(file, "tom", "teacher", "3A");
  expect(given.ok && person(given.file, "tom")).toMatchObject({ functions: ["teacher"], groups: ["7B", "3A"] });
});

test("whose last group is taken is no teacher any more; with another group left still one", () => {
  const one = takeFunction(file, "tom", "teacher", "7B");
  expect(one.ok && person(one.file, "tom")).toMatchObject({ functions: [], groups: [] });
  const both = giveFunction(file, "tom", "teacher", "3A");
  const less = takeFunction(both.ok ? both.file : file, "tom", "teacher", "7B");
  expect(less.ok && person(less.file, "tom")).toMatchObject({ functions: ["teacher"], groups: ["3A"] });
});

test("somebody who can speak stays care coordinator", () => {
  const first = takeFunction(file, "marja", "careCoordinator", "");
  expect(first.ok).toBe(true);
  expect(first.ok && takeFunction(first.file, "youssef", "careCoordinator", "")).toEqual({
    ok: false,
    problem: "lastOne",
  });
  // A second one without an account decides nothing.
  const people = file.people.map((one) => (one.id === "youssef" ? { ...one, aadId: "" } : one));
  expect(takeFunction({ ...file, people }, "marja", "careCoordinator", "")).toEqual({ ok: false, problem: "lastOne" });
});

test.each([
  ["unknown", () => giveFunction(file, "constructor", "leadership", "")],
  ["groupMissing", () => giveFunction(file, "tom", "teacher", "")],
  ["groupMissing", () => giveFunction(file, "tom", "teacher", "__proto__")],
  ["holdsAlready", () => giveFunction(file, "petra", "leadership", "")],
  ["holdsAlready", () => giveFunction(file, "tom", "teacher", "7B")],
  ["holdsNot", () => takeFunction(file, "tom", "leadership", "")],
  ["holdsNot", () => takeFunction(file, "tom", "teacher", "5A")],
] as const)("%s", (problem, change) => {
  expect(change()).toEqual({ ok: false, problem });
});
