import { createHmac, timingSafeEqual } from "node:crypto";
import type { AgendaItem, AgendaLinks } from "../app/ports.ts";

const ID = "[A-Za-z0-9-]{1,80}";
/** case . meeting . version . end (seconds since 1970) . signature */
const TOKEN = new RegExp(`^(${ID})\\.(${ID})\\.(\\d{1,6})\\.(\\d{1,12})\\.([A-Za-z0-9_-]{43})$`);

/**
 * Addresses of calendar files, `<base>/agenda/<token>.ics`, signed with HMAC-SHA256 so that nobody can make one up or make
 * it last longer. They hold ids and numbers only. `base` is asked at each use: a test learns its port after it starts.
 */
export function createAgendaLinks(secret: string, base: () => string): AgendaLinks {
  const signatureOf = (payload: string) => createHmac("sha256", secret).update(payload).digest("base64url");
  return {
    urlOf(item) {
      const payload = payloadOf(item);
      return `${base()}/agenda/${payload}.${signatureOf(payload)}.ics`;
    },
    itemOf(token) {
      const [, caseId, meetingId, version, end, signature] = TOKEN.exec(token) ?? [];
      if (!caseId || !meetingId || !version || !end || !signature) return undefined;
      const expected = Buffer.from(signatureOf(`${caseId}.${meetingId}.${version}.${end}`));
      if (!timingSafeEqual(Buffer.from(signature), expected)) return undefined;
      return { caseId, meetingId, version: Number(version), until: new Date(Number(end) * 1000).toISOString() };
    },
  };
}

function payloadOf({ caseId, meetingId, version, until }: AgendaItem): string {
  return `${caseId}.${meetingId}.${version}.${Math.floor(Date.parse(until) / 1000)}`;
}
