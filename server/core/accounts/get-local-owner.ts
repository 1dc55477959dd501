import { grantCredits } from "@/server/core/credits/grant-credits";
import { toUnits } from "@/server/core/credits/units";
import { AppError } from "@/server/core/errors";
import { createObjectId } from "@/server/core/ids/create-object-id";
import type { Db } from "@/server/db/client";
import type { User } from "@/server/db/generated/client";

export const LOCAL_OWNER_EMAIL = "owner@kinora.local";
/** A private server should not run out on its own owner: some 33 000 seconds of film. */
const STARTING_CREDITS = 1_000_000;

/** The person whose machine this is. Made with a full purse on first use; several processes may ask at once. */
export async function getLocalOwner(db: Db): Promise<User> {
  const known = await db.user.findUnique({ where: { email: LOCAL_OWNER_EMAIL } });
  if (known) return known;
  return db.$transaction(async (tx) => {
    await tx.user.createMany({
      data: [{ id: createObjectId(), email: LOCAL_OWNER_EMAIL, displayName: "Local owner", username: "owner" }],
      skipDuplicates: true,
    });
    const owner = await tx.user.findUniqueOrThrow({ where: { email: LOCAL_OWNER_EMAIL } });
    await grantCredits(tx, {
      accountId: `user:${owner.id}`,
      amount: toUnits(STARTING_CREDITS),
      reason: `local-owner:${owner.id}`,
    });
    return owner;
  });
}

/** The local owner never signs in and is found by their address: neither it nor a password is theirs to change. */
export function assertSignsIn({ email }: Pick<User, "email">): void {
  if (email !== LOCAL_OWNER_EMAIL) return;
  throw new AppError("conflict", "The owner of this machine needs no address and no password.");
}
