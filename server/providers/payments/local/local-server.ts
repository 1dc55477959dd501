import type { Db } from "@/server/db/client";
import { emitEvents } from "./local-events";
import { createObject, findObject, newId, type StripeObject, unixSeconds } from "./local-objects";
import { createIntent, refundIntent } from "./pay-checkout";
import { type Form, readForm } from "./read-form";

export interface LocalServer {
  db: Db;
  /** Where its payment pages are: this very server's pages. */
  publicUrl: string;
  /** Root of ids that a repeated call must find again. */
  secret: string;
  /** What the SDK shows; nobody else on this machine knows it. */
  apiKey: string;
}

interface Ask {
  server: LocalServer;
  form: Form;
  id: string;
  /** The id for what a call makes: the same for the same Idempotency-Key. */
  nameFor(prefix: string): string;
}

/** A card that is always declined, as Stripe's test cards are. */
const DECLINED_CARD = "pm_card_chargeDeclined";
const DAY_SECONDS = 86_400;
const MOST_BYTES = 1_000_000;

/** The part of Stripe's API that our adapter uses, over HTTP, for the same SDK. Answers as Stripe does, errors included. */
export async function answerStripe(server: LocalServer, request: Request): Promise<Response> {
  if (request.headers.get("authorization") !== `Bearer ${server.apiKey}`) return fail(401, "Invalid API Key provided.");
  const { pathname, search } = new URL(request.url);
  const body = request.method === "POST" ? await request.text() : search.slice(1);
  if (body.length > MOST_BYTES) return fail(400, "The request is too large.");
  const key = request.headers.get("idempotency-key") ?? newId("");
  const found = calls.find(([method, pattern]) => method === request.method && pattern.test(pathname));
  if (!found) return fail(404, `Unrecognized request URL (${request.method}: ${pathname}).`);
  const [, pattern, call] = found;
  const id = pattern.exec(pathname)?.[1] ?? "";
  const nameFor = (prefix: string) => newId(prefix, { key: `${pathname} ${key}`, secret: server.secret });
  const answer = await call({ server, form: readForm(body), id, nameFor });
  return answer instanceof Response ? answer : Response.json(answer);
}

type Call = (ask: Ask) => Promise<StripeObject | Response>;
const calls: [method: string, path: RegExp, call: Call][] = [
  ["POST", /^\/v1\/customers$/, createCustomer],
  ["POST", /^\/v1\/checkout\/sessions$/, createSession],
  ["GET", /^\/v1\/checkout\/sessions\/(\w+)$/, retrieve],
  ["POST", /^\/v1\/payment_intents$/, takeMoney],
  ["GET", /^\/v1\/payment_intents\/(\w+)$/, retrieve],
  ["GET", /^\/v1\/setup_intents\/(\w+)$/, retrieve],
  ["POST", /^\/v1\/payment_methods\/(\w+)\/attach$/, attach],
  ["POST", /^\/v1\/refunds$/, refund],
];

async function retrieve({ server, id }: Ask): Promise<StripeObject | Response> {
  return (await findObject(server.db, id)) ?? fail(404, `No such object: '${id}'`);
}

function createCustomer({ server, form, nameFor }: Ask): Promise<StripeObject> {
  const facts = { livemode: false, email: form.email ?? null, metadata: form.metadata ?? {} };
  return createObject(server.db, { id: nameFor("cus_"), object: "customer", ...facts });
}

async function createSession({ server, form, nameFor }: Ask): Promise<StripeObject | Response> {
  const item = Object.values((form.line_items ?? {}) as Form)[0] as Form | undefined;
  const price = item?.price_data as Form | undefined;
  const isSetup = form.mode === "setup";
  const cents = Number(price?.unit_amount);
  if (!isSetup && !(Number.isSafeInteger(cents) && cents > 0 && cents <= 99_999_999)) return fail(400, "Invalid integer: amount");
  const id = nameFor("cs_test_");
  const setup = isSetup ? await createSetupIntent(server, form, nameFor) : null;
  const now = unixSeconds(new Date());
  return createObject(server.db, {
    ...{ id, object: "checkout.session", livemode: false, created: now, expires_at: now + DAY_SECONDS },
    ...{ mode: isSetup ? "setup" : "payment", status: "open", payment_status: isSetup ? "no_payment_required" : "unpaid" },
    ...{ amount_total: isSetup ? null : cents, currency: price?.currency ?? form.currency ?? "usd" },
    ...{ client_reference_id: form.client_reference_id ?? null, metadata: form.metadata ?? {}, customer: form.customer ?? null },
    ...{ customer_email: form.customer_email ?? null, payment_intent: null, setup_intent: setup?.id ?? null },
    ...{ success_url: form.success_url ?? null, cancel_url: form.cancel_url ?? null, url: `${server.publicUrl}/pay/${id}` },
    intent_metadata: (form.payment_intent_data as Form | undefined)?.metadata ?? {},
    title: (price?.product_data as Form | undefined)?.name ?? null,
  });
}

const createSetupIntent = ({ db }: LocalServer, { customer }: Form, nameFor: Ask["nameFor"]): Promise<StripeObject> =>
  createObject(db, {
    ...{ id: nameFor("seti_"), object: "setup_intent", livemode: false, status: "requires_payment_method" },
    ...{ customer: customer ?? null, payment_method: null },
  });

async function attach({ server, form, id }: Ask): Promise<StripeObject | Response> {
  const card = await findObject(server.db, id);
  if (card === null && !id.startsWith("pm_card_")) return fail(404, `No such PaymentMethod: '${id}'`);
  if (card && card.customer !== form.customer) return fail(400, "The payment method belongs to another customer.");
  return card ?? { id, object: "payment_method", customer: form.customer, livemode: false };
}

/** A charge while nobody is at the screen. */
async function takeMoney({ server, form, nameFor }: Ask): Promise<StripeObject | Response> {
  const declined = form.payment_method === DECLINED_CARD;
  const facts = {
    ...{ amount: Number(form.amount), currency: form.currency, customer: form.customer, metadata: form.metadata ?? {} },
    ...{ payment_method: form.payment_method, status: declined ? "requires_payment_method" : "succeeded" },
  };
  const id = nameFor("pi_");
  const intent = await server.db.$transaction(async (tx) => {
    if (await findObject(tx, id)) return findObject(tx, id);
    const made = await createIntent(tx, facts, id);
    await emitEvents(tx, [{ type: `payment_intent.${declined ? "payment_failed" : "succeeded"}`, object: made }]);
    return made;
  });
  return declined
    ? fail(402, "Your card was declined.", { type: "card_error", payment_intent: intent })
    : (intent as StripeObject);
}

async function refund({ server, form, nameFor }: Ask): Promise<StripeObject | Response> {
  const id = nameFor("re_");
  const known = await findObject(server.db, id);
  if (known) return known;
  const cents = form.amount === undefined ? undefined : Number(form.amount);
  await refundIntent(server.db, String(form.payment_intent), cents);
  const facts = { payment_intent: form.payment_intent, amount: cents ?? null, status: "succeeded" };
  return createObject(server.db, { id, object: "refund", ...facts });
}

const fail = (status: number, message: string, more: Record<string, unknown> = {}): Response =>
  Response.json({ error: { type: "invalid_request_error", message, ...more } }, { status });
