import type { Metadata } from "next";
import { Library } from "@/components/library/Library";

export const metadata: Metadata = { title: "Films" };

export default function FilmsPage() {
  return <Library />;
}
