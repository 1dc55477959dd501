import type { Context } from "@/server/core/context";
import { LOCAL_OWNER_EMAIL } from "./get-local-owner";

/** What an account says about itself. */
export interface ProfileView {
  name: string;
  /** Null for the owner of this machine, who has none. */
  email: string | null;
  isEmailConfirmed: boolean;
  hasPassword: boolean;
  createdAt: Date;
}

export async function getProfile({ db, actor }: Context): Promise<ProfileView> {
  const user = await db.user.findUniqueOrThrow({ where: { id: actor.userId } });
  return {
    name: user.displayName ?? "",
    email: user.email === LOCAL_OWNER_EMAIL ? null : user.email,
    isEmailConfirmed: user.emailConfirmedAt !== null,
    hasPassword: user.passwordHash !== null,
    createdAt: user.createdAt,
  };
}

export async function changeName({ db, actor }: Context, name: string): Promise<void> {
  await db.user.update({ where: { id: actor.userId }, data: { displayName: name.trim() || null } });
}
