import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { sentenceOf } from "@/components/error-sentence";
import { useTRPC } from "@/components/trpc";
import { useEditor } from "../state/editor";
import { useAnswer } from "./use-answer";

/** The conversation about the open film, and the question that is being answered. An answer comes with what it cost. */
export function useAssistant() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { film } = useEditor();
  const wanted = { filmId: film.id };
  const queryKey = trpc.assistant.conversation.queryKey(wanted);
  const conversation = useQuery(trpc.assistant.conversation.queryOptions(wanted, { staleTime: Number.POSITIVE_INFINITY }));
  const answer = useAnswer(film.id, (message) => {
    queryClient.setQueryData(queryKey, (known) => known && { ...known, messages: [...known.messages, message] });
    void queryClient.invalidateQueries({ queryKey: trpc.visitor.purse.queryKey() });
  });
  const { question, drop } = answer;
  const isAnswered = conversation.data?.messages.some(({ turnId }) => turnId === question?.id) ?? false;
  // What broke off here may have been answered all the same: then the conversation knows it.
  const looked = useRef<string | null>(null);
  const broken = question && question.state !== "open" ? question.id : null;
  useEffect(() => {
    if (broken !== null && looked.current !== broken) void queryClient.invalidateQueries({ queryKey });
    looked.current = broken;
  }, [broken, queryClient, queryKey]);
  useEffect(() => {
    if (isAnswered) drop();
  }, [isAnswered, drop]);
  return {
    conversation: conversation.data,
    fault: conversation.error ? sentenceOf(conversation.error) : null,
    ...answer,
    question: isAnswered ? null : question,
  };
}
