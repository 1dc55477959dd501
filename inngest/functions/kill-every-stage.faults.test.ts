import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createVideo } from "@/server/core/sessions/create-video";
import { STAGES } from "@/server/schemas/stages";
import { expectMadeOnce, killInStages } from "./testing/kill-in-stages";
import { shortFilm, Workshop } from "./testing/workshop";

let workshop: Workshop;
let receiver: Server;
const webhookIds: string[] = [];

beforeAll(async () => {
  workshop = await Workshop.open({ credits: 1000 });
  receiver = createServer((request, response) => {
    webhookIds.push(String(request.headers["webhook-id"]));
    request.resume().on("end", () => response.end("{}"));
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  receiver.close();
  await workshop.close();
});

test("kill -9 inside every stage: the film finishes, no committed work is done again, one charge, one webhook id", async () => {
  const host = `127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  const worker = await workshop.startWorker({ ALLOW_PRIVATE_HOSTS: host });
  const ctx = workshop.context({ allowPrivateHosts: [host] });
  const prompt = "A 10 second teaser for a lighthouse that guides small boats home";
  const film = { ...shortFilm, prompt, durationSeconds: 10, language: "auto", webhookUrl: `http://${host}/hook` };
  const { session_id: sessionId } = await createVideo(ctx, film);

  await killInStages(workshop, worker, sessionId, STAGES);
  await expect
    .poll(() => workshop.db.webhookDelivery.findUnique({ where: { sessionId } }), { timeout: 20_000 })
    .toMatchObject({ status: "delivered" });
  expect(new Set(webhookIds).size).toBe(1);
  await expectMadeOnce(workshop, sessionId);
});
