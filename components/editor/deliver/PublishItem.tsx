import { Globe } from "lucide-react";
import { useState } from "react";
import { ShareDialog } from "@/components/sharing/LazyShareDialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { useCut } from "../state/editor";
import { Item } from "./Item";

/** A page of its own for the film, for everybody who has the link. */
export function PublishItem() {
  const { film } = useCut();
  const [isOpen, setOpen] = useState(false);
  const { publicPath } = film;
  return (
    <Item
      icon={Globe}
      title="Public page"
      note={publicPath ? "Everybody who has the link can watch it" : "Watched without an account"}
    >
      {publicPath && (
        <>
          <Badge tone="good">Published</Badge>
          <Button asChild size="small">
            <a href={publicPath} target="_blank" rel="noopener">
              Open page
            </a>
          </Button>
        </>
      )}
      <Button
        size="small"
        look={publicPath ? "plain" : "primary"}
        disabled={film.status !== "COMPLETED"}
        onClick={() => setOpen(true)}
      >
        {publicPath ? "Change" : "Publish"}
      </Button>
      {isOpen && <ShareDialog filmId={film.id} onClose={() => setOpen(false)} />}
    </Item>
  );
}
