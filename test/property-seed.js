import fc from "fast-check";

/**
 * The same walks and texts on every run, so that what is landed is judged by what changed; `PROPERTY_SEED=<number>` draws
 * others, and a failure prints the seed it was found with.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20261122) });
