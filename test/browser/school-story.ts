import type { Page } from "playwright-core";
import type { Chat } from "./playground-page.ts";

type Window = { page: Page; chat: Chat };
type Step = (name: string, run: () => Promise<void>) => Promise<void>;

/** Whoever looks after the bot, here the IB'er herself: the set-up, a colleague from the people picker, and what is kept. */
export async function schoolStory(
  step: Step,
  shot: (page: Page, name: string) => Promise<void>,
  { page, chat }: Window,
): Promise<void> {
  await step("the set-up shows what is done and what is open", async () => {
    await chat.types("inrichten");
    await chat.sees("School inrichten");
    await chat.settles();
    await shot(page, "inrichten");
  });
  await step("a contact is filled in, and is there at once", async () => {
    await chat.presses("Beheer wijzigen");
    await chat.sees("Vragen over de bot: bij wie?");
    await chat.fills(4, "Bo Smit");
    await chat.settles();
    await shot(page, "inrichten-contact");
    await chat.presses("Opslaan");
    await chat.sees("Bo Smit");
  });
  await step("somebody for the zorgteam is found with the people picker", async () => {
    await chat.presses("Zorgteam invullen");
    await chat.sees("Wie zit in het zorgteam?");
    const picker = page.getByLabel("People Picker").last();
    await picker.click();
    await picker.pressSequentially("Tom");
    await page.getByText("Tom Visser").last().click();
    await chat.settles();
    await shot(page, "inrichten-zorgteam");
    await chat.presses("Toevoegen");
    await chat.sees("Toegevoegd: Tom Visser");
    await chat.settles();
    await shot(page, "inrichten-zorgteam-klaar");
  });
  await step("the import says how, and what may be removed is nothing yet", async () => {
    await chat.types("importeren");
    await chat.sees("EDEXML");
    await chat.settles();
    await shot(page, "importeren");
    await chat.types("bewaartermijnen");
    await chat.sees("Ik verwijder niets vanzelf");
    await chat.settles();
    await shot(page, "bewaartermijnen");
  });
}

/** What the IB'er sees of all pupils, in a picture, and of one in the dossier with a file for the parents. */
export async function overviewStory(
  step: Step,
  shot: (page: Page, name: string) => Promise<void>,
  { page, chat }: Window,
): Promise<void> {
  await step("the IB'er sees how pupils go through the route", async () => {
    await chat.types("doorstroom");
    await chat.sees("Doorstroom: Zorgroutes");
    await chat.settles();
    await shot(page, "doorstroom");
  });
  await step("and the dossier of one, with how the parents see it", async () => {
    await chat.types("dossier Sanne groep 5");
    await chat.sees("Wat er is gebeurd");
    await chat.settles();
    await shot(page, "dossier");
    await chat.presses("Bestand maken");
    await chat.sees("Voor wie");
    await chat.settles();
    await shot(page, "dossier-bestand");
  });
}
