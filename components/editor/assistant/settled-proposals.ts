import { useCallback, useState } from "react";

export type Settlement = "applied" | "dismissed";
type Settled = Readonly<Record<string, Settlement>>;

const placeOf = (filmId: string): string => `kinora.proposals.${filmId}`;

/** Which proposals somebody has applied or dismissed here. It is this browser's memory: the film's own is its history. */
export function useSettledProposals(filmId: string) {
  const [settled, setSettled] = useState<Settled>(() => load(filmId));
  const settle = useCallback(
    (proposal: string, as: Settlement) => {
      setSettled((now) => {
        const next = { ...load(filmId), ...now, [proposal]: as };
        keep(filmId, next);
        return next;
      });
    },
    [filmId],
  );
  return { settled, settle };
}

function load(filmId: string): Settled {
  try {
    return JSON.parse(localStorage.getItem(placeOf(filmId)) ?? "{}") as Settled;
  } catch {
    return {};
  }
}

function keep(filmId: string, settled: Settled): void {
  try {
    localStorage.setItem(placeOf(filmId), JSON.stringify(settled));
  } catch {
    // Closed to us: then it is known as long as the page is open.
  }
}
