import { cpus, totalmem } from "node:os";

/** What the figures were measured on, and when. */
export function machineLine(): string {
  const [processor] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${day}, Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} cores (${processor?.model.trim()}), ${memory} GB memory`;
}
