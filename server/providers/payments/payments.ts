/** What may be paid: whole cents of one currency. */
export interface Amount {
  cents: number;
  /** Lower case, such as `usd`. */
  currency: string;
}

/** A page of the payment service on which somebody pays, or leaves a card for later. */
export interface Checkout {
  id: string;
  /** Null once nobody can pay there any more. */
  url: string | null;
  mode: "payment" | "setup";
  livemode: boolean;
  /** `open`, `complete`, `expired` */
  sessionStatus: string | null;
  /** `paid`, `unpaid`, `no_payment_required` */
  paymentStatus: string | null;
  amount: Amount | null;
  /** Our own order, as we named it when the page was made. */
  orderId: string | null;
  intentId: string | null;
  setupIntentId: string | null;
}

/** One attempt to take money. */
export interface Intent {
  id: string;
  livemode: boolean;
  /** `succeeded`, `processing`, `requires_payment_method`, `canceled`, … */
  status: string;
  amount: Amount;
  orderId: string | null;
  receiptUrl: string | null;
}

export interface SetupIntent {
  id: string;
  status: string;
  paymentMethodId: string | null;
}

/** What the payment service tells us by itself, signed. */
export type PaymentEvent = { id: string; type: string; livemode: boolean; payload: Record<string, unknown> } & (
  | { about: "checkout"; checkout: Checkout; failed: boolean }
  | { about: "intent"; intent: Intent }
  | { about: "refund"; intentId: string; refunded: Amount }
  | { about: "dispute"; disputeId: string; intentId: string; disputed: Amount; won: boolean }
  | { about: "nothing" }
);

export interface CheckoutOrder {
  orderId: string;
  amount: Amount;
  what: string;
  email?: string;
  successUrl: string;
  cancelUrl: string;
}

/** Who takes money. Every call that makes something is keyed by our order, so that a repeat finds what the first one made. */
export interface Payments {
  /** True where real money moves. */
  readonly livemode: boolean;
  openCheckout(order: CheckoutOrder): Promise<Checkout>;
  /** A page that takes a card for later. */
  openCardSetup(order: Omit<CheckoutOrder, "amount" | "what" | "email"> & { customerId: string }): Promise<Checkout>;
  readCheckout(id: string): Promise<Checkout>;
  readIntent(id: string): Promise<Intent>;
  readSetupIntent(id: string): Promise<SetupIntent>;
  createCustomer(account: { accountId: string; email?: string }): Promise<string>;
  /** Throws `invalid_request` for a card that is not there or belongs to somebody else. */
  attachCard(card: { customerId: string; paymentMethodId: string }): Promise<void>;
  /** Takes money while nobody is at the screen. A declined card is an intent that did not succeed. */
  chargeCard(order: {
    orderId: string;
    amount: Amount;
    customerId: string;
    paymentMethodId: string;
    what: string;
  }): Promise<Intent | null>;
  /** The event in a request to our webhook. Throws `invalid_request` unless its signature is right and recent. */
  readEvent(body: string, signature: string): PaymentEvent;
  /** The same event from its payload, which was kept when its signature was good. */
  recallEvent(payload: Record<string, unknown>): PaymentEvent;
}
