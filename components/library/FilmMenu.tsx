import { Archive, ArchiveRestore, CopyPlus, Ellipsis, ExternalLink, Globe, Share2 } from "lucide-react";
import Link from "next/link";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";
import type { FilmCard } from "@/server/core/films/list-films";
import type { FilmActions } from "./use-film-actions";

/** What can be done with a film without opening it. */
export function FilmMenu({ film, actions }: { film: FilmCard; actions: FilmActions }) {
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={`More for ${film.title}`}
          className="flex size-7 shrink-0 items-center justify-center rounded-md text-quiet hover:bg-raised hover:text-text data-[state=open]:bg-raised pointer-coarse:size-11"
        >
          <Ellipsis aria-hidden className="size-4" />
        </button>
      }
    >
      <MenuItem asChild>
        <Link href={`/films/${film.id}`}>
          <ExternalLink aria-hidden className="text-quiet" /> Open
        </Link>
      </MenuItem>
      <MenuItem icon={Share2} disabled={film.status !== "COMPLETED" || film.isArchived} onSelect={() => actions.share(film)}>
        Share
      </MenuItem>
      {film.publicPath && (
        <MenuItem asChild>
          <a href={film.publicPath} target="_blank" rel="noopener">
            <Globe aria-hidden className="text-quiet" /> Open public page
          </a>
        </MenuItem>
      )}
      <MenuItem icon={CopyPlus} disabled={film.status !== "COMPLETED"} onSelect={() => actions.clone(film)}>
        Clone, free
      </MenuItem>
      <MenuLine />
      {film.isArchived ? (
        <MenuItem icon={ArchiveRestore} onSelect={() => actions.restore(film)}>
          Take out of the archive
        </MenuItem>
      ) : (
        <MenuItem icon={Archive} onSelect={() => actions.archive(film)}>
          Archive
        </MenuItem>
      )}
    </Menu>
  );
}
