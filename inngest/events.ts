import { eventType } from "inngest";
import { eventData } from "@/server/schemas/events";

/** The product's events as triggers and waits; their data is declared in `server/schemas/events.ts`. */
export const videoRequested = eventType("video/requested", { schema: eventData["video/requested"] });
export const nextApproved = eventType("video/next.approved", { schema: eventData["video/next.approved"] });
export const videoCancelled = eventType("video/cancelled", { schema: eventData["video/cancelled"] });
export const videoResumed = eventType("video/resumed", { schema: eventData["video/resumed"] });
export const videoMended = eventType("video/mended", { schema: eventData["video/mended"] });
export const workRequested = eventType("film-work/requested", { schema: eventData["film-work/requested"] });
export const workCancelled = eventType("film-work/cancelled", { schema: eventData["film-work/cancelled"] });
export const imageRequested = eventType("image/requested", { schema: eventData["image/requested"] });
export const webhookDue = eventType("webhook/due", { schema: eventData["webhook/due"] });
export const rechargeCallbackDue = eventType("recharge-callback/due", { schema: eventData["recharge-callback/due"] });
export const paymentEventDue = eventType("payment-event/due", { schema: eventData["payment-event/due"] });
export const mailDue = eventType("mail/due", { schema: eventData["mail/due"] });
export const autoRechargeDue = eventType("auto-recharge/due", { schema: eventData["auto-recharge/due"] });
export const localPaymentDue = eventType("local-payment/due", { schema: eventData["local-payment/due"] });
