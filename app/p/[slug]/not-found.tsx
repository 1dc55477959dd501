import { NoFilm } from "@/components/publication/NoFilm";

export default function NotFound() {
  return <NoFilm />;
}
