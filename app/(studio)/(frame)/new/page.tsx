import type { Metadata } from "next";
import { NewFilm } from "@/components/composer/NewFilm";

export const metadata: Metadata = { title: "New film" };

export default function NewFilmPage() {
  return <NewFilm />;
}
