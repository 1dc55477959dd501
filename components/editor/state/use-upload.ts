import { useState } from "react";
import { toast } from "sonner";
import type { Uploaded } from "@/server/core/uploads/take-in-upload";
import { useEditor } from "./editor";
import { useWork } from "./use-work";

/** Gives a scene a picture or a video of one's own. */
export function useUpload() {
  const { edit } = useEditor();
  const { ask } = useWork(null);
  const [isUploading, setUploading] = useState(false);
  const upload = async (sceneId: string, file: File) => {
    setUploading(true);
    try {
      const response = await fetch("/api/uploads", { method: "POST", body: file });
      const answer: unknown = await response.json();
      if (!response.ok) throw new Error((answer as { message?: string }).message);
      const uploaded = answer as Uploaded;
      if (uploaded.kind === "picture") edit({ kind: "scene.picture", sceneId, image: uploaded.image });
      else ask({ kind: "clip", sceneId, upload: uploaded.upload });
    } catch (error) {
      const message = error instanceof Error && error.message ? error.message : "";
      toast.error(error instanceof TypeError || !message ? "The file could not be sent. Try again." : message);
    } finally {
      setUploading(false);
    }
  };
  return { upload, isUploading };
}
