import { z } from "zod";

/** Who an external user is on the platform they come from (contract §3.5). Throws 400 with a sentence about the field. */
const text = (name: string, most = 256) => {
  const sentence = `${name} must be a text of 1 to ${most} characters.`;
  return z.string(sentence).trim().min(1, sentence).max(most, sentence);
};
const MOST_JSON = 16_384;
const json = (name: string) =>
  z
    .record(z.string(), z.unknown(), `${name} must be an object.`)
    .refine((value) => JSON.stringify(value).length <= MOST_JSON, `${name} is larger than ${MOST_JSON} characters of JSON.`);

/** Fields that say who somebody is. Two places of one request must not disagree about them. */
export const IdentityKeys = z.object({
  provider: text("provider", 64).optional(),
  unique_key: text("unique_key").optional(),
  external_user_id: text("external_user_id").optional(),
  external_app_id: text("external_app_id").optional(),
  external_company_id: text("external_company_id").optional(),
  external_account_id: text("external_account_id").optional(),
});

/** What is told about them; the newest word counts. */
export const Profile = z.object({
  email: text("email", 320).optional(),
  username: text("username").optional(),
  display_name: text("display_name").optional(),
  avatar_url: text("avatar_url", 2048).optional(),
  user_type: text("user_type", 64).optional(),
  browser_installation: json("browser_installation").optional(),
  metadata: json("metadata").optional(),
});

export const ExternalIdentity = z.object({ ...IdentityKeys.shape, ...Profile.shape });
export type ExternalIdentity = z.output<typeof ExternalIdentity>;

/** Public summary of an external user. */
export const ExternalUserView = z.object({
  id: z.string(),
  provider: z.string(),
  external_user_id: z.string(),
  unique_key: z.string(),
  external_app_id: z.string().nullable(),
  external_company_id: z.string().nullable(),
  external_account_id: z.string().nullable(),
  email: z.string().nullable(),
  username: z.string().nullable(),
  display_name: z.string().nullable(),
  avatar_url: z.string().nullable(),
  user_type: z.string().nullable(),
  browser_installation: z.record(z.string(), z.unknown()).nullable(),
  generation_credits: z.number(),
  has_external_api_key: z.boolean(),
  external_api_key_created_at: z.string().nullable(),
  external_api_key_last_used_at: z.string().nullable(),
  total_requests: z.number(),
  total_credits_used: z.number(),
  total_credits_refunded: z.number(),
  total_credits_purchased: z.number(),
  last_request_at: z.string().nullable(),
  last_purchase_at: z.string().nullable(),
  last_activity_at: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
});
export type ExternalUserView = z.output<typeof ExternalUserView>;

/** Every answer to, or about, an external user names them, in both spellings. */
export const NamedExternalUser = z.object({ external_user: ExternalUserView, externalUser: ExternalUserView });
export type NamedExternalUser = z.output<typeof NamedExternalUser>;

export const CreatedExternalUser = NamedExternalUser.extend({
  unique_key: z.string(),
  provider: z.string(),
  external_user_id: z.string(),
  external_app_id: z.string().nullable(),
  reference: z.object({
    provider: z.string(),
    unique_key: z.string(),
    external_user_id: z.string(),
    external_app_id: z.string().nullable(),
  }),
});
export type CreatedExternalUser = z.output<typeof CreatedExternalUser>;
