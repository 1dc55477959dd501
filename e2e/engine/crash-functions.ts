import { setTimeout as delay } from "node:timers/promises";
import type { Inngest } from "inngest";
import type { EffectLog } from "./effect-log";

interface Call {
  event: { data: { key: string } };
  // biome-ignore lint/suspicious/noExplicitAny: the SDK's step tools.
  step: any;
}

/** Functions whose process is killed while they run. Each effect is logged when a step begins and when it ends. */
export function crashFunctions(client: Inngest.Any, log: EffectLog) {
  const define = (
    id: string,
    body: (call: Call, work: (name: string, during?: () => Promise<unknown>) => Promise<unknown>) => unknown,
  ) =>
    client.createFunction({ id, triggers: [{ event: `crash/${id}` }], retries: 1 }, (async (call: Call) =>
      body(
        call,
        (name, during) =>
          call.step.run(name, async () => {
            log.add(call.event.data.key, name);
            await during?.();
            log.add(call.event.data.key, `${name}-end`);
            return name;
          }),
        // biome-ignore lint/suspicious/noExplicitAny: see Call.
      )) as any);
  return [
    define("gated", async (_call, work) => {
      await work("one");
      const parts = await Promise.all([
        work("part-0"),
        work("part-1", () => log.passGate("parallel")),
        work("part-2", () => log.passGate("parallel")),
      ]);
      return [...parts, await work("long", () => log.passGate("long"))];
    }),
    define("held", async ({ event }, work) => {
      await work("before");
      return work("inside", () => log.passGate(event.data.key.split(":")[0]!));
    }),
    define("busy", async ({ step }, work) => {
      await work("one");
      const parts = await Promise.all([0, 1, 2].map((index) => work(`part-${index}`, () => delay(index * 400))));
      await step.sleep("nap", "500ms");
      return [...parts, await work("long", () => delay(1200))];
    }),
    define("chained", async ({ step }, work) => {
      const chain = async (name: string) => [await work(`${name}-1`), await work(`${name}-2`)];
      return Promise.all([chain("x"), chain("y"), step.sleep("nap", "1s").then(() => "nap")]);
    }),
    define("poison", async (_call, work) => work("die", async () => process.kill(process.pid, "SIGKILL"))),
    client.createFunction({ id: "relayed", triggers: [{ event: "webhook/due" }] }, ({ event, step }) =>
      step.run("run", () => log.add(event.data.deliveryId, "run")),
    ),
  ];
}
