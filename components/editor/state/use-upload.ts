import { useState } from "react";
import { toast } from "sonner";
import { sendFile } from "@/components/uploads/send-file";
import type { Uploaded } from "@/server/core/uploads/take-in-upload";
import { useEditor } from "./editor";
import { useWork } from "./use-work";

/** Gives a scene a picture or a video of one's own. */
export function useUpload() {
  const { edit } = useEditor();
  const { ask } = useWork(null);
  const { send, isSending } = useSending();
  const upload = async (sceneId: string, file: File) => {
    const uploaded = await send(file);
    if (uploaded?.kind === "picture") edit({ kind: "scene.picture", sceneId, image: uploaded.image });
    if (uploaded?.kind === "video") ask({ kind: "clip", sceneId, upload: uploaded.upload });
  };
  return { upload, isUploading: isSending };
}

/** Sends one file; null when it did not arrive, which the person has been told by then. */
export function useSending() {
  const [isSending, setSending] = useState(false);
  const send = async (file: File): Promise<Uploaded | null> => {
    setSending(true);
    try {
      return await sendFile(file);
    } catch (error) {
      toast.error((error as Error).message);
      return null;
    } finally {
      setSending(false);
    }
  };
  return { send, isSending };
}
