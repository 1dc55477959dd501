/** An edit that makes no sense in this film; the message is for whoever made it. */
export class EditRefused extends Error {
  override readonly name = "EditRefused";
}

export function refuse(message: string): never {
  throw new EditRefused(message);
}
