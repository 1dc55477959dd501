import type { Metadata } from "next";
import { Customers } from "@/components/account/customers/Customers";

export const metadata: Metadata = { title: "Customers" };

export default function CustomersPage() {
  return <Customers />;
}
