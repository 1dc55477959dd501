"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { VisitorView } from "@/server/core/accounts/visitor-view";

const VisitorContext = createContext<VisitorView | null>(null);

export const VisitorProvider = ({ visitor, children }: { visitor: VisitorView; children: ReactNode }) => (
  <VisitorContext value={visitor}>{children}</VisitorContext>
);

/** Who is signed in. Only inside of the studio. */
export function useVisitor(): VisitorView {
  const visitor = useContext(VisitorContext);
  if (!visitor) throw new Error("useVisitor is for components inside of app/(studio).");
  return visitor;
}
