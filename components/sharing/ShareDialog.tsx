"use client";

import { useQuery } from "@tanstack/react-query";
import { sentenceOf } from "@/components/error-sentence";
import { useTRPC } from "@/components/trpc";
import { Alert } from "@/components/ui/alert";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { ShareForm } from "./ShareForm";

interface Props {
  filmId: string;
  onClose: () => void;
}

/** Who else may watch a film, and what they read about it. */
export function ShareDialog({ filmId, onClose }: Props) {
  const trpc = useTRPC();
  // What another tab published is asked for each time the dialog opens.
  const { data: sharing, error } = useQuery(trpc.publications.get.queryOptions({ filmId }, { staleTime: 0, gcTime: 0 }));
  if (sharing?.canPublish) return <ShareForm filmId={filmId} sharing={sharing} onClose={onClose} />;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Share this film">
      {error ? (
        <Alert>{sentenceOf(error)}</Alert>
      ) : sharing ? (
        <Alert tone="neutral">A film can be published when it is finished and not in the archive.</Alert>
      ) : (
        <div className="flex flex-col gap-4" role="status" aria-label="Loading">
          <Skeleton className="h-9 w-full" />
          <Skeleton className="h-20 w-full" />
          <Skeleton className="h-9 w-2/3" />
        </div>
      )}
    </Dialog>
  );
}
