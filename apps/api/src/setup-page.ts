import { createCaller, type Deps } from "@atapos/core";
import { BUSINESS_TYPES, errorMessage, type Language, PosError } from "@atapos/domain";
import { TRPCError } from "@trpc/server";
import type { Context, Hono } from "hono";
import { html } from "hono/html";
import { z } from "zod";
import type { AppEnv } from "./http/app-env.ts";
import { httpStatus } from "./http/http-status.ts";
import { identify } from "./identify.ts";
import { setupForm, setupFrame, setupWords } from "./setup-form.ts";

const formSchema = z.object({
  token: z.string().max(200),
  name: z.string().max(200),
  email: z.string().max(254),
  password: z.string().max(200),
  merchantName: z.string().max(200),
  businessType: z.enum(BUSINESS_TYPES).catch("fnb"),
  language: z.enum(["id", "en"]).catch("id"),
});
type Form = z.output<typeof formSchema>;

/** The page behind the one-time link that makes the first owner and merchant; a plain form, without scripts. */
export function mountSetupPage(app: Hono<AppEnv>, deps: Deps): void {
  app.get("/setup", (c) => {
    const language = languageOf(c.req.query("language") ?? c.req.header("accept-language"));
    const token = c.req.query("token") ?? "";
    return page(c, language, setupForm(language, { token, values: {}, problem: null }));
  });
  app.post("/setup", async (c) => {
    const form = formSchema.safeParse(await c.req.parseBody());
    if (!form.success) return c.redirect("/setup", 303);
    return complete(c, deps, form.data);
  });
}

async function complete(c: Context<AppEnv>, deps: Deps, form: Form): Promise<Response> {
  const { language, ...input } = form;
  try {
    const facts = {
      header: (name: string) => c.req.header(name),
      requestId: c.get("requestId"),
      address: c.get("address"),
    };
    const credentials = { bearer: null, tableSession: null, sessionAccountId: null, merchantHeader: null };
    const { context } = await identify(deps, facts, credentials);
    await createCaller(context).auth.completeSetup(input);
  } catch (error) {
    const { problem, status } = refusalOf(error, language);
    const { password: _, token, ...values } = input;
    return page(c, language, setupForm(language, { token, values, problem }), status);
  }
  const words = setupWords[language];
  return page(c, language, html`<h1>${words.done}</h1><p><a href="${deps.config.posUrl}">${words.signIn}</a></p>`);
}

function refusalOf(error: unknown, language: Language): { problem: string; status: 401 | 409 | 422 } {
  const cause = error instanceof TRPCError ? error.cause : error;
  if (cause instanceof PosError) {
    const status = httpStatus(cause);
    if (status === 401 || status === 409 || status === 422) {
      return {
        problem: cause.kind === "unauthorized" ? setupWords[language].spent : errorMessage(cause.code, language),
        status,
      };
    }
  }
  if (cause instanceof z.core.$ZodError || cause instanceof z.ZodError) {
    return { problem: setupWords[language].invalid, status: 422 };
  }
  throw error;
}

function page(
  c: Context<AppEnv>,
  language: Language,
  content: ReturnType<typeof html>,
  status: 200 | 401 | 409 | 422 = 200,
) {
  c.header("Referrer-Policy", "no-referrer");
  c.header("Cache-Control", "no-store");
  c.header(
    "Content-Security-Policy",
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'",
  );
  return c.html(setupFrame(language, content), status);
}

const languageOf = (text: string | undefined): Language => (/^\s*en\b/i.test(text ?? "") ? "en" : "id");
