import { expect, test } from "vitest";
import { signWebhook } from "@/server/core/webhooks/sign-webhook";
import { deriveWebhookSecret } from "@/server/core/webhooks/webhook-secret";
import { verifySignature } from "./verify-signature";

const secret = deriveWebhookSecret("a-secret-of-this-test-only-0123456789", "65f1234567890abcdef12345");
const now = new Date("2026-11-28T16:00:00Z");

function aMessage() {
  const body = JSON.stringify({ status: "COMPLETED", message: "Fertig: ein Film über Möwen 🎬" });
  const headers = signWebhook(secret, { id: "msg_1", now, body });
  return {
    ...{ secret, id: "msg_1", timestamp: headers["webhook-timestamp"] ?? "" },
    ...{ signature: headers["webhook-signature"] ?? "", body },
  };
}

test("what the server signed is good, and how old it is is told", async () => {
  const later = new Date(now.getTime() + 90_000);
  expect(await verifySignature(aMessage(), later)).toEqual({ isGood: true, ageSeconds: 90 });
});

test("one good signature among several is enough", async () => {
  const message = aMessage();
  const rotated = { ...message, signature: `v1,AAAA v1a,whatever ${message.signature}` };
  expect(await verifySignature(rotated, now)).toMatchObject({ isGood: true });
});

test.each([
  ["another body", { body: "{}" }],
  ["another id", { id: "msg_2" }],
  ["another time", { timestamp: "1790000000" }],
  ["another secret", { secret: deriveWebhookSecret("another-secret-of-this-test-0123456789", "x") }],
  ["no secret", { secret: "" }],
  ["no time", { timestamp: "now" }],
  ["no signature", { signature: "" }],
  ["a signature of another kind", { signature: "v2,abc" }],
])("%s is refused with a reason", async (_, change) => {
  const verdict = await verifySignature({ ...aMessage(), ...change }, now);
  expect(verdict).toEqual({ isGood: false, reason: expect.stringMatching(/^[A-Z].+\.$/) });
});
