import type { Verb } from "../../src/app/cards/press-data.ts";
import type { Command } from "../../src/domain/case/command.ts";
import { ilse, marja } from "../domain/case/avontuur.ts";
import { type Act, act } from "../domain/case/given.ts";
import { nowOn, outcome, proposing } from "../domain/case/meeting/meeting-walks.ts";
import { in3, opened, readyFor2, teamTalkGiven } from "../domain/case/walks.ts";
import { ADMINISTRATOR, type TestSchool } from "./school.ts";
import { meetingOn, onAgenda } from "./zorgteam/meetings.ts";

/** A press on a real button: by whom, with the data that the card carries and the values that were filled in. */
export type Press = { by: string; data: Record<string, unknown>; stores: boolean };

/** The day on which somebody plans, and the two days that are proposed. */
const PAST = ["2026-12-01", "2026-12-03", "2026-12-08"] as const;
const COMING = ["2027-01-29", "2027-02-08", "2027-02-09"] as const;

/** A meeting in each of its states: people are asked, it is to come, it was, and what came of it is known. */
const fourMeetings: Act[] = [
  ...opened,
  ...["told", "past", "coming", "asking"].flatMap((meetingId, known) => {
    const [on, first, second] = known < 2 ? PAST : COMING;
    const fix: Command = { type: "FixMeeting", meetingId, slot: "s1-1", now: nowOn(on) };
    return [
      act(proposing(on, { meetingId, duty: null, known, days: [first, second] }), ilse, on),
      ...(meetingId === "asking" ? [] : [act(fix, ilse, on)]),
      ...(meetingId === "told" ? [act({ ...outcome, meetingId, now: nowOn("2026-12-04") }, ilse, "2026-12-04")] : []),
    ];
  }),
];

/**
 * Four children of group 5: Sanne in zorgroute 1 and ready to go on, Daan with a proposal of Ilse waiting, Noor in
 * zorgroute 3 with one consent, Yasmine with meetings. Gives a press for every verb that does what it is for.
 */
export async function pressTable(school: TestSchool): Promise<Record<Verb, Press>> {
  const sanne = await school.hasCase("c-sanne", "p-1001", readyFor2);
  // Today: a proposal that lay there since December would have come to others in the meantime.
  const proposed = act({ type: "ProposeMove", move: "to2", proposalId: "p1" }, ilse, "2027-02-01");
  const daan = await school.hasCase("c-daan", "p-1002", [...readyFor2, proposed]);
  const noor = await school.hasCase("c-noor", "p-1003", [
    ...in3,
    teamTalkGiven,
    act({ type: "InformParents", on: "2027-01-25", how: "phone" }, ilse, "2027-01-25"),
    act({ type: "SetTerm", end: "2027-03-05" }, marja, "2027-01-25"),
  ]);
  // A meeting that was, with Sanne on it, and one to come, with Daan.
  for (const meeting of [
    meetingOn("2027-01-28", { id: "m-was", stage: "confirmed", confirmedBy: "marja", items: [onAgenda("c-sanne")] }),
    meetingOn("2027-02-09", { id: "m-next", stage: "proposed", items: [onAgenda("c-daan")] }),
  ]) {
    if (!(await school.deps.zorgteam.save(meeting, null, []))) throw new Error(`no meeting ${meeting.id}`);
  }
  const next = { m: "m-next" };
  const yasmine = await school.hasCase("c-yasmine", "p-1005", fourMeetings);
  const looks = (data: Record<string, unknown>): Press => ({ by: "marja", data, stores: false });
  const setsUp = (data: Record<string, unknown>): Press => ({ by: ADMINISTRATOR, data, stores: false });
  const onSanne = (data: Record<string, unknown>, by = "ilse"): Press => ({
    by,
    data: { c: "c-sanne", v: sanne, ...data },
    stores: true,
  });
  const onDaan = (data: Record<string, unknown>, by = "marja"): Press => ({
    by,
    data: { c: "c-daan", v: daan, p: "p1", ...data },
    stores: true,
  });
  const onNoor = (data: Record<string, unknown>): Press => ({
    by: "marja",
    data: { c: "c-noor", v: noor, ...data },
    stores: true,
  });
  const onYasmine = (data: Record<string, unknown>): Press => ({
    by: "ilse",
    data: { c: "c-yasmine", ...data },
    stores: true,
  });
  const on = "2027-01-28";
  const twoMoments = { day1: "2027-02-09", time1: "15:30", day2: "2027-02-11", time2: "08:15", minutes: "30" };
  return {
    "zr.advice": looks({ c: "c-sanne" }),
    "zr.file": looks({ c: "c-sanne" }),
    "zr.more": looks({ c: "c-noor" }),
    "zr.dossier": looks({ k: "p-1001", at: 0 }),
    "zr.dossier.view": looks({ k: "p-1001", at: 0 }),
    "zr.dossier.said": {
      by: "ilse",
      data: { k: "p-1001", at: 0, entry: "c-sanne~3", view: "Wij waren er allebei." },
      stores: true,
    },
    "zr.dossier.export": looks({ k: "p-1001" }),
    "zr.dossier.make": looks({ k: "p-1001", who: "parents" }),
    "zr.start": { by: "ilse", data: { k: "p-1004", r: "avontuur" }, stores: true },
    "zr.choose": looks({ k: "p-1001", intent: "whatNow" }),
    "zr.overview": looks({ page: 0 }),
    "zr.overview.list": looks({ page: 0, step: "zr1", waits: "me", late: "late" }),
    "zr.overview.file": looks({ all: "pages", step: "zr1" }),
    "zr.overview.flow": looks({ r: "avontuur" }),
    "zr.overview.numbers": looks({ r: "avontuur" }),
    "zr.record.open": looks({ c: "c-sanne", d: "talkParents" }),
    "zr.record.save": onSanne({ d: "tryMeans", on: "2026-12-08", option: "moreTime", pointer: "", known: "named" }),
    "zr.consent.save": onNoor({
      d: "signAdvice",
      on,
      answer: "given",
      by: "oneParent",
      how: "signed",
      until: "2027-07-09",
      place: "Leerlingdossier, map 3",
    }),
    "zr.consent.ask": looks({ c: "c-noor", d: "signAdvice" }),
    "zr.consent.asked": onNoor({ d: "signAdvice", on }),
    "zr.consents": looks({ c: "c-noor" }),
    "zr.disagree.open": looks({ c: "c-noor" }),
    "zr.disagree.save": onNoor({ on, s: "disagree" }),
    "zr.withdrawal.open": looks({ c: "c-noor", t: "teamTalk" }),
    "zr.withdrawal.save": onNoor({ t: "teamTalk", on }),
    "zr.informed.open": looks({ c: "c-sanne" }),
    "zr.informed.save": onSanne({ on: "2026-12-08", how: "letter" }),
    "zr.answer.open": looks({ c: "c-noor", q: "conclusion" }),
    "zr.answer.save": onNoor({ q: "conclusion", a: "here", on }),
    "zr.term.open": looks({ c: "c-noor" }),
    "zr.term.save": onNoor({ on: "2027-03-12" }),
    "zr.evaluate.open": looks({ c: "c-sanne" }),
    "zr.evaluate.save": onSanne({
      outcome: "not",
      on: "2026-12-08",
      heard: "directly",
      weight: "partly",
      why: "comesLater",
      told: "2026-12-08",
    }),
    "zr.propose.open": looks({ c: "c-sanne", m: "to2" }),
    "zr.propose.save": onSanne({ m: "to2" }),
    "zr.propose.withdraw": onDaan({}, "ilse"),
    "zr.decide.open": looks({ c: "c-daan" }),
    "zr.decide.approve": onDaan({}),
    // In this step the route asks nobody's position: nothing to store.
    "zr.decide.position": { ...onDaan({ r: "parents", is: "agree" }), stores: false },
    "zr.decide.ask": onDaan({ text: "Vraag het Daan zelf", duty: "talkParents", by: "2027-02-05" }),
    "zr.decide.decline": onDaan({ text: "Nog te vroeg" }),
    // A pupil's case has no groepsoverzicht: these change nothing here. test/conversations plays them on a group.
    "zr.group": looks({ c: "c-sanne" }),
    "zr.group.edit": looks({ c: "c-sanne" }),
    "zr.mark.open": looks({ c: "c-sanne", m: "attention" }),
    "zr.mark.save": { ...onSanne({ m: "attention", pupils: "p-1001" }), stores: false },
    "zr.forward.open": looks({ c: "c-sanne" }),
    "zr.forward.save": { ...onSanne({ k: "p-1001", g: "unclear" }), stores: false },
    // Kept beside the cases: test/app/away.test.ts looks at what is stored.
    "zr.away.save": looks({ who: "ilse", from: "2027-02-03", until: "2027-02-05", substitute: "tom" }),
    "zr.away.end": looks({ w: "ilse" }),
    // No file waits here: test/app/roster looks at what is stored.
    "zr.roster.do": looks({ h: "f-1", n: 1, sure: "yes" }),
    "zr.roster.drop": looks({ h: "f-1" }),
    "zr.handover.talked": looks({ c: "c-sanne" }),
    "zr.staff.page": looks({ page: 0 }),
    "zr.staff.save": looks({ page: 0, n: 1, f0: "teacher", g0: "5A" }),
    "zr.messages.open": looks({ about: "reminders" }),
    "zr.messages.list": looks({ about: "reminders" }),
    "zr.messages.save": looks({ about: "reminders", kinds: "termWeek,termPast" }),
    "zr.meeting.choose": looks({ c: "c-sanne" }),
    "zr.meeting.plan": looks({ c: "c-sanne" }),
    "zr.meeting.propose": onYasmine({ n: 4, invited: "ilse@teacher,@parents", ...twoMoments }),
    "zr.meeting.open": looks({ c: "c-yasmine", m: "asking" }),
    "zr.meeting.others": looks({ c: "c-yasmine", m: "asking" }),
    "zr.meeting.answers": looks({ c: "c-yasmine", m: "asking", whom: "parents" }),
    "zr.meeting.answer": onYasmine({ m: "asking", r: 1, whom: "parents", a1: "no", a2: "yes" }),
    "zr.meeting.again": looks({ c: "c-yasmine", m: "asking" }),
    "zr.meeting.renew": onYasmine({ m: "asking", r: 1, ...twoMoments }),
    "zr.meeting.fix": onYasmine({ m: "asking", v: yasmine, s: "s1-1" }),
    "zr.meeting.shift": looks({ c: "c-yasmine", m: "coming" }),
    "zr.meeting.move": onYasmine({ m: "coming", n: 1, day1: "2027-02-10", time1: "15:30", minutes: "45" }),
    "zr.meeting.drop": looks({ c: "c-yasmine", m: "coming" }),
    "zr.meeting.cancel": onYasmine({ m: "coming", n: 1 }),
    "zr.meeting.result": looks({ c: "c-yasmine", m: "past" }),
    "zr.meeting.outcome": onYasmine({
      m: "past",
      held: "yes",
      attended: "teacher,parents",
      what1: "Leeslijst meegeven",
      who1: "p:ilse",
      by1: "2027-02-05",
    }),
    "zr.meeting.agreed": looks({ c: "c-yasmine" }),
    "zr.meeting.tick": onYasmine({ m: "told", nth: 0 }),
    // Nobody of this school is due: test/app/retention presses them where somebody is.
    "zr.retention.list": looks({ page: 0 }),
    "zr.retention.ask": looks({ k: "p-1001", what: "pupil", page: 0 }),
    "zr.retention.remove": looks({ k: "p-1001", what: "pupil" }),
    "zr.undo": onSanne({ s: 3 }),
    // Meetings belong to no case: of these only an outcome is stored in one.
    "zr.zorgteam.agenda": looks(next),
    "zr.zorgteam.off": looks({ ...next, i: "c-daan" }),
    "zr.zorgteam.on": looks({ ...next, i: "c-noor" }),
    "zr.zorgteam.add": looks({ ...next, name: "Noor" }),
    "zr.zorgteam.confirm": looks({ ...next, n: 1 }),
    "zr.zorgteam.date": looks(next),
    "zr.zorgteam.plan": looks({ d1: "2027-03-09", from: "13:00", to: "14:00" }),
    "zr.zorgteam.move": looks({ ...next, on: "2027-02-10", from: "13:00", to: "14:00" }),
    "zr.zorgteam.cancel": looks(next),
    "zr.zorgteam.outcome": looks({ m: "m-was" }),
    "zr.zorgteam.discussed": { by: "marja", data: { m: "m-was", i: "c-sanne", o: "goOn" }, stores: true },
    "zr.zorgteam.later": looks({ m: "m-was", i: "c-sanne" }),
    // The school is kept beside the cases: test/app/setup looks at what is stored.
    "zr.setup.open": setsUp({ i: "list" }),
    "zr.setup.school": setsUp({ n: 0, name: "De Vlieger", region: "midden" }),
    "zr.setup.routes": setsUp({ n: 0, routes: "avontuur" }),
    "zr.setup.settings": setsUp({ n: 0, s1: "avontuur/backFrom2/no" }),
    "zr.setup.free": setsUp({ n: 0, name: "Studiedag", from: "2027-02-05", until: "2027-02-05" }),
    "zr.setup.unfree": setsUp({ n: 0, nth: 0 }),
    "zr.setup.nofree": setsUp({ n: 0 }),
    "zr.setup.days": setsUp({ n: 0, days: "2027-02-05/2027-02-05/Studiedag" }),
    "zr.setup.contacts": setsUp({
      n: 0,
      ...{ meldcode: "Petra Kok", meldcodeHow: "toestel 1", absence: "Petra Kok", absenceHow: "toestel 1" },
      ...{ admin: "Petra Kok", adminHow: "toestel 1" },
    }),
    "zr.setup.give": setsUp({ n: 0, f: "leadership", who: "youssef", account: "", called: "" }),
    "zr.setup.take": setsUp({ n: 0, f: "teacher", w: "tom", group: "7B" }),
    "zr.setup.person": setsUp({ f: "leadership", w: "petra" }),
    "zr.setup.keep": setsUp({ n: 0, f: "leadership", w: "petra", days: "mon,tue", email: "" }),
    "zr.setup.next": setsUp({ n: 0, who: "petra" }),
    "zr.setup.unnext": setsUp({ n: 0, w: "petra" }),
  };
}
