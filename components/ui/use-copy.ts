"use client";

import { useEffect, useState } from "react";
import { toast } from "sonner";

const SAID_MILLISECONDS = 2000;

/** Copies a text, and says for a moment that it did. */
export function useCopy(): { isCopied: boolean; copy: (text: string) => Promise<void> } {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), SAID_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      toast.error("Your browser does not let this page copy. Select the text and copy it yourself.");
    }
  };
  return { isCopied, copy };
}
