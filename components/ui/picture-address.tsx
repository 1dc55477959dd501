"use client";

import { Link2 } from "lucide-react";
import { useState } from "react";
import { Button } from "./button";

/** Names a picture somewhere by its address. Enter adds it; held with Ctrl or Command it is the page's own. */
export function PictureAddress({ onAdd }: { onAdd: (url: string) => void }) {
  const [url, setUrl] = useState("");
  const isAddress = /^https?:\/\/\S+$/.test(url.trim());
  const add = () => {
    if (!isAddress) return;
    onAdd(url.trim());
    setUrl("");
  };
  return (
    <div className="flex items-center gap-2">
      <Link2 aria-hidden className="size-4 shrink-0 text-quiet" />
      <input
        type="url"
        aria-label="Address of a picture"
        value={url}
        placeholder="https://… of a picture"
        className="touchable h-8 min-w-0 grow bg-transparent text-ui placeholder:text-quiet focus:outline-none max-sm:text-base"
        onChange={(event) => setUrl(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          add();
        }}
      />
      <Button size="small" look="quiet" disabled={!isAddress} onClick={add}>
        Add
      </Button>
    </div>
  );
}
