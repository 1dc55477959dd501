"use client";

import { useMutation } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { sentenceOf } from "@/components/error-sentence";
import { useTRPC } from "@/components/trpc";

/** A picture on its way to the server, or one that did not get there. */
export interface Upload {
  id: string;
  name: string;
  /** Shows it meanwhile. */
  preview: string;
  fault: string | null;
}

/** Sends pictures to the server, one by one and in order; `onDone` gets the address of each. */
export function useUpload(onDone: (url: string) => void) {
  const trpc = useTRPC();
  const { mutateAsync } = useMutation(trpc.composer.upload.mutationOptions({ meta: { showsOwnErrors: true } }));
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const drop = useCallback((id: string) => {
    setUploads((now) => now.filter((upload) => upload.id !== id || URL.revokeObjectURL(upload.preview)));
  }, []);
  const add = useCallback(
    async (files: readonly File[]) => {
      const fresh = files
        .filter((file) => file.type.startsWith("image/"))
        .map((file) => ({ file, id: crypto.randomUUID(), name: file.name, preview: URL.createObjectURL(file), fault: null }));
      setUploads((now) => [...now, ...fresh.map(({ file: _, ...upload }) => upload)]);
      for (const { id, file } of fresh) {
        try {
          const { urls } = await mutateAsync({ pictures: [await readAsDataUrl(file)] });
          drop(id);
          if (urls[0] !== undefined) onDone(urls[0]);
        } catch (error) {
          setUploads((now) => now.map((upload) => (upload.id === id ? { ...upload, fault: sentenceOf(error) } : upload)));
        }
      }
    },
    [mutateAsync, onDone, drop],
  );
  return { uploads, add, drop };
}

const readAsDataUrl = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
