/** Another id of the same shape, the same for everyone who derives it: both sides of an edit name new things alike. */
export function derivedId(id: string, step: number): string {
  const tail = (Number.parseInt(id.slice(-8), 16) + step * 0x9e3779b1) % 0x1_0000_0000;
  return id.slice(0, -8) + tail.toString(16).padStart(8, "0");
}
