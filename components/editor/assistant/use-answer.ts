import { useCallback, useEffect, useRef, useState } from "react";
import { sentenceOf } from "@/components/error-sentence";
import { inPieces } from "@/components/studio/CallProvider";
import { useTRPCClient } from "@/components/trpc";
import type { AssistantMessage } from "@/server/core/assistant/list-messages";
import { newId } from "../state/new-id";

/** A question, and as much of its answer as has come. */
export interface Question {
  /** Of the turn that it becomes: the same question again after a lost answer is answered, and paid for, once. */
  id: string;
  text: string;
  words: string;
  state: "open" | "stopped" | "broken";
  /** Why it broke off, as a sentence. */
  fault: string | null;
}

/** One question at a time, answered in pieces. Stopping it, or leaving the panel, ends it at the server too. */
export function useAnswer(filmId: string, onAnswered: (message: AssistantMessage) => void) {
  const client = useTRPCClient();
  const [question, setQuestion] = useState<Question | null>(null);
  const asking = useRef<AbortController | null>(null);
  const listener = useRef(onAnswered);
  listener.current = onAnswered;
  useEffect(() => () => asking.current?.abort(), []);

  const ask = useCallback(
    async (text: string, id = newId()) => {
      const own = new AbortController();
      asking.current?.abort();
      asking.current = own;
      const change = (now: (question: Question) => Question) =>
        setQuestion((shown) => (shown && shown.id === id && asking.current === own ? now(shown) : shown));
      setQuestion({ id, text, words: "", state: "open", fault: null });
      // Without a network nothing tells a line that was cut from one on which somebody thinks.
      const lose = () => {
        own.abort();
        change((now) => ({ ...now, state: "broken", fault: OFFLINE }));
      };
      window.addEventListener("offline", lose);
      try {
        const news = await client.assistant.ask.mutate({ filmId, text, id }, { signal: own.signal, context: inPieces });
        for await (const told of news) {
          if (told.kind === "words") change((now) => ({ ...now, words: now.words + told.words }));
          else if (asking.current === own) {
            listener.current(told.message);
            setQuestion(null);
            return;
          }
        }
        throw new Error("The answer ended before it was whole.");
      } catch (error) {
        // Whoever ended it has said why.
        if (!own.signal.aborted) change((now) => ({ ...now, state: "broken", fault: faultOf(error) }));
      } finally {
        window.removeEventListener("offline", lose);
      }
    },
    [client, filmId],
  );
  const drop = useCallback(() => setQuestion(null), []);
  const stop = useCallback(() => {
    asking.current?.abort();
    setQuestion((now) => now && { ...now, state: "stopped" });
  }, []);
  return { question, ask, stop, drop };
}

const OFFLINE = "The connection was lost. What did not come was not charged.";
const faultOf = (error: unknown): string =>
  error instanceof Error && "data" in error && error.data ? sentenceOf(error) : OFFLINE;
