import { toast } from "sonner";
import { cornerFor } from "@/server/editing/edit-overlays";
import type { GlobalVideo, MediaAsset } from "@/server/schemas/timeline";
import { useCut } from "./editor";
import { newId } from "./new-id";
import { useSending } from "./use-upload";
import { useLatestWork, useWork } from "./use-work";

const LONGEST_TITLE = 120;

/** Puts videos over the film where the playhead stands: one from a file, or one that the film has already. */
export function useOverlays() {
  const { timeline, desk, playhead, edit } = useCut();
  const { ask, canAskAtAll } = useWork(null);
  const { send, isSending } = useSending();
  const work = useLatestWork("overlay");
  const here = () => playhead.frame / timeline.fps;
  return {
    isBusy: isSending || work?.status === "PENDING",
    failure: work?.status === "FAILED" ? work.failure : null,
    canAdd: canAskAtAll,
    async addFile(file: File) {
      const uploaded = await send(file);
      if (!uploaded) return;
      if (uploaded.kind === "picture") return void toast.error("Only videos can lie over the film. Pictures belong into scenes.");
      const overlayId = newId();
      const title = file.name.replace(/\.[^.]+$/, "").slice(0, LONGEST_TITLE) || "Video";
      ask({ kind: "overlay", upload: uploaded.upload, overlayId, title, startSeconds: here() });
      desk.select({ kind: "overlay", id: overlayId });
    },
    addClip(asset: MediaAsset, title: string) {
      const [id, startSeconds] = [newId(), here()];
      const endSeconds = Math.min(timeline.durationSeconds, startSeconds + (asset.durationSeconds ?? 5));
      const video: GlobalVideo = {
        ...{ id, title, source: "film", asset, startSeconds, endSeconds },
        ...{ box: cornerFor(asset, timeline), shape: "rounded", fadeSeconds: 0.3, volume: 0 },
      };
      if (!edit({ kind: "overlay.set", video })) return;
      desk.select({ kind: "overlay", id });
      // Where it has appeared.
      playhead.seek(Math.ceil((startSeconds + video.fadeSeconds) * timeline.fps));
    },
  };
}
