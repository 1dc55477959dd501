import type { Edit } from "@/server/schemas/edits";

/** Something a person did that the server may not know yet: an edit, or a step back or forth. */
export type Pending = { id: string; revision: number } & (
  | { kind: "edit"; edit: Edit }
  | { kind: "undo" | "redo"; edit?: undefined }
);

/** The film after everything is stored shows this revision or a later one. */
export type Stored = Pending & { storedAs: number };

const nameOf = (filmId: string) => `kinora.pending-edits.${filmId}`;

/** What was not stored when the page went away: it is sent when the film is opened again. */
export function loadPending(filmId: string): Pending[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(nameOf(filmId)) ?? "[]");
    return Array.isArray(found) ? (found as Pending[]) : [];
  } catch {
    return [];
  }
}

export function keepPending(filmId: string, pending: readonly Pending[]): void {
  try {
    if (pending.length === 0) localStorage.removeItem(nameOf(filmId));
    else localStorage.setItem(nameOf(filmId), JSON.stringify(pending));
  } catch {
    // A browser that keeps nothing still edits.
  }
}
