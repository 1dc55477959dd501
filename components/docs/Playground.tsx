"use client";

import { Play } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Operation } from "@/server/rest/reference/describe-operation";
import { PlaygroundForm } from "./PlaygroundForm";

export type Playable = Pick<Operation, "name" | "method" | "path" | "hasBody" | "example">;

/** Unfolds into a form that sends the request. */
export function Playground({ operation, needsKey }: { operation: Playable; needsKey: boolean }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <PlaygroundForm operation={operation} needsKey={needsKey} />;
  return (
    <Button className="self-start" onClick={() => setOpen(true)} aria-label={`Try ${operation.name}`}>
      <Play aria-hidden />
      Try it
    </Button>
  );
}
