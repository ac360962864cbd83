// Property tests draw the same examples every time, so that a red run is red for everybody; SEED=<number> draws others.
import fc from "fast-check";

const SEED = Number(process.env.SEED ?? 20_260_101);

fc.configureGlobal({ seed: SEED });
