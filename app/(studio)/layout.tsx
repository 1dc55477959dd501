import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { StudioProviders } from "@/components/studio/StudioProviders";
import { database } from "@/server/compose";
import { getVisitor } from "@/server/core/accounts/visitor-view";
import { PATH_HEADER } from "@/server/visitors/local-visitor";
import { recogniseVisitor } from "@/server/visitors/recognise-visitor";

/** The studio is for who is signed in; everybody else is asked to, and comes back. */
export default async function StudioLayout({ children }: { children: React.ReactNode }) {
  const asked = await headers();
  const { actor } = await recogniseVisitor(asked);
  if (!actor) redirect(`/sign-in?redirect=${encodeURIComponent(pageOf(asked))}`);
  const visitor = await getVisitor({ db: database(), actor });
  return <StudioProviders visitor={visitor}>{children}</StudioProviders>;
}

/** The page to come back to; `_rsc` is Next.js asking for a part of it. */
function pageOf(asked: Headers): string {
  const { pathname, search, searchParams } = new URL(asked.get(PATH_HEADER) ?? "/", "http://localhost");
  return searchParams.has("_rsc") ? pathname : pathname + search;
}
