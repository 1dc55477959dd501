"use client";

import { Check, Code, Download, Link2, Share2 } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Textarea } from "@/components/ui/field";
import { useCopy } from "@/components/ui/use-copy";

interface Props {
  title: string;
  url: string;
  /** The element that plays the film in another page. */
  embedCode: string;
  /** Null where the maker does not offer the file. */
  download: string | null;
}

/** Ways to pass a film on. */
export function ShareBar({ title, url, embedCode, download }: Props) {
  const { isCopied, copy } = useCopy();
  const [isEmbedding, setEmbedding] = useState(false);
  const canShare = useCanShare();
  return (
    <div className="flex flex-wrap gap-2">
      <Button look="primary" onClick={() => copy(url)}>
        {isCopied ? <Check aria-hidden /> : <Link2 aria-hidden />}{" "}
        <span aria-live="polite">{isCopied ? "Copied" : "Copy link"}</span>
      </Button>
      {canShare && (
        <Button onClick={() => void navigator.share({ title, url }).catch(() => {})}>
          <Share2 aria-hidden /> Share
        </Button>
      )}
      <Button onClick={() => setEmbedding(true)}>
        <Code aria-hidden /> Embed
      </Button>
      {download && (
        <Button asChild>
          <a href={download} download>
            <Download aria-hidden /> Download
          </a>
        </Button>
      )}
      <EmbedDialog open={isEmbedding} onOpenChange={setEmbedding} code={embedCode} />
    </div>
  );
}

function EmbedDialog({ code, ...dialog }: { code: string; open: boolean; onOpenChange: (open: boolean) => void }) {
  const { isCopied, copy } = useCopy();
  return (
    <Dialog
      {...dialog}
      title="Embed this film"
      description="Put this into your page, where the film is to be."
      footer={
        <Button look="primary" onClick={() => copy(code)}>
          {isCopied ? <Check aria-hidden /> : <Code aria-hidden />} {isCopied ? "Copied" : "Copy code"}
        </Button>
      }
    >
      <Textarea
        label="Code"
        isLabelHidden
        readOnly
        rows={5}
        spellCheck={false}
        value={code}
        onFocus={(event) => event.currentTarget.select()}
      />
    </Dialog>
  );
}

/** Phones pass links on to other apps. Known only in the browser. */
function useCanShare(): boolean {
  const [canShare, setCanShare] = useState(false);
  useEffect(() => setCanShare(typeof navigator.share === "function" && matchMedia("(pointer: coarse)").matches), []);
  return canShare;
}
