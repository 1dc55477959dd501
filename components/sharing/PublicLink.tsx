import { Check, Copy, ExternalLink } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useCopy } from "@/components/ui/use-copy";

/** Where everybody finds the film. */
export function PublicLink({ url }: { url: string }) {
  const { isCopied, copy } = useCopy();
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-lg border border-line bg-canvas py-2 pr-2 pl-3">
      <span className="min-w-40 grow basis-0 truncate max-sm:basis-full font-mono text-xs" title={url}>
        {url.replace(/^https?:\/\//, "")}
      </span>
      <Button size="small" onClick={() => copy(url)}>
        {isCopied ? <Check aria-hidden className="text-good" /> : <Copy aria-hidden />} {isCopied ? "Copied" : "Copy link"}
      </Button>
      <Button asChild size="small">
        <a href={url} target="_blank" rel="noopener">
          <ExternalLink aria-hidden /> Open page
        </a>
      </Button>
    </div>
  );
}
