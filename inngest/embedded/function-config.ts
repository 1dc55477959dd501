import { z } from "zod";
import { checkExpression } from "./expressions";
import { durationMilliseconds } from "./time";

const Limit = z.strictObject({
  limit: z.number().int(),
  key: z.string().optional(),
  scope: z.enum(["fn", "env", "account"]).optional(),
});

const Trigger = z.strictObject({ event: z.string(), expression: z.string().optional() });
const Cancellation = z.strictObject({ event: z.string(), if: z.string().optional(), timeout: z.string().optional() });

/** What the SDK's sync answer says of one function. Strict: an option we have never heard of must not be ignored. */
const SyncedFunction = z.strictObject({
  id: z.string(),
  name: z.string().optional(),
  triggers: z.array(Trigger),
  steps: z.record(z.string(), z.looseObject({ retries: z.object({ attempts: z.number().int().optional() }).optional() })),
  concurrency: z.union([z.number().int(), Limit, z.array(Limit)]).optional(),
  cancel: z.array(Cancellation).optional(),
  idempotency: z.string().optional(),
});

export interface FunctionConfig {
  id: string;
  triggers: z.output<typeof Trigger>[];
  cancel: z.output<typeof Cancellation>[];
  concurrency: z.output<typeof Limit>[];
  idempotency: string | undefined;
  /** Retries + 1. */
  maxAttempts: number;
}

const defaultRetries = 4;

/** Option names as they are written in `createFunction`, where the wire calls them differently. */
const optionName: Record<string, string> = { cancel: "cancelOn" };

/**
 * Reads the configuration of one function.
 * @throws Error that names the function and the option, when it asks for something only a real Inngest server does.
 */
export function readFunctionConfig(synced: Record<string, unknown>): FunctionConfig {
  const id = String(synced.id);
  const refuse = (option: string, reason = "is not supported by the embedded engine") => {
    throw new Error(
      `Inngest function "${id}": the option "${option}" ${reason}. Remove it, or run the function on a real Inngest server (set INNGEST_DEV, or INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY).`,
    );
  };
  for (const [option, value] of Object.entries(synced))
    if (value !== undefined && !(option in SyncedFunction.shape)) refuse(optionName[option] ?? option);
  for (const trigger of Array.isArray(synced.triggers) ? synced.triggers : []) {
    if ("cron" in trigger) refuse("triggers.cron");
    if (String(trigger.event).includes("*")) refuse(`triggers.event "${trigger.event}"`);
  }
  const parsed = SyncedFunction.safeParse(synced);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.code === "unrecognized_keys" ? [...issue.path, ...issue.keys] : (issue?.path ?? []);
    refuse(path.join("."), `is not understood by the embedded engine (${issue?.message})`);
    throw parsed.error;
  }
  const config = parsed.data;
  const limits = config.concurrency ?? [];
  const concurrency = (Array.isArray(limits) ? limits : [typeof limits === "number" ? { limit: limits } : limits]).filter(
    // A real server reads 0 as "no limit".
    (each) => each.limit > 0,
  );
  const check = (option: string, read: () => void) => {
    try {
      read();
    } catch (error) {
      refuse(option, `cannot be read (${error instanceof Error ? error.message.split("\n")[0] : error})`);
    }
  };
  for (const trigger of config.triggers) if (trigger.expression) check("triggers.if", () => checkExpression(trigger.expression!));
  for (const each of concurrency) if (each.key) check("concurrency.key", () => checkExpression(each.key!));
  if (config.idempotency) check("idempotency", () => checkExpression(config.idempotency!));
  for (const cancel of config.cancel ?? []) {
    if (cancel.if) check("cancelOn.if", () => checkExpression(cancel.if!));
    if (cancel.timeout) check("cancelOn.timeout", () => durationMilliseconds(cancel.timeout!));
  }
  return {
    id,
    triggers: config.triggers,
    cancel: config.cancel ?? [],
    concurrency,
    idempotency: config.idempotency,
    maxAttempts: (config.steps.step?.retries?.attempts ?? defaultRetries) + 1,
  };
}
