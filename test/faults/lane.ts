import type { Person, School } from "../../src/domain/school/school.ts";
import { pressFrom, type TestActivity } from "../teams/activities.ts";

/** A fact that the bot said it stored. */
export type Acknowledged = { caseId: string; seq: number; type: string; tag: string };

/** One press on its way: what is sent, and what must be stored for it under the next number. */
export type Press = { activity: TestActivity; type: string; tag: string; reply: RegExp };

/** What a card says when the press had been carried out already, or somebody was first. */
const STALE = /niet meer actueel|Dit had je al besloten|intussen iets bijgekomen/;

/**
 * One case, of which teacher and care coordinator press one card after the other, and press again when there was no answer:
 * parents told, a proposal, a refusal with a reason of its own, and so on.
 */
export class Lane {
  readonly caseId: string;
  readonly acknowledged: Acknowledged[] = [];
  /** The version that the last answer, or the database after a crash, gave. */
  version: number;
  /** Set after a crash: whether the press without an answer had been stored. */
  storedUnheard = false;
  #nth = 0;
  #waiting: Press | undefined;
  #proposal = "";
  readonly #teacher: Person;
  readonly #coordinator: Person;
  readonly #serviceUrl: string;

  constructor(school: School, nth: number, version: number, serviceUrl: string) {
    const teacher = school.personById(`teacher-${nth}`);
    const coordinator = school.personById("marja");
    if (!teacher || !coordinator) throw new Error("the school has no such people");
    this.caseId = `case-${nth}`;
    this.version = version;
    this.#teacher = teacher;
    this.#coordinator = coordinator;
    this.#serviceUrl = serviceUrl;
  }

  /** The next press, or the same one again as long as nobody answered it. */
  next(): Press {
    this.#waiting ??= this.#make();
    return this.#waiting;
  }

  get hasUnanswered(): boolean {
    return this.#waiting !== undefined;
  }

  /** The bot answered the press. Throws when it says anything but what must have happened. */
  answered(text: string): void {
    const press = this.#waiting;
    if (!press) throw new Error(`${this.caseId}: an answer to nothing`);
    const expected = this.storedUnheard ? STALE : press.reply;
    if (!expected.test(text))
      throw new Error(`${this.caseId} at ${this.version}, ${press.type}: ${text.slice(0, 600)}`);
    if (!this.storedUnheard) this.version += 1;
    this.storedUnheard = false;
    this.acknowledged.push({ caseId: this.caseId, seq: this.version, type: press.type, tag: press.tag });
    if (press.type === "MoveProposed") this.#proposal = /"p":"([^"]+)"/.exec(text)?.[1] ?? "";
    this.#waiting = undefined;
    this.#nth += 1;
  }

  #make(): Press {
    const seen = { c: this.caseId, v: this.version };
    const by = (person: Person, verb: string, data: object) =>
      pressFrom({ serviceUrl: this.#serviceUrl, aadId: person.aadId }, verb, { ...seen, ...data });
    switch (this.#nth % 3) {
      case 0: {
        const how = this.#nth % 2 === 0 ? "phone" : "letter";
        const activity = by(this.#teacher, "zr.informed.save", { on: "2026-12-07", how });
        return { activity, type: "ParentsInformed", tag: how, reply: /Vastgelegd: ouders/ };
      }
      case 1:
        return {
          activity: by(this.#teacher, "zr.propose.save", { m: "to2" }),
          type: "MoveProposed",
          tag: "to2",
          reply: /Voorgesteld: /,
        };
      default: {
        const reason = `reden ${this.caseId} ${this.#nth}`;
        const activity = by(this.#coordinator, "zr.decide.decline", { p: this.#proposal, text: reason });
        return { activity, type: "MoveDeclined", tag: reason, reply: /Je besluit is verstuurd/ };
      }
    }
  }
}
