import type { Locator, Page } from "playwright-core";

/** A Playground window as a person uses it: type, press, read. */
export type Chat = {
  types(text: string): Promise<void>;
  /** Presses the newest button with this title. */
  presses(title: string): Promise<void>;
  /** Waits until the text stands in the window at least so many times. */
  sees(text: string, times?: number): Promise<void>;
  /** Waits until the newest picture with this in its text is there and decoded; gives its width in dots. */
  seesPicture(text: string): Promise<number>;
  /** Waits until the newest message stands still at the bottom of the window. */
  settles(): Promise<void>;
  lastCard(): Locator;
};

const PATIENCE_MS = 30_000;

export async function openChat(page: Page): Promise<Chat> {
  page.setDefaultTimeout(PATIENCE_MS);
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
    lastCard: () => page.locator(".ac-adaptiveCard").last(),
  };
}
