import { Share2 } from "lucide-react";
import { useState } from "react";
import { ShareDialog } from "@/components/sharing/LazyShareDialog";
import { Button } from "@/components/ui/button";
import { useEditor } from "../state/editor";

/** Who else may watch the film; on phones it is among what a film is handed over as. */
export function ShareButton() {
  const { film } = useEditor();
  const [isOpen, setOpen] = useState(false);
  if (film.status !== "COMPLETED") return null;
  return (
    <>
      <Button size="small" className="h-8 max-lg:hidden" onClick={() => setOpen(true)}>
        <Share2 aria-hidden /> Share
      </Button>
      {isOpen && <ShareDialog filmId={film.id} onClose={() => setOpen(false)} />}
    </>
  );
}
