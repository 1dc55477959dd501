import { AppError } from "@/server/core/errors";

const LEAST_CHARACTERS = 10;
const MOST_CHARACTERS = 200;

/** Refuses passwords that are too easy to guess, or that nobody types. */
export function assertPassword(password: string): void {
  if (password.length >= LEAST_CHARACTERS && password.length <= MOST_CHARACTERS) return;
  throw new AppError("invalid_request", `Choose a password of ${LEAST_CHARACTERS} to ${MOST_CHARACTERS} characters.`);
}
