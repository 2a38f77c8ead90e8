import type { Locator, Page } from "playwright-core";

/** A Playground window as a person uses it: type, press, read. */
export type Chat = {
  types(text: string): Promise<void>;
  /** Presses the newest button with this title. */
  presses(title: string): Promise<void>;
  /**
   * Presses until the text is there. A card that was just decided is changed once more by the bot, and a press at that very
   * moment opens a form that the change takes away again: then a person presses again.
   */
  opens(title: string, text: string): Promise<void>;
  /** Waits until the text stands in the window at least so many times. */
  sees(text: string, times?: number): Promise<void>;
  /** Waits until the newest picture with this in its text is there and decoded; gives its width in dots. */
  seesPicture(text: string): Promise<number>;
  /** Waits until the newest message stands still at the bottom of the window. */
  settles(): Promise<void>;
  lastCard(): Locator;
  /** Picks a day in the nth date of the newest card (from 0), from the calendar that opens at today. */
  picksDay(nth: number, date: string): Promise<void>;
  /** Fills in the nth time of the newest card (from 0), as uu:mm. */
  fillsTime(nth: number, time: string): Promise<void>;
  /** Ticks an answer under the nth question of the newest card (from 0). */
  ticks(nth: number, answer: string): Promise<void>;
  /** Types in the nth text of the newest card (from 0). */
  fills(nth: number, text: string): Promise<void>;
  /** Chooses from the nth list of the newest card (from 0). */
  chooses(nth: number, title: string): Promise<void>;
};

const PATIENCE_MS = 30_000;
/** How often somebody presses before giving up. */
const PRESSES = 5;

/** How the calendar names a day: "3, December, 2026". */
function dayName(date: string): string {
  const day = new Date(`${date}T12:00:00Z`);
  const month = day.toLocaleString("en-US", { month: "long", timeZone: "UTC" });
  return `${day.getUTCDate()}, ${month}, ${day.getUTCFullYear()}`;
}

export async function openChat(page: Page): Promise<Chat> {
  page.setDefaultTimeout(PATIENCE_MS);
  const card = () => page.locator(".ac-adaptiveCard").last();
  const box = page.locator("[data-lexical-editor=true]").last();
  await box.waitFor();
  return {
    async types(text) {
      await box.click();
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    async presses(title) {
      const button = page.getByRole("button", { name: title, exact: true }).last();
      await button.scrollIntoViewIfNeeded();
      await button.click();
    },
    async opens(title, text) {
      const form = page.getByText(text).first();
      for (let tries = 1; ; tries++) {
        const button = page.getByRole("button", { name: title, exact: true }).last();
        await button.scrollIntoViewIfNeeded();
        await button.click();
        try {
          return await form.waitFor({ timeout: PATIENCE_MS / PRESSES });
        } catch (error) {
          if (tries === PRESSES) throw error;
        }
      }
    },
    async sees(text, times = 1) {
      await page
        .getByText(text)
        .nth(times - 1)
        .waitFor();
    },
    async seesPicture(text) {
      const picture = page.getByAltText(text).last();
      await picture.scrollIntoViewIfNeeded();
      return picture.evaluate(async (element: { decode(): Promise<void>; naturalWidth: number }) => {
        await element.decode();
        return element.naturalWidth;
      });
    },
    async settles() {
      const card = page.locator(".ac-adaptiveCard").last();
      await card.scrollIntoViewIfNeeded();
      await card.evaluate((element: { scrollIntoView(options: object): void }) =>
        element.scrollIntoView({ block: "end" }),
      );
    },
    lastCard: () => card(),
    async picksDay(nth, date) {
      await card().locator('input[placeholder^="Select a date"]').nth(nth).click();
      const day = page.getByRole("gridcell", { name: dayName(date) }).first();
      // The calendar opens at this month; a school day just ahead is in it or in the next.
      if (!(await day.isVisible())) await page.getByRole("button", { name: /next month/i }).click();
      await day.click();
    },
    async fillsTime(nth, time) {
      const field = card().locator('input[placeholder^="Select a time"]').nth(nth);
      await field.fill(time);
      await field.press("Enter");
    },
    async ticks(nth, answer) {
      await card().getByRole("radiogroup").nth(nth).getByLabel(answer, { exact: true }).click();
    },
    async fills(nth, text) {
      await card().locator("input[type=text]:not([role=combobox])").nth(nth).fill(text);
    },
    async chooses(nth, title) {
      await card().locator('input[placeholder="Kies"]').nth(nth).click();
      await page.getByRole("option", { name: title, exact: true }).click();
    },
  };
}
