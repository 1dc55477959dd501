"use client";

import { Check, Copy } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useCopy } from "@/components/ui/use-copy";

interface Props {
  text: string;
  /** What is copied, for screen readers. */
  what: string;
  size?: "small" | "medium";
}

export function CopyButton({ text, what, size = "small" }: Props) {
  const { isCopied, copy } = useCopy();
  return (
    <Button size={size} onClick={() => copy(text)} aria-label={`Copy ${what}`}>
      {isCopied ? <Check aria-hidden className="text-good" /> : <Copy aria-hidden />}
      {isCopied ? "Copied" : "Copy"}
    </Button>
  );
}
