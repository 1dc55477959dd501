"use client";

import { Check, Copy, FileCode2, SquareTerminal } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { toCurl, toSdk } from "./copy-as";
import { type Draft, requestOf } from "./draft";

const SHOWN_MILLISECONDS = 1500;

/** The request to take away: as a command, as a program, as it is. */
export function CopyMenu({ draft, publicUrl }: { draft: Draft; publicUrl: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return void toast.error("The browser did not let us copy. Allow access to the clipboard and try again.");
    }
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MILLISECONDS);
  };
  const request = requestOf(draft);
  return (
    <Menu
      trigger={
        <Button size="small" look="quiet" aria-label={isCopied ? "Copied" : "Copy as"}>
          {isCopied ? <Check aria-hidden className="text-good" /> : <Copy aria-hidden />}
          <span className="max-sm:hidden">{isCopied ? "Copied" : "Copy as"}</span>
        </Button>
      }
    >
      <MenuItem icon={SquareTerminal} onSelect={() => copy(toCurl(request, publicUrl))}>
        cURL
      </MenuItem>
      <MenuItem icon={FileCode2} onSelect={() => copy(toSdk(request, publicUrl))}>
        JavaScript with samsar-js
      </MenuItem>
      <MenuItem icon={Copy} onSelect={() => copy(JSON.stringify(request.body, null, 2))}>
        JSON
      </MenuItem>
    </Menu>
  );
}
