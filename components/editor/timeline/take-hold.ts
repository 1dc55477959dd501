/** As long as a finger rests before it takes hold of something; one that moves at once scrolls. As on the storyboard. */
const REST_MILLISECONDS = 220;
const TOLERANCE_PIXELS = 8;

/**
 * Takes hold of what is pressed: at once with a mouse or a pen, and with a finger when it has rested. From then on the page does not
 * scroll under it. A handle is only there to be pulled, and needs no rest. Answers how to let go.
 */
export function takeHold(event: React.PointerEvent<HTMLElement>, onTaken: () => void, isHandle = false): () => void {
  const { currentTarget: element, pointerId, pointerType, clientX, clientY } = event;
  if (pointerType !== "touch" || isHandle) {
    element.setPointerCapture(pointerId);
    onTaken();
    return () => {};
  }
  let isTaken = false;
  const rest = setTimeout(() => {
    isTaken = true;
    onTaken();
  }, REST_MILLISECONDS);
  const onMove = (move: TouchEvent) => {
    const [finger] = move.touches;
    if (isTaken) move.preventDefault();
    else if (!finger || Math.hypot(finger.clientX - clientX, finger.clientY - clientY) > TOLERANCE_PIXELS) letGo();
  };
  // A finger that rests is no wish for a menu.
  const onMenu = (menu: Event) => menu.preventDefault();
  element.addEventListener("touchmove", onMove, { passive: false });
  element.addEventListener("contextmenu", onMenu);
  const letGo = () => {
    clearTimeout(rest);
    element.removeEventListener("touchmove", onMove);
    element.removeEventListener("contextmenu", onMenu);
  };
  return letGo;
}
