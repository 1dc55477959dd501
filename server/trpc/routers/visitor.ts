import { getPurse } from "@/server/core/accounts/visitor-view";
import { router, signedIn } from "../init";

/** What the frame of the studio shows on every screen. */
export const visitor = router({
  purse: signedIn.query(async ({ ctx: { context } }) => ({ credits: await getPurse(context) })),
});
