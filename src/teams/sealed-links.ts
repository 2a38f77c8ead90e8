import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { z } from "zod";
import type { Downloads } from "../app/download-ports.ts";

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Far longer than any token of ours, far shorter than what a server takes as an address. */
const TOKEN = /^[A-Za-z0-9_-]{38,2000}$/;

const sealed = z.strictObject({
  kind: z.string(),
  params: z.record(z.string(), z.string()),
  person: z.string(),
  until: z.iso.datetime(),
});

/**
 * Addresses of downloads, `<base>/download/<token>`. The token is encrypted and authenticated (AES-256-GCM, with a key of its
 * own derived from the secret), so that it says nothing to whoever sees the address in a history or a log. `base` is asked
 * at each use: a test learns its port after it starts.
 */
export function createSealedLinks(secret: string, base: () => string): Downloads {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "zorgroute download links", 32));
  return {
    urlOf(item) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce);
      const text = Buffer.concat([cipher.update(JSON.stringify(item), "utf8"), cipher.final()]);
      return `${base()}/download/${Buffer.concat([nonce, text, cipher.getAuthTag()]).toString("base64url")}`;
    },
    itemOf(token) {
      if (!TOKEN.test(token)) return undefined;
      const bytes = Buffer.from(token, "base64url");
      // Bits that fall off the end of the last character would otherwise let two tokens stand for one.
      if (bytes.toString("base64url") !== token) return undefined;
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      const text = openedBy(() =>
        Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]),
      );
      return text && sealed.safeParse(JSON.parse(text.toString("utf8"))).data;
    },
  };
}

/** GCM has one way to say that a token is not ours: it throws when the text does not fit its tag. */
function openedBy(open: () => Buffer): Buffer | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}
