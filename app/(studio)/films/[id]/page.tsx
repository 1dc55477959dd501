import type { Metadata } from "next";
import { FilmStage } from "@/components/film/FilmStage";
import { Frame } from "@/components/frame/Frame";

export const metadata: Metadata = { title: "Film" };

export default async function FilmPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <Frame>
      <FilmStage key={id} id={id} />
    </Frame>
  );
}
