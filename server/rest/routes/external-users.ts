import { z } from "zod";
import { INTERNAL } from "@/server/core/access";
import { createExternalUser } from "@/server/core/external-users/create-external-user";
import { grantToExternalUser } from "@/server/core/external-users/grant-to-external-user";
import { CreatedExternalUser } from "@/server/schemas/external-users";
import { ExternalUserBody, GrantBody } from "../bodies/account-bodies";
import { route } from "../route";

const Granted = z.object({
  creditsGranted: z.number(),
  remainingCredits: z.number(),
  internalRemainingCredits: z.number().nullable(),
});

export const externalUsers = [
  route({
    name: "externalUsers.create",
    on: "POST /v2/user/create_external_user",
    summary: "Register an external user of the account, or tell more about one",
    access: INTERNAL,
    aboutExternalUser: true,
    body: ExternalUserBody,
    result: CreatedExternalUser,
    status: 201,
    run: ({ ctx, body }) => createExternalUser(ctx, body),
  }),
  route({
    name: "credits.grant",
    on: "POST /v2/credits/grant",
    also: ["POST /v1/external_users/credits/grant"],
    summary: "Move credits from the account to its external user",
    access: ["external"],
    refusal: "credits/grant requires an external_user or external-user authentication.",
    body: GrantBody,
    result: Granted,
    // Nothing is charged, but a repeat under one Idempotency-Key must not grant twice.
    price: () => 0,
    run: ({ ctx, body, newId }) => grantToExternalUser(ctx, { ...body, id: newId }),
  }),
];
