import { accountOf, type Context } from "@/server/core/context";
import { getBalance } from "@/server/core/credits/get-balance";
import { toCredits } from "@/server/core/credits/units";
import { nameOf } from "@/server/core/external-users/customers";
import { LOCAL_OWNER_EMAIL } from "./get-local-owner";

/** Who is signed in, as the frame of the studio shows it. */
export interface VisitorView {
  /** Of the user, or of the customer. */
  id: string;
  /** `external`: a customer of an account, who sees only what is theirs. */
  kind: "account" | "external";
  name: string;
  email: string | null;
  avatarUrl: string | null;
  /** Here because it is their machine: there is no session to end. */
  isLocalOwner: boolean;
}

export async function getVisitor({ db, actor }: Pick<Context, "db" | "actor">): Promise<VisitorView> {
  if (actor.kind === "external") {
    const user = await db.externalUser.findUniqueOrThrow({ where: { id: actor.externalUserId } });
    return {
      id: user.id,
      kind: "external",
      name: nameOf(user),
      email: user.email,
      avatarUrl: user.avatarUrl,
      isLocalOwner: false,
    };
  }
  const user = await db.user.findUniqueOrThrow({ where: { id: actor.userId } });
  const isLocalOwner = actor.authType === "studio";
  const isUnnamed = user.email === LOCAL_OWNER_EMAIL;
  const name = user.displayName ?? user.username ?? user.email;
  return { id: user.id, kind: "account", name, email: isUnnamed ? null : user.email, avatarUrl: user.avatarUrl, isLocalOwner };
}

/** Credits that the visitor can spend now. */
export const getPurse = async ({ db, actor }: Pick<Context, "db" | "actor">): Promise<number> =>
  toCredits(await getBalance(db, accountOf(actor)));
