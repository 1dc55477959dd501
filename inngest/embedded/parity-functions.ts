import { type Inngest, NonRetriableError, RetryAfterError } from "inngest";
import type { Effects } from "./parity-effects";

interface Call {
  event: { name: string; ts: number; data: Record<string, unknown> & { key: string } };
  // biome-ignore lint/suspicious/noExplicitAny: the SDK's step tools, whose types follow from options each function gives itself.
  step: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  group: any;
  attempt: number;
}

/** Leaves an effect and returns its detail, so that a step can do both in one. */
// biome-ignore lint/suspicious/noExplicitAny: see Call.
type Note = (name: string, detail?: any) => any;

/**
 * Ordinary Inngest functions, one per guarantee. The same ones run embedded and on a real server. Each is triggered by
 * `parity/<id>` and leaves an effect under the event's `key` for all it does.
 */
export function parityFunctions(client: Inngest.Any, effects: Effects) {
  const define = (id: string, options: object, body: (call: Call, note: Note) => unknown) =>
    client.createFunction({ id: `parity-${id}`, triggers: [{ event: `parity/${id}` }], retries: 2, ...options }, (async (
      call: Call,
    ) => {
      const { key } = call.event.data;
      const result = await body(call, (name, detail) => {
        effects.add(key, name, detail);
        return detail;
      });
      effects.add(key, "@result", result);
      return result;
      // biome-ignore lint/suspicious/noExplicitAny: see Call.
    }) as any);

  const callee = define("callee", { triggers: [], retries: 0 }, ({ event, step }, note) =>
    step.run("double", () => {
      const number = event.data.number as number;
      if (number < 0) throw new NonRetriableError("negative");
      note("double");
      return number * 2;
    }),
  );
  const sluggish = define("sluggish", { triggers: [], retries: 0 }, ({ step }) => step.sleep("long", "20s"));

  return [
    client.createFunction(
      { id: "parity-lifecycle", retries: 0, triggers: [{ event: "inngest/function.finished" }] },
      // biome-ignore lint/suspicious/noExplicitAny: an internal event without a declared type.
      async ({ event }: any) => {
        const { event: trigger, function_id, _inngest, error } = event.data;
        effects.add(String(trigger?.data?.key), "@end", {
          functionId: function_id,
          status: _inngest?.status,
          message: error?.message,
        });
      },
    ),
    define("plain", {}, ({ event }) => ({ hello: event.data.key })),
    define("linear", {}, async ({ step }, note) => {
      note("body");
      const a = await step.run("a", () => note("a", { value: 1, nothing: undefined }));
      const b = await step.run("b", () => note("b", a.value + 1));
      return step.run("c", () => note("c", b + 1));
    }),
    define("stepwise", { checkpointing: false }, async ({ step }, note) => {
      note("body");
      const a = await step.run("a", () => note("a", 1));
      return step.run("b", () => note("b", a + 1));
    }),
    define("repeated", {}, async ({ step }, note) => {
      let sum = 0;
      for (let index = 0; index < 3; index++) sum += await step.run("same", () => note("same", index));
      return sum;
    }),
    define("parallel", {}, async ({ step }, note) => {
      const tens = await Promise.all(
        [0, 1, 2, 3].map((index) => step.run(`part-${index}`, () => note(`part-${index}`, index * 10))),
      );
      return step.run("join", () => {
        note("join");
        return tens.reduce((sum: number, ten: number) => sum + ten, 0);
      });
    }),
    define("chains", {}, async ({ step }, note) => {
      const chain = async (name: string) => {
        const first = await step.run(`${name}-1`, () => note(`${name}-1`, 1));
        return step.run(`${name}-2`, () => note(`${name}-2`, first + 1));
      };
      return Promise.all([chain("x"), chain("y"), step.sleep("nap", "2s").then(() => note("woke", "nap"))]);
    }),
    define("race", {}, async ({ event, step, group }, note) => {
      const winner = await group.parallel({ mode: "race" }, () =>
        Promise.race([step.run("fast", () => note("fast", "fast")), step.sleep("slow", "3s").then(() => note("slow", "slow"))]),
      );
      note("decided");
      await step.run("next", () => note("next"));
      note("went on", Date.now() - event.ts);
      return winner;
    }),
    define("flaky", {}, ({ step, attempt }, note) =>
      step.run("try", () => {
        note("try", attempt);
        if (attempt < 2) throw new Error("not yet");
        return "done";
      }),
    ),
    define("patient", {}, ({ step, attempt }, note) =>
      step.run("try", () => {
        note("try", attempt);
        if (attempt < 1) throw new RetryAfterError("not yet", "1s");
        return "done";
      }),
    ),
    define("caught", {}, async ({ step }, note) => {
      try {
        await step.run("boom", () => {
          note("boom");
          throw new NonRetriableError("bad input");
        });
      } catch (error) {
        const { message } = error as Error;
        return step.run("recover", () => message);
      }
    }),
    define(
      "fails",
      {
        retries: 1,
        // biome-ignore lint/suspicious/noExplicitAny: see Call.
        onFailure: async ({ event, error, step }: any) => {
          await step.run("note", () =>
            effects.add(event.data.event.data.key, "on-failure", [event.data.function_id, error.message]),
          );
        },
      },
      async ({ step, attempt }, note) => {
        await step.run("once", () => note("once"));
        note("body", attempt);
        if (attempt === 0) throw new RetryAfterError("again", "1s");
        throw new NonRetriableError("quota");
      },
    ),
    define("sleeper", {}, async ({ event, step }, note) => {
      await step.run("before", () => note("before"));
      await step.sleep("nap", "1s");
      await step.sleepUntil("until", new Date(event.ts + 2500));
      await step.run("after", () => note("after", Date.now() - event.ts));
      return "slept";
    }),
    define("waiter", {}, async ({ step }, note) => {
      const [hit] = await Promise.all([
        step.waitForEvent("approval", { event: "parity/approve", timeout: "30s", match: "data.key" }),
        step.run("announce", () => note("waiting")),
      ]);
      const missed = await step.waitForEvent("never", {
        event: "parity/never",
        timeout: "1s",
        if: "async.data.key == event.data.key",
      });
      return { by: hit?.data?.by ?? null, missed };
    }),
    define("prompt", {}, async ({ event, step }) => {
      const [own] = await Promise.all([
        step.waitForEvent("echo", { event: "parity/echo", timeout: "10s", match: "data.key" }),
        step.sendEvent("call", { name: "parity/echo", data: { key: event.data.key } }),
      ]);
      return own !== null;
    }),
    define("cancelled", { cancelOn: [{ event: "parity/cancel", match: "data.key" }] }, async ({ step }, note) => {
      await step.run("one", () => note("one"));
      await step.sleep("long", "30s");
      await step.run("two", () => note("two"));
    }),
    define("sender", {}, async ({ event, step }) => {
      const children = [1, 2].map((number) => ({ name: "parity/child", data: { key: `${event.data.key}-child`, number } }));
      return (await step.sendEvent("emit", children)).ids.length;
    }),
    define("child", {}, ({ event, step }, note) => step.run("child", () => note("child", event.data.number))),
    callee,
    sluggish,
    define("invoker", {}, async ({ event, step }) => {
      const call = (id: string, number: number) =>
        step.invoke(id, { function: callee, data: { key: `${event.data.key}-callee`, number } });
      const good = await call("good", 21);
      const bad = await call("bad", -1).catch((error: Error) => error.message);
      return { good, bad };
    }),
    define("impatient", {}, ({ event, step }) =>
      step
        .invoke("slow", { function: sluggish, data: { key: `${event.data.key}-callee` }, timeout: "1s" })
        .then(() => "finished")
        .catch(() => "gave up"),
    ),
    define("limited", { concurrency: [{ key: "event.data.tenant", limit: 1 }] }, async ({ event, step }, note) => {
      await step.run("work", async () => {
        note("in", event.data.tenant);
        // Long enough for a second run to be started wrongly, short enough not to matter.
        await new Promise((resolve) => setTimeout(resolve, 150));
        note("out", event.data.tenant);
      });
    }),
    define("once", { idempotency: "event.data.order" }, ({ step }, note) => step.run("once", () => note("once"))),
    define("filtered", { triggers: [{ event: "parity/filtered", if: "event.data.number > 5" }] }, ({ event }, note) =>
      note("passed", event.data.number),
    ),
  ];
}
