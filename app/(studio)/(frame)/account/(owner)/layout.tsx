import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { recogniseVisitor } from "@/server/visitors/recognise-visitor";

/** Keys, webhooks and customers are the account's own: for a customer of it they are not there. */
export default async function OwnerLayout({ children }: { children: React.ReactNode }) {
  const { actor } = await recogniseVisitor(await headers());
  if (actor?.kind === "external") notFound();
  return children;
}
