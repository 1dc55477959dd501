"use server";

import { notFound, redirect } from "next/navigation";
import { localPages } from "@/server/compose";

/** What a visitor of the local payment page chose. */
export async function choose(id: string, form: FormData): Promise<void> {
  const pages = localPages();
  if (!pages) notFound();
  redirect(await pages.choose(id, form));
}
