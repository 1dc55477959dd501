import type { Metadata } from "next";
import { Errors } from "@/components/docs/Errors";
import { errorCatalogue } from "@/server/rest/reference/error-notes";

export const metadata: Metadata = { title: "Errors · Docs" };

export default function ErrorsPage() {
  return <Errors catalogue={errorCatalogue} />;
}
