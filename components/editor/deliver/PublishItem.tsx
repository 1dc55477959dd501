import { Globe } from "lucide-react";
import { useState } from "react";
import { ShareDialog } from "@/components/sharing/LazyShareDialog";
import { Button } from "@/components/ui/button";
import { useEditor } from "../state/editor";
import { Item } from "./Item";

/** A page of its own for the film, for everybody who has the link. */
export function PublishItem() {
  const { film } = useEditor();
  const [isOpen, setOpen] = useState(false);
  const { publicPath } = film;
  return (
    <Item icon={Globe} title="Public page" note={publicPath ? "Published: anybody with the link" : "Watched without an account"}>
      {publicPath && (
        <Button asChild size="small">
          <a href={publicPath} target="_blank" rel="noopener">
            Open page
          </a>
        </Button>
      )}
      <Button size="small" disabled={film.status !== "COMPLETED"} onClick={() => setOpen(true)}>
        {publicPath ? "Change" : "Publish"}
      </Button>
      {isOpen && <ShareDialog filmId={film.id} onClose={() => setOpen(false)} />}
    </Item>
  );
}
