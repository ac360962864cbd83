import { z } from "zod";

const targets = ["midtrans", "atlas", "resend", "cloudinary", "smtp"] as const;
export type Target = (typeof targets)[number];

export const faultSchema = z.object({
  target: z.enum(targets),
  /** drop does the work, then closes the connection before answering. */
  mode: z.enum(["ok", "timeout", "500", "drop", "slow"]),
  delayMs: z.number().int().min(0).max(600_000).optional(),
  /** How many requests are hit; without it, all of them until mode "ok". */
  times: z.number().int().positive().optional(),
  /** Hits only requests whose path contains this text. */
  path: z.string().min(1).optional(),
});

export type Fault = z.infer<typeof faultSchema>;
export type Faults = ReturnType<typeof createFaults>;

export function createFaults() {
  let active: Fault[] = [];
  return {
    /** A later fault for the same target and path replaces the earlier one; "ok" without a path clears the target. */
    set(fault: Fault) {
      active = active.filter(
        (other) => other.target !== fault.target || (fault.path !== undefined && other.path !== fault.path),
      );
      if (fault.mode !== "ok") active.push({ ...fault });
    },
    /** The fault that this request must suffer, counted down. */
    take(target: Target, path: string): Fault | undefined {
      const fault = active.find((one) => one.target === target && (one.path === undefined || path.includes(one.path)));
      if (fault?.times === undefined) return fault;
      fault.times -= 1;
      if (fault.times <= 0) active = active.filter((one) => one !== fault);
      return fault;
    },
    list: (): Fault[] => active.map((fault) => ({ ...fault })),
    clear() {
      active = [];
    },
  };
}
