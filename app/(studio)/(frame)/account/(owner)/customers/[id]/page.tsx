import type { Metadata } from "next";
import { Customer } from "@/components/account/customers/Customer";

export const metadata: Metadata = { title: "Customer" };

export default async function CustomerPage({ params }: { params: Promise<{ id: string }> }) {
  return <Customer id={(await params).id} />;
}
