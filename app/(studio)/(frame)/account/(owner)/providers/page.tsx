import type { Metadata } from "next";
import { Providers } from "@/components/account/providers/Providers";

export const metadata: Metadata = { title: "Providers" };

export default function ProvidersPage() {
  return <Providers />;
}
