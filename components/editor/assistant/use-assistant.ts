import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { sentenceOf } from "@/components/error-sentence";
import { useTRPC } from "@/components/trpc";
import { useEditor } from "../state/editor";
import { newId } from "../state/new-id";

/** The conversation about the open film. What is asked appears at once; an answer comes with what it cost. */
export function useAssistant() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { film } = useEditor();
  const wanted = { filmId: film.id };
  const queryKey = trpc.assistant.conversation.queryKey(wanted);
  const conversation = useQuery(trpc.assistant.conversation.queryOptions(wanted, { staleTime: Number.POSITIVE_INFINITY }));
  const attempt = useRef<{ text: string; id: string } | null>(null);
  const asking = useMutation(
    trpc.assistant.ask.mutationOptions({
      meta: { showsOwnErrors: true },
      onSuccess(message) {
        attempt.current = null;
        queryClient.setQueryData(queryKey, (known) => known && { ...known, messages: [...known.messages, message] });
        void queryClient.invalidateQueries({ queryKey: trpc.visitor.purse.queryKey() });
      },
    }),
  );
  return {
    conversation: conversation.data,
    /** What was asked and is not answered yet. */
    open: asking.isPending ? asking.variables.text : null,
    fault: asking.error ? sentenceOf(asking.error) : conversation.error ? sentenceOf(conversation.error) : null,
    ask(text: string, onAnswered: () => void) {
      // The same question again after a lost answer is the same question: it is answered, and paid for, once.
      if (attempt.current?.text !== text) attempt.current = { text, id: newId() };
      asking.mutate({ ...wanted, text, id: attempt.current.id }, { onSuccess: onAnswered });
    },
  };
}
