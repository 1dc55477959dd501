import { Copy, Download } from "lucide-react";
import { useMemo } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { useCut, useEditor } from "../state/editor";
import { fileName } from "../words";

/** The film as the renderer reads it. */
export function JsonPanel() {
  const { film } = useEditor();
  const { timeline } = useCut();
  const text = useMemo(() => JSON.stringify(timeline, null, 2), [timeline]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => toast("The project is in the clipboard."),
      () => toast.error("This browser does not let pages copy. Download the file."),
    );
  return (
    <div className="flex h-full flex-col">
      <div className="flex gap-2 border-line border-b p-3">
        <Button size="small" onClick={copy}>
          <Copy aria-hidden /> Copy
        </Button>
        <Button size="small" asChild>
          <a href={`/api/films/${film.id}/project.json`} download={fileName(timeline.title, "json")}>
            <Download aria-hidden /> Download
          </a>
        </Button>
      </div>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: text that scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label="Project"
        className="min-h-0 grow overflow-auto p-3"
      >
        <pre className="font-mono text-[0.6875rem] leading-4">{text}</pre>
      </section>
    </div>
  );
}
