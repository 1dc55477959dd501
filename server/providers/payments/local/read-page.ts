import type { Db } from "@/server/db/client";
import { findObject } from "./local-objects";

export interface PaymentPage {
  id: string;
  mode: "payment" | "setup";
  isOpen: boolean;
  title: string;
  /** Such as `$10.00`. */
  price: string | null;
  email: string | null;
}

/** What the local payment page shows of a checkout, or null when there is none. */
export async function readPaymentPage(db: Db, id: string): Promise<PaymentPage | null> {
  const session = await findObject(db, id);
  if (session?.object !== "checkout.session") return null;
  const cents = session.amount_total;
  const currency = String(session.currency).toUpperCase();
  return {
    id,
    mode: session.mode === "setup" ? "setup" : "payment",
    isOpen: session.status === "open",
    title: typeof session.title === "string" ? session.title : "A card for automatic purchases",
    price: typeof cents === "number" ? (cents / 100).toLocaleString("en", { style: "currency", currency }) : null,
    email: typeof session.customer_email === "string" ? session.customer_email : null,
  };
}
