import { describe, expect, it } from "vitest";
import { createClient } from "@/inngest/client";
import { hostFunctions } from "./function-host";

const client = createClient({ kind: "embedded" });
const sync = (options: object) => {
  // biome-ignore lint/suspicious/noExplicitAny: options the types forbid are the point.
  const asked: any = { id: "film", triggers: [{ event: "film/asked" }], ...options };
  return hostFunctions(client, [client.createFunction(asked, async () => null)]);
};

describe("the embedded engine refuses by name what it does not do", () => {
  it.each([
    ["triggers.cron", { triggers: [{ cron: "* * * * *" }] }],
    ['triggers.event "film/*"', { triggers: [{ event: "film/*" }] }],
    ["debounce", { debounce: { period: "1m" } }],
    ["batchEvents", { batchEvents: { maxSize: 10, timeout: "5s" } }],
    ["singleton", { singleton: { mode: "skip" } }],
    ["timeouts", { timeouts: { finish: "1h" } }],
    ["throttle", { throttle: { limit: 1, period: "1m" } }],
    ["rateLimit", { rateLimit: { limit: 1, period: "1m" } }],
    ["priority", { priority: { run: "100" } }],
    ["concurrency.key", { concurrency: { limit: 1, key: "event.data." } }],
    ["triggers.if", { triggers: [{ event: "film/asked", if: "event.data.a ==" }] }],
    ["idempotency", { idempotency: "((" }],
    ["cancelOn.if", { cancelOn: [{ event: "film/cancelled", if: "== 1" }] }],
  ])("%s", async (option, options) => {
    await expect(sync(options)).rejects.toThrow(`Inngest function "kinora-film": the option "${option}"`);
    await expect(sync(options)).rejects.toThrow("run the function on a real Inngest server");
  });

  it("takes everything it implements", async () => {
    const host = await sync({
      retries: 7,
      idempotency: "event.data.id",
      concurrency: [{ limit: 2 }, { limit: 1, key: "event.data.account", scope: "env" }],
      cancelOn: [{ event: "film/cancelled", match: "data.id", timeout: "1h" }],
      onFailure: async () => null,
    });
    expect(host.functions.get("kinora-film")).toEqual({
      id: "kinora-film",
      triggers: [{ event: "film/asked" }],
      cancel: [{ event: "film/cancelled", if: "event.data.id == async.data.id", timeout: "1h" }],
      concurrency: [{ limit: 2 }, { limit: 1, key: "event.data.account", scope: "env" }],
      idempotency: "event.data.id",
      maxAttempts: 8,
    });
    expect(host.functions.get("kinora-film-failure")).toMatchObject({
      triggers: [{ event: "inngest/function.failed", expression: "event.data.function_id == 'kinora-film'" }],
      maxAttempts: 2,
    });
  });
});
