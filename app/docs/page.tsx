import type { Metadata } from "next";
import { Overview } from "@/components/docs/Overview";
import { env } from "@/server/env";
import { readReference } from "@/server/rest/reference";

export const metadata: Metadata = {
  title: "Docs",
  description: "The API of Kinora: films from prompts and pictures, over HTTP.",
};
// The server's own address is in the examples, and a build does not know it.
export const dynamic = "force-dynamic";

export default function DocsPage() {
  return <Overview groups={readReference()} origin={env().publicUrl} />;
}
