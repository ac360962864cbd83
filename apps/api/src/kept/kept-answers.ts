// Answers as they go over the wire, kept for as long as nothing they say has changed: whoever is next is only handed one.
import { type Context as CoreContext, type Deps, heldTime, KEPT_ANSWERS } from "@atapos/core";
import type { Context } from "hono";
import type { AppEnv } from "../http/app-env.ts";
import { type KeptBody, keepBody, sendBody } from "./kept-body.ts";

export interface Question {
  procedure: keyof typeof KEPT_ANSWERS;
  /** The merchant whose answer it is: that of the actor, who was judged. */
  merchantId: number;
  /** How it was asked, where that makes another answer. */
  form: string;
}

type Stamp = Awaited<ReturnType<Deps["events"]["freshness"]["stamp"]>>;

interface Entry {
  stamp: Stamp;
  from: number;
  until: number;
  body: KeptBody;
}

interface Making {
  stamp: Promise<Stamp>;
  entry: Promise<Entry | Response>;
}

/** Of all answers together, as they are uncompressed. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Even what no event ends is made anew now and then: somebody may have put a row right by hand. */
const MAX_AGE_MS = 60_000;

export interface KeptAnswers {
  /** The kept answer, or what `make` answers, which is kept when it is a 200. */
  answer(c: Context<AppEnv>, context: CoreContext, ask: Question, make: () => Promise<Response>): Promise<Response>;
}

const all = new WeakMap<Deps["events"], KeptAnswers>();

/** The answers of one process, which live as long as its event hub. */
export function keptAnswersOf(deps: Deps): KeptAnswers {
  const known = all.get(deps.events);
  if (known) return known;
  const made = createKeptAnswers();
  all.set(deps.events, made);
  return made;
}

function createKeptAnswers(): KeptAnswers {
  const entries = new Map<string, Entry>();
  const makings = new Map<string, Making>();
  let bytes = 0;
  const drop = (key: string) => {
    bytes -= entries.get(key)?.body.plain.length ?? 0;
    entries.delete(key);
  };
  const keep = (key: string, entry: Entry) => {
    drop(key);
    entries.set(key, entry);
    bytes += entry.body.plain.length;
    for (const oldest of entries.keys()) {
      if (bytes <= MAX_BYTES) return;
      drop(oldest);
    }
  };
  const make = (context: CoreContext, ask: Question, key: string, work: () => Promise<Response>): Making => {
    const { freshness } = context.deps.events;
    // Before anything is read: what changes meanwhile ends what is made of it.
    const stamp = freshness.stamp(ask.merchantId, KEPT_ANSWERS[ask.procedure].endsWith);
    const run = async (): Promise<Entry | Response> => {
      const taken = await stamp;
      const held = await heldTime(context, ask.merchantId);
      const response = await work();
      if (response.status !== 200) return response;
      const entry = { stamp: taken, ...held, body: await keepBody(response) };
      keep(key, entry);
      return entry;
    };
    const making: Making = { stamp, entry: run() };
    makings.set(key, making);
    const forget = () => {
      if (makings.get(key) === making) makings.delete(key);
    };
    making.entry.then(forget, forget);
    return making;
  };
  return {
    async answer(c, context, ask, work) {
      const { deps } = context;
      const key = `${ask.merchantId} ${ask.procedure} ${ask.form}`;
      const known = entries.get(key);
      const isHit = known !== undefined && (await isTrue(deps, known));
      deps.meter.cacheLookup(ask.procedure, isHit);
      if (isHit) return sendBody(c, known.body);
      const running = makings.get(key);
      if (running) {
        const shared = await sharedEntry(deps, running);
        if (shared) return sendBody(c, shared.body);
      }
      const made = await make(context, ask, key, work).entry;
      return made instanceof Response ? made : sendBody(c, made.body);
    },
  };
}

async function isTrue({ events, now }: Deps, { stamp, from, until }: Entry): Promise<boolean> {
  const at = now();
  return at >= from && at < until && at - from < MAX_AGE_MS && (await events.freshness.isCurrent(stamp));
}

/** What another question is just being answered with, if that holds for this one too. */
async function sharedEntry(deps: Deps, making: Making): Promise<Entry | null> {
  try {
    if (!(await deps.events.freshness.isCurrent(await making.stamp))) return null;
    const entry = await making.entry;
    return !(entry instanceof Response) && (await isTrue(deps, entry)) ? entry : null;
  } catch {
    // Whoever asked first is told why; this question finds out for itself.
    return null;
  }
}
