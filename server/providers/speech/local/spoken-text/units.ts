/** Units by their exact spelling: singular and plural words. Written after a number, joined or as the next word. */
export const units: Record<string, [string, string]> = {};
const add = (singular: string, plural: string, ...spellings: string[]) => {
  for (const spelling of spellings) units[spelling] = [singular, plural];
};
add("kilometer", "kilometers", "km", "KM");
add("meter", "meters", "m");
add("centimeter", "centimeters", "cm");
add("millimeter", "millimeters", "mm");
add("micrometer", "micrometers", "µm", "μm");
add("mile", "miles", "mi");
add("foot", "feet", "ft");
add("yard", "yards", "yd", "yds");
add("inch", "inches", '"', "″");
add("kilogram", "kilograms", "kg", "KG");
add("gram", "grams", "g");
add("milligram", "milligrams", "mg");
add("ton", "tons", "t");
add("pound", "pounds", "lb", "lbs");
add("ounce", "ounces", "oz");
add("liter", "liters", "l", "L");
add("milliliter", "milliliters", "ml", "mL");
add("second", "seconds", "s", "sec", "secs");
add("millisecond", "milliseconds", "ms");
add("minute", "minutes", "min", "mins");
add("hour", "hours", "h", "hr", "hrs");
add("year", "years", "yr", "yrs");
add("degree celsius", "degrees celsius", "°C", "℃");
add("degree fahrenheit", "degrees fahrenheit", "°F", "℉");
add("degree", "degrees", "°");
add("kilometer per hour", "kilometers per hour", "km/h", "kph", "kmh");
add("mile per hour", "miles per hour", "mph");
add("meter per second", "meters per second", "m/s");
add("kilowatt hour", "kilowatt hours", "kWh");
add("kilowatt", "kilowatts", "kW");
add("megawatt", "megawatts", "MW");
add("watt", "watts", "W");
add("volt", "volts", "V");
add("milliamp hour", "milliamp hours", "mAh");
add("kilobyte", "kilobytes", "KB", "kB");
add("megabyte", "megabytes", "MB");
add("gigabyte", "gigabytes", "GB");
add("terabyte", "terabytes", "TB");
add("megabit per second", "megabits per second", "Mbps", "Mbit/s");
add("gigabit per second", "gigabits per second", "Gbps");
add("hertz", "hertz", "Hz");
add("kilohertz", "kilohertz", "kHz");
add("megahertz", "megahertz", "MHz");
add("gigahertz", "gigahertz", "GHz");
add("decibel", "decibels", "dB");
add("frame per second", "frames per second", "fps", "FPS");
add("pixel", "pixels", "px");
add("megapixel", "megapixels", "MP");
add("dot per inch", "dots per inch", "dpi", "DPI");
add("calorie", "calories", "cal", "kcal");
add("square meter", "square meters", "m²", "m2");
add("square kilometer", "square kilometers", "km²", "km2");
add("square foot", "square feet", "ft²", "sqft");
add("cubic meter", "cubic meters", "m³", "m3");
add("percent", "percent", "%");
add("per mille", "per mille", "‰");

export const magnitudes: Record<string, string> = {
  k: "thousand",
  K: "thousand",
  M: "million",
  m: "million",
  mn: "million",
  B: "billion",
  b: "billion",
  bn: "billion",
  T: "trillion",
  tn: "trillion",
};

export const magnitudeWords = new Set(["hundred", "thousand", "million", "billion", "trillion"]);

/** Currency signs and codes: singular, plural, and the hundredth where one is said. */
export const currencies: Record<string, { one: string; many: string; cent?: [string, string] }> = {
  $: { one: "dollar", many: "dollars", cent: ["cent", "cents"] },
  US$: { one: "U S dollar", many: "U S dollars", cent: ["cent", "cents"] },
  USD: { one: "U S dollar", many: "U S dollars", cent: ["cent", "cents"] },
  "€": { one: "euro", many: "euros", cent: ["cent", "cents"] },
  EUR: { one: "euro", many: "euros", cent: ["cent", "cents"] },
  "£": { one: "pound", many: "pounds", cent: ["penny", "pence"] },
  GBP: { one: "pound", many: "pounds", cent: ["penny", "pence"] },
  "¥": { one: "yen", many: "yen" },
  JPY: { one: "yen", many: "yen" },
  CHF: { one: "swiss franc", many: "swiss francs" },
  "₹": { one: "rupee", many: "rupees" },
  "₩": { one: "won", many: "won" },
  "₽": { one: "ruble", many: "rubles" },
  "¢": { one: "cent", many: "cents" },
};
