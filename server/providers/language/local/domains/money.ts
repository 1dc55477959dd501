import { frame } from "../frame";

export const money = frame({
  id: "money",
  keys: "interest, money, saving, finance, bank, banking, budget, invest, investing, investment, coin, debt, loan, mortgage, pension, retirement, tax, economy, inflation, stock, wallet, payment, fintech, cash, insurance, accounting, invoice, compound, bitcoin, crypto, wealth, salary",
  kind: "topic",
  format: "explainer",
  near: ["work", "family", "home", "technology"],
  music: "elegant",
  sound: "quiet room, paper and coins",
  thing: "a glass jar of coins on a table",
  want: ["look at the numbers without holding their breath", "buy back one free afternoon", "open the envelope"],
  call: ["Open the envelope.", "Start with one coin.", "Look at it once, calmly."],
  obstacle: ["a drawer of unopened envelopes", "a number that will not move"],
  door: `
    And in a kitchen drawer, there is a jar with coins in it. | a jar of coins in an open kitchen drawer
  `,
  hook: `
    There is an envelope on the table, and nobody is opening it. | an unopened envelope on a kitchen table, evening lamp
    A coin is small until you have none. | a single coin on a wooden table, hard side light | a coin spinning
    Money makes very little noise when it leaves. | an empty wallet on a hallway shelf, grey light
  `,
  pain: `
    The month has a long end. | a wall calendar with the last days circled, dim light
    Everyone else seems to know the words. | a person reading a dense letter at a desk, night
    You mean to look at it on Sunday. You have meant to for years. | a pile of papers beside a cold cup, Sunday light
  `,
  moments: `
    It begins with paper on a table, and all of it face up. | papers spread on a kitchen table, morning light | paper rustling
    One column for what comes. One column for what goes. | a notebook page with two columns, pencil, close-up | pencil on paper
    The rent stands at the top, like the oldest child. | a set of house keys on a page of figures
    Coffee, bus, bread: the small ones walk in single file. | coins in a row beside a bus ticket and bread
    Some of it left without saying goodbye. | a coin rolling off a table edge, slow motion | a coin rolling
    A jar on the shelf is a very old kind of bank. | a glass jar with coins on a shelf, window light | coins in a jar
    Every evening, whatever is in the pocket goes in. | a hand dropping coins into a jar, lamp light | coins dropping
    For weeks it looks like nothing at all. | a nearly empty glass jar on a wide shelf, grey daylight
    Then one day the jar is too heavy to lift with one hand. | two hands lifting a full jar of coins, sunlight
    A seed works the same way, and nobody calls it magic. | a seedling in a pot beside a jar of coins
    Somebody at the market counts change without looking down. | a market seller giving change, morning | market voices
    A grandmother keeps hers in a biscuit tin, in order of size. | an old biscuit tin with folded notes, kitchen light
    Two people at a table agree on a number, and exhale. | a couple at a kitchen table with a notebook, evening
    The envelope is open. It was only a letter. | an opened envelope beside a pair of glasses, daylight
    Rain on the roof, and the roof is paid for. | a small house with a lit window in the rain, dusk | rain on a roof
  `,
  gain: `
    The number is the same. The shoulders are lower. | a person leaning back at a tidy desk, evening
    And in the jar, there is an afternoon by a lake. | a jar of coins before a window with a lake view
  `,
  close: `
    The jar is on the shelf. The shelf is in reach. | a jar of coins on a low shelf, golden light
    Tomorrow, one more coin. It makes a good sound. | a coin falling into a jar, close-up | a coin in a jar
    Close the drawer gently. There is nothing in it to fear. | a hand closing a tidy drawer, lamp light
  `,
});
