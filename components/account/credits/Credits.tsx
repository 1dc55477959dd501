"use client";

import { useVisitor } from "@/components/visitor";
import { AutoRecharge } from "./AutoRecharge";
import { BuyCredits } from "./BuyCredits";
import { Orders } from "./Orders";
import { Purse } from "./Purse";

/** What one has, and how to have more. */
export function Credits() {
  const { kind } = useVisitor();
  return (
    <>
      <Purse />
      <BuyCredits />
      {kind === "account" && <AutoRecharge />}
      <Orders />
    </>
  );
}
