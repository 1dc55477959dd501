"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";

const SAID_MILLISECONDS = 2000;

interface Props {
  text: string;
  /** What is copied, for screen readers. */
  what: string;
  size?: "small" | "medium";
}

export function CopyButton({ text, what, size = "small" }: Props) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), SAID_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      toast.error("Your browser does not let the studio copy. Select the text and copy it yourself.");
    }
  };
  return (
    <Button size={size} onClick={copy} aria-label={`Copy ${what}`}>
      {isCopied ? <Check aria-hidden className="text-good" /> : <Copy aria-hidden />}
      {isCopied ? "Copied" : "Copy"}
    </Button>
  );
}
