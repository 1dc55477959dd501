import type { Metadata } from "next";
import { Prices } from "@/components/docs/Prices";
import { readPriceList } from "@/server/core/credits/price-list";

export const metadata: Metadata = { title: "Prices · Docs" };

export default function PricesPage() {
  return <Prices list={readPriceList()} />;
}
