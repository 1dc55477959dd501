import { z } from "zod";

const NAME = "Give it a name of at most 60 characters.";
const Name = z.string(NAME).trim().min(1, NAME).max(60, NAME);
const Id = z.string().min(1).max(80);
const Password = z.string().max(400);

/** What the forms of the account screens send. */
export const ApiKeyForm = z.object({ name: Name, expiresInDays: z.number().int().min(1).max(3650).nullable() });
export const ById = z.object({ id: Id });
/** `cursor` is the name that tRPC gives to the place where a list goes on. */
export const Listed = z.object({ cursor: Id.nullish() });

const WHOLE = "Choose a whole number of credits.";
export const MOST_CREDITS = 1_000_000;
/** Below, a payment costs more than it brings. */
export const LEAST_CREDITS = 50;
export const BuyCredits = z.object({
  credits: z
    .number(WHOLE)
    .int(WHOLE)
    .min(LEAST_CREDITS, `Buy at least ${LEAST_CREDITS} credits.`)
    .max(MOST_CREDITS, `Buy at most ${MOST_CREDITS.toLocaleString("en")} credits at once.`),
});

const DOLLARS = "Choose an amount from $0.50 to $10,000.";
export const AutoRechargeForm = z.object({
  enabled: z.boolean(),
  thresholdCredits: z.number(WHOLE).int(WHOLE).min(0, WHOLE).max(10_000_000, WHOLE),
  amountCents: z.number(DOLLARS).int(DOLLARS).min(50, DOLLARS).max(1_000_000, DOLLARS),
  maxMonthlyCents: z
    .number("Choose a monthly limit.")
    .int()
    .min(50, "Choose a monthly limit of $0.50 or more.")
    .max(10_000_000, "Choose a monthly limit of at most $100,000."),
  /** Leave another card, although there is one. */
  replaceCard: z.boolean().default(false),
});

export const UsagePage = z.object({ page: z.number().int().min(1).max(1_000_000), customerId: Id.optional() });
export const UsageDays = z.object({ days: z.union([z.literal(7), z.literal(30), z.literal(90)]) });

const ADDRESS = "Type the address of your receiver, such as https://example.com/hook.";
export const TestWebhook = z.object({ url: z.url({ protocol: /^https?$/, error: ADDRESS }).max(2048, ADDRESS) });

const KEY = "Say who it is: the id by which you know them, of at most 256 characters.";
const optional = (most: number) => z.string().trim().max(most).optional();
export const CustomerForm = z.object({
  uniqueKey: z.string(KEY).trim().min(1, KEY).max(256, KEY),
  displayName: optional(256),
  email: optional(320),
});
export const CustomerSearch = Listed.extend({ search: optional(256) });
export const GrantForm = ById.extend({
  credits: z.number(WHOLE).int(WHOLE).min(1, "Grant at least one credit.").max(1_000_000_000, WHOLE),
  /** Names this grant: sent twice, it happens once. */
  grantId: z.string().regex(/^[0-9a-f-]{36}$/),
});

export const ProfileForm = z.object({ name: z.string().trim().max(120, "A name has at most 120 characters.") });
export const PasswordForm = z.object({ current: Password, next: Password });
export const EmailForm = z.object({ email: z.string().max(254), password: Password });
export const CloseForm = EmailForm;
