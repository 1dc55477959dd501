"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Copy, Type } from "lucide-react";
import { toast } from "sonner";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";

/** Gives a picture a title, for a caption or a file's name. */
export function TitleButton({ source }: { source: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const title = useMutation(
    trpc.images.title.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.visitor.purse.queryKey() }),
    }),
  );
  const text = title.data?.title;
  if (text === undefined) {
    return (
      <Button disabled={title.isPending} onClick={() => title.mutate({ source })}>
        <Type aria-hidden /> {title.isPending ? "Looking…" : "Give it a title"}
        {!title.isPending && <span className="font-normal text-quiet">· from 1 credit</span>}
      </Button>
    );
  }
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => toast("The title is in the clipboard."),
      () => toast.error("This browser does not let pages copy."),
    );
  return (
    <span role="status" className="flex h-9 items-center gap-1 rounded-lg border border-line pr-1 pl-3 text-ui">
      {text}
      <IconButton icon={Copy} label="Copy the title" size="small" onClick={copy} />
    </span>
  );
}
