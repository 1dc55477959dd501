/** A page that is not looked at paints nothing. */
const LONGEST_MILLISECONDS = 100;

/** Resolves when what was just changed on the screen has been painted. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_MILLISECONDS);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      }, 0),
    );
  });
