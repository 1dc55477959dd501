/** Capitals of two to five letters that are said as a word. */
const asWords = new Set(
  "NASA NATO UNESCO UNICEF FIFA UEFA LEGO IKEA LASER RADAR COVID AIDS OPEC ASAP SWAT YOLO NASDAQ RAM PIN SIM NAFTA SCUBA SONAR CAPTCHA OLED ASCII UNIX LIDAR NIMBY OSHA FEMA HIPAA".split(
    " ",
  ),
);

/** Capitals that have a vowel and yet are spelled letter by letter. */
const spelled = new Set(
  "AI API APIS UI UX IT TV UN EU US USA UK UAE USB URL URI IP IBM FBI CIA CEO CFO CTO COO CPU GPU IOS OS AR VR XR IQ EQ ID ISO IRS ESPN UCLA HDMI IEEE ISBN USSR UFO EV AC DC DIY FAQ ETA LA NYC DNA RNA MIT AM PM ATM SUV BMW AOL AWS SEO SAAS IOT IVF ICU ER HIV VIP GPA SAT NBA UFC MLB AKA ABC BBC CNN RSVP POV AAA".split(
    " ",
  ),
);

/** Short ordinary words that appear in capitals for emphasis. */
const shouted = new Set(
  "A I AN AS AT BE BY DO GO HE IF IN IS ME MY NO OF OH OK ON OR SO TO UP WE ALL AND ANY ARE ART ASK BAD BAG BED BEST BIG BOX BUY CAN CAR DAY DID DON END EVER EYE FAR FEW FOR FUN GET GOT HAD HAS HER HEY HIM HIS HOT HOW HUH ITS JOB KEY KID LET LOT MAN MAY MEN NET NEW NOT NOW ODD OFF OLD ONE OUR OUT OWN PAY PUT RED RUN SAD SAY SEA SEE SET SHE SIT SKY SON SUN TEN THE TOO TOP TRY TWO USE WAR WAS WAY WHO WHY WIN WON YES YET YOU".split(
    " ",
  ),
);

const letterNames = (letters: string) => [...letters];

/** Says a word in capitals: letters one by one, a word, or null when it is no acronym (one letter, or lower case inside). */
export function acronym(core: string, shouting: boolean): string[] | null {
  const match = /^([A-Z]{2,})(s|'s|’s)?$/.exec(core);
  if (!match) return null;
  const letters = match[1]!;
  const ending = match[2] ? (match[2] === "s" ? "s" : "'s") : "";
  const says = () => [letters.toLowerCase() + ending];
  const spells = () => {
    const names = letterNames(letters);
    return [...names.slice(0, -1), names.at(-1)! + (ending && "'s")];
  };
  if (asWords.has(letters)) return says();
  if (!/[AEIOUY]/.test(letters)) return shouting && letters.length > 5 ? says() : spells();
  if (shouting && !(spelled.has(letters) && letters.length === 3)) return says();
  if (spelled.has(letters)) return spells();
  if (shouted.has(letters) || letters.length > 3) return says();
  return spells();
}
