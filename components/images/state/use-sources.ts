"use client";

import { useCallback, useState } from "react";
import { sendFile } from "@/components/uploads/send-file";

const NO_PICTURE = "This is no picture. Choose a PNG, JPEG, WebP, AVIF or GIF file.";

/** Takes pictures in from this device. `onTaken` gets the address of each; what is wrong with one is told in a sentence. */
export function useSources(onTaken: (source: string) => void) {
  const [sending, setSending] = useState(0);
  const [fault, setFault] = useState<string | null>(null);
  const add = useCallback(
    async (files: readonly File[]) => {
      setFault(null);
      setSending((count) => count + files.length);
      for (const file of files) {
        try {
          if (!file.type.startsWith("image/")) throw new Error(NO_PICTURE);
          const uploaded = await sendFile(file);
          if (uploaded.kind !== "picture") throw new Error(NO_PICTURE);
          onTaken(`/media/${uploaded.image.key}`);
        } catch (error) {
          setFault(files.length > 1 ? `${file.name}: ${(error as Error).message}` : (error as Error).message);
        } finally {
          setSending((count) => count - 1);
        }
      }
    },
    [onTaken],
  );
  return { add, isSending: sending > 0, fault };
}

export type Sources = ReturnType<typeof useSources>;
