import { z } from "zod";
import { reading } from "@/server/core/bodies/body-fields";
import { openEnvelope, readFields } from "@/server/core/bodies/envelope";
import { AppError } from "@/server/core/errors";
import { AppSecret } from "@/server/schemas/app-keys";
import { ExternalIdentity } from "@/server/schemas/external-users";
import { readSubject, SUBJECT_FIELDS } from "./external-identity";

const SECRET = { secret: { aliases: ["app_secret", "APP_SECRET"] } };
const KEY = { app_key: { aliases: ["APP_KEY"] } };
const REFRESH_TOKEN = { refresh_token: {} };
const LOGIN = { redirect: {} };
const VERIFY = { login_token: {}, auth_token: {} };
const GRANT = { credits: { aliases: ["credits_to_grant"] } };

const MOST_METADATA = 16_384;
const Metadata = z
  .record(z.string(), z.unknown(), "metadata must be an object.")
  .refine((value) => JSON.stringify(value).length <= MOST_METADATA, "metadata is too large.")
  .optional();

export const CreateAppKeyBody = reading(
  { fields: { ...SECRET, metadata: {} }, required: ["secret"] },
  z.unknown().transform((raw) => {
    const { fields } = openEnvelope(raw, { ...SECRET, metadata: {} });
    return { secret: AppSecret.parse(fields.secret), metadata: Metadata.parse(fields.metadata) };
  }),
);

/** A key and a secret, each where it was given; which of the places counts is the row's business. */
export const ShownAppKeyBody = reading(
  { fields: { ...KEY, ...SECRET } },
  z.unknown().transform((raw) => {
    const { fields } = openEnvelope(raw, { ...KEY, ...SECRET });
    return { key: textOf(fields.app_key, "app_key"), secret: textOf(fields.secret, "secret") };
  }),
);
export const ShownAppKeyQuery = reading(
  { fields: { ...KEY, ...SECRET } },
  z.record(z.string(), z.unknown()).transform((query) => {
    const fields = readFields([query], { ...KEY, ...SECRET });
    return { key: textOf(fields.app_key, "app_key"), secret: textOf(fields.secret, "secret") };
  }),
);

export const RefreshTokenBody = reading(
  { fields: REFRESH_TOKEN },
  z.unknown().transform((raw) => textOf(openEnvelope(raw, REFRESH_TOKEN).fields.refresh_token, "refreshToken")),
);
export const RefreshTokenQuery = reading(
  { fields: REFRESH_TOKEN },
  z
    .record(z.string(), z.unknown())
    .transform((query) => textOf(readFields([query], REFRESH_TOKEN).refresh_token, "refreshToken")),
);

const REDIRECT = "redirect must be text.";
const Redirect = z.string(REDIRECT).max(2048, "redirect is too long.").optional();
export const LoginBody = reading(
  { fields: LOGIN },
  z.unknown().transform((raw) => Redirect.parse(openEnvelope(raw, LOGIN).fields.redirect)),
);
export const LoginQuery = reading(
  { fields: LOGIN },
  z.record(z.string(), z.unknown()).transform((query) => Redirect.parse(readFields([query], LOGIN).redirect)),
);

export const VerifyQuery = reading(
  { fields: VERIFY },
  z.record(z.string(), z.unknown()).transform((query) => {
    const fields = readFields([query], VERIFY);
    return { loginToken: textOf(fields.login_token, "loginToken"), authToken: textOf(fields.auth_token, "authToken") };
  }),
);

const CREDITS = "credits must be a positive integer.";
/** Far above any purchase, far below what a balance can hold. */
const MOST_GRANTED = 1_000_000_000;
const Credits = z.number(CREDITS).int(CREDITS).min(1, CREDITS).max(MOST_GRANTED, `credits must be at most ${MOST_GRANTED}.`);
export const GrantBody = reading(
  { fields: GRANT, required: ["credits"] },
  z.unknown().transform((raw) => ({ credits: Credits.parse(openEnvelope(raw, GRANT).fields.credits) })),
);

export const ExternalUserBody = reading(
  { fields: SUBJECT_FIELDS, required: ["unique_key"], accept: ExternalIdentity },
  z.unknown().transform(readSubject),
);

/** The one value that several places may give; places that disagree are refused. */
export function theOne(name: string, ...values: (string | undefined)[]): string | undefined {
  const given = [...new Set(values.filter((value) => value !== undefined))];
  if (given.length > 1) throw new AppError("invalid_request", `${name} was provided with conflicting values.`);
  return given[0];
}

const MOST_CHARACTERS = 4096;
function textOf(value: unknown, name: string): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "string" || value.length > MOST_CHARACTERS) {
    throw new AppError("invalid_request", `${name} must be text of at most ${MOST_CHARACTERS} characters.`);
  }
  return value.trim() || undefined;
}
