import { z } from "zod";

/** The clock difference that the Bot Framework allows, in seconds. */
const LEEWAY = 300;

const Header = z.object({ alg: z.enum(["RS256", "RS384", "RS512"]) });

/**
 * Whether an Authorization header could hold a current channel token: only then is it worth checking the signature.
 * Grants nothing. It refuses early what the SDK would answer with a server error, log with a stack, or, for tokens of
 * another issuer, look up on the internet before it knows who signed them.
 */
export function isPlausibleToken(authorization: string, issuer: string, nowSeconds: number): boolean {
  const [scheme, token, ...rest] = authorization.split(" ");
  if (scheme !== "Bearer" || token === undefined || rest.length > 0) return false;
  const [header, payload, signature, ...more] = token.split(".");
  if (!header || !payload || !signature || more.length > 0) return false;
  const claims = z.object({
    iss: z.literal(issuer),
    exp: z
      .number()
      .gt(nowSeconds - LEEWAY)
      .optional(),
    nbf: z
      .number()
      .lte(nowSeconds + LEEWAY)
      .optional(),
  });
  return Header.safeParse(decoded(header)).success && claims.safeParse(decoded(payload)).success;
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch {
    return undefined; // not JSON, so not a token: the schemas refuse undefined
  }
}
