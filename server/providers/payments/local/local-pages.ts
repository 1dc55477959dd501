import type { Db } from "@/server/db/client";
import { OUTCOMES, payCheckout } from "./pay-checkout";
import { type PaymentPage, readPaymentPage } from "./read-page";

/** The pages on which visitors of the local payment server pay. */
export interface LocalPages {
  read(id: string): Promise<PaymentPage | null>;
  /** Where the visitor goes next. */
  choose(id: string, form: FormData): Promise<string>;
}

const LATE_SECONDS = 10;

export const createLocalPages = (db: Db): LocalPages => ({
  read: (id) => readPaymentPage(db, id),
  async choose(id, form) {
    const outcome = OUTCOMES.find((one) => one === form.get("outcome"));
    if (!outcome) return `/pay/${id}`;
    const { goTo } = await payCheckout(db, id, outcome, {
      delaySeconds: form.has("late") ? LATE_SECONDS : 0,
      copies: form.has("twice") ? 2 : 1,
      reversed: form.has("reversed"),
    });
    return goTo || `/pay/${id}?declined=1`;
  },
});
