/** Long enough to say something, short enough to be about one thing. */
const PART = 1800;

/** Cuts a text at its lines, else at its sentences, else anywhere. */
export function cutText(text: string, most = PART): string[] {
  const parts: string[] = [];
  let part = "";
  const push = () => {
    if (part.trim() !== "") parts.push(part.trim());
    part = "";
  };
  for (const piece of piecesOf(text, most)) {
    if (part.length + piece.length > most) push();
    part += piece;
  }
  push();
  return parts;
}

function piecesOf(text: string, most: number): string[] {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  return lines.flatMap((line) => {
    if (line.length <= most) return [line];
    const sentences = line.match(/[^.!?。！？]+[.!?。！？]*\s*/gu) ?? [line];
    return sentences.flatMap((sentence) => (sentence.length <= most ? [sentence] : slices(sentence, most)));
  });
}

function slices(text: string, most: number): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += most) found.push(text.slice(at, at + most).toWellFormed());
  return found;
}
