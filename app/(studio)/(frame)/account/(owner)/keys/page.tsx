import type { Metadata } from "next";
import { Keys } from "@/components/account/keys/Keys";

export const metadata: Metadata = { title: "API keys" };

export default function KeysPage() {
  return <Keys />;
}
