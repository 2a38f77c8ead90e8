import { Agent, request } from "node:http";

/** A message to post, and a text that only its right answer has. */
export type Ask = { body: Buffer; answerHas: string };

export type LoadResult = {
  seconds: number;
  /** Milliseconds of each message. */
  latencies: readonly number[];
  /** Share of the time in which the one who asks was itself busy: near 1, it measures itself. */
  askerBusy: number;
};

/** Where each list of questions was left: short turns would otherwise ask about the same few pupils again and again. */
const asked = new WeakMap<readonly Ask[], number>();

/** Asks over and over, `atOnce` at a time on connections that stay open, for so many milliseconds. Throws on a wrong answer. */
export async function load(
  port: number,
  asks: readonly Ask[],
  atOnce: number,
  milliseconds: number,
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const latencies: number[] = [];
  let next = asked.get(asks) ?? 0;
  const idleBefore = performance.eventLoopUtilization();
  const start = performance.now();
  const end = start + milliseconds;
  const worker = async () => {
    while (performance.now() < end) {
      const ask = asks[next++ % asks.length];
      if (!ask) throw new Error("nothing to ask");
      const begun = performance.now();
      const answer = await post(agent, port, ask.body);
      latencies.push(performance.now() - begun);
      if (!answer.includes(ask.answerHas)) throw new Error(`wrong answer: ${answer.slice(0, 300)}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, worker));
  } finally {
    asked.set(asks, next);
    agent.destroy();
  }
  const seconds = (performance.now() - start) / 1000;
  const { utilization } = performance.eventLoopUtilization(idleBefore);
  return { seconds, latencies, askerBusy: utilization };
}

function post(agent: Agent, port: number, body: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": body.length };
    const sent = request(
      { agent, host: "127.0.0.1", port, path: "/api/messages", method: "POST", headers },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () => {
          const text = Buffer.concat(parts).toString();
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`HTTP ${response.statusCode}: ${text.slice(0, 300)}`));
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}
