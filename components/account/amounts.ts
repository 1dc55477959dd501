/** `1,234.5` */
export const inCredits = (credits: number): string => credits.toLocaleString("en", { maximumFractionDigits: 4 });

/** `$12.34` */
export const inDollars = (cents: number, currency = "usd"): string =>
  (cents / 100).toLocaleString("en", { style: "currency", currency: currency.toUpperCase() });

/** `28 Nov 2026` */
export const onDay = (date: Date | string): string =>
  new Date(date).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });

/** `28 Nov 2026, 16:05` */
export const atTime = (date: Date | string): string =>
  `${onDay(date)}, ${new Date(date).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`;
