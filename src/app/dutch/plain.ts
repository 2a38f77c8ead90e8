/** Nearly every text: letters first, and no mark that means something to Markdown or to a template. */
const HARMLESS = /^[A-Za-zÀ-ÖØ-öø-ÿ‘][A-Za-z0-9À-ÖØ-öø-ÿ ,.:;?'"‘’…·/%-]*$/;

/**
 * Text that people or files brought in, made safe for a card: Teams reads Markdown in every TextBlock, and `${` is the
 * template language of the cards. Shown as typed, never as a link, a heading or a list; on one line, without the
 * invisible marks that turn the reading direction round.
 */
export function plain(text: string): string {
  if (HARMLESS.test(text) && !text.endsWith(" ")) return text;
  return text
    .replace(/\p{Bidi_Control}/gu, "")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim()
    .replaceAll("${", "$ {")
    .replace(/[\\`*_[\]()#~|<>!]/g, "\\$&")
    .replace(/^(\d*)([-+=.])/, "$1\\$2");
}
