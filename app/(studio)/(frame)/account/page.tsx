import type { Metadata } from "next";
import { Credits } from "@/components/account/credits/Credits";

export const metadata: Metadata = { title: "Credits" };

export default function CreditsPage() {
  return <Credits />;
}
