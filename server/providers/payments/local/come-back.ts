import type { Db } from "@/server/db/client";
import { sendEvent } from "./local-events";
import { localWebhookSecret } from "./local-payments";
import { clearCheckout } from "./pay-checkout";

/** Does what the local payment server announced: sends an event to our webhook as often as asked, or lets a transfer arrive. */
export function createComeBack({ db, secretKey, webhookUrl }: { db: Db; secretKey: string; webhookUrl: string }) {
  const webhookSecret = localWebhookSecret(secretKey);
  return {
    async come(objectId: string, copies: number): Promise<void> {
      if (!objectId.startsWith("evt_")) return void (await clearCheckout(db, objectId));
      for (let copy = 0; copy < copies; copy++) await sendEvent({ db, webhookUrl, webhookSecret }, objectId);
    },
  };
}
