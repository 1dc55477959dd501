"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { useTRPC } from "@/components/trpc";
import type { FilmCard } from "@/server/core/films/list-films";

/** What can be done with a film in the library; `share` is the library's own to show. */
export function useFilmActions(share: (film: FilmCard) => void) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const reload = () => queryClient.invalidateQueries({ queryKey: trpc.films.list.pathKey() });
  const { mutate: archive } = useMutation(trpc.films.archive.mutationOptions({ onSettled: reload }));
  const { mutate: clone } = useMutation(
    trpc.library.clone.mutationOptions({
      onSuccess: ({ id }) => {
        void reload();
        toast.success("The copy is being made.", { action: { label: "Open", onClick: () => router.push(`/films/${id}`) } });
      },
    }),
  );
  return {
    share,
    clone: ({ id }: FilmCard) => clone({ id }),
    archive: ({ id, title }: FilmCard) =>
      archive(
        { id, archived: true },
        {
          onSuccess: () =>
            toast(`“${title}” is in the archive.`, {
              action: { label: "Undo", onClick: () => archive({ id, archived: false }) },
            }),
        },
      ),
    restore: ({ id, title }: FilmCard) =>
      archive({ id, archived: false }, { onSuccess: () => toast(`“${title}” is back among your films.`) }),
  };
}

export type FilmActions = ReturnType<typeof useFilmActions>;
