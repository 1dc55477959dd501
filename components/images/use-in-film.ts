"use client";

import { useRouter } from "next/navigation";
import { keepInDraft } from "@/components/composer/kept-draft";
import { useVisitor } from "@/components/visitor";
import { useImageOptions } from "./state/use-images";

/** Puts a picture into the film that is being composed, and opens that. */
export function useInFilm() {
  const router = useRouter();
  const { id } = useVisitor();
  const options = useImageOptions();
  return (picture: string) => {
    keepInDraft(id, `${options?.publicUrl ?? window.location.origin}${picture}`);
    router.push("/new");
  };
}
