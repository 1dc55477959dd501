"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { sentenceOf } from "@/components/error-sentence";
import { useTRPC } from "@/components/trpc";
import type { SharingView } from "@/server/core/publications/sharing-view";

/** What is said about a film, as it is being written. */
export interface SharingDraft {
  title: string;
  description: string;
  /** With commas between them. */
  tags: string;
  slug: string;
  creatorHandle: string;
  allowsDownload: boolean;
  splashKey: string | null;
}

const draftOf = ({ title, description, tags, slug, creatorHandle, allowsDownload, splashKey }: SharingView): SharingDraft => ({
  ...{ title, description, slug, creatorHandle, allowsDownload, splashKey },
  tags: tags.join(", "),
});

/** The form's state, and what its buttons do. */
export function useSharing(filmId: string, sharing: SharingView) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(sharing));
  const learn = (now: SharingView) => {
    queryClient.setQueryData(trpc.publications.get.queryKey({ filmId }), now);
    setDraft(draftOf(now));
    void queryClient.invalidateQueries({ queryKey: trpc.films.list.pathKey() });
  };
  const own = { meta: { showsOwnErrors: true }, onSuccess: learn };
  const publish = useMutation(trpc.publications.publish.mutationOptions(own));
  const revoke = useMutation(trpc.publications.revoke.mutationOptions(own));
  const error = publish.error ?? revoke.error;
  const isPublished = sharing.url !== null;
  return {
    draft,
    set: (part: Partial<SharingDraft>) => setDraft((now) => ({ ...now, ...part })),
    fault: error ? sentenceOf(error) : null,
    isBusy: publish.isPending || revoke.isPending,
    /** Something would be different afterwards. */
    canPublish: !isPublished || sharing.isBehind || JSON.stringify(draft) !== JSON.stringify(draftOf(sharing)),
    publish() {
      const { creatorHandle: creator_handle, allowsDownload: allow_download, splashKey: splash_key, ...said } = draft;
      revoke.reset();
      publish.mutate(
        { filmId, ...said, creator_handle, allow_download, splash_key },
        {
          onSuccess: () =>
            toast.success(isPublished ? "The page is up to date." : "Everybody who has the link can watch it now."),
        },
      );
    },
    takeBack() {
      publish.reset();
      revoke.mutate({ filmId }, { onSuccess: () => toast("Nobody else can watch it any more. Its address is kept.") });
    },
  };
}

export type SharingEditor = ReturnType<typeof useSharing>;
