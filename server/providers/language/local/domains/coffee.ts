import { frame } from "../frame";

export const coffee = frame({
  id: "coffee",
  keys: "coffee, café, cafe, espresso, latte, cappuccino, barista, roaster, roastery, roast, brew, coffeehouse",
  kind: "food",
  format: "ad",
  near: ["food", "city", "work", "crafts"],
  music: "warm",
  sound: "quiet café with cups",
  thing: "a cup of coffee on a wooden counter",
  want: ["have ten quiet minutes before the day begins", "find the corner table free", "make one honest cup"],
  call: ["Come in from the cold.", "Pull up a chair.", "First cup is the quiet one."],
  obstacle: ["an empty tin and a grey morning", "a paper cup gone cold"],
  door: `On the corner, somebody is already making coffee. | a corner café with steamed windows, early morning | espresso machine`,
  hook: `
    It is still dark when the grinder starts. | a coffee grinder on a counter before dawn, one warm lamp | coffee grinder
    There is a sound that tells the whole street it is morning. | a street with one lit café window, blue dawn | espresso machine steam
    Before the messages, before the news, there is a cup. | a cup of coffee beside a face-down phone, window light
  `,
  pain: `
    Most mornings, you drink it standing up and looking at a screen. | a person drinking from a paper cup at a bus stop, grey morning | street traffic
    You remember pouring it. You do not remember drinking it. | a half-full cold cup among papers on a desk
    The queue is long, the lid leaks, the train leaves. | a commuter running with a paper cup, station hall | train station crowd
  `,
  moments: `
    Beans fall into the hopper like rain on a tin roof. | coffee beans falling into a grinder, close-up | coffee beans pouring
    Somebody wipes the counter in one long, practised arc. | a barista wiping a wooden counter, morning light
    Hot water meets the grounds, and the grounds answer. | water poured over coffee grounds in a filter, steam, close-up | pouring water
    For a second the whole thing rises, like bread. | coffee bloom with bubbles in a paper filter, macro view
    Steam climbs the window and writes nothing on it. | a steamed-up café window with street lights behind, dawn
    The first regular comes in and does not have to order. | an old man entering a small café, bell over the door | a shop door bell
    A spoon goes round twice. That is enough. | a spoon stirring a cup of coffee, top view | a spoon in a cup
    Milk draws a leaf, or something that wants to be one. | milk poured into a cup making a leaf pattern, close-up | milk being steamed
    At the corner table, a notebook finally opens. | an open notebook and a cup at a corner table, window light
    Two people sit down as strangers and forget to leave. | two people talking at a small café table, noon | soft voices in a café
    Outside it rains, and nobody inside minds. | rain on a café window, people warm inside, afternoon | rain on glass
    A sack from far away leans against the wall, half full. | a burlap sack of coffee beans against a brick wall
    In the roaster, green turns to gold, and gold to brown. | coffee beans turning in a roasting drum, warm glow | roasting drum turning
    You smell it in your coat on the way home. | a coat on a chair back in a café, evening light
    Chairs go up on tables. One cup is left, for the closer. | chairs stacked on tables in a dim café, night | chairs being stacked
  `,
  gain: `
    Ten minutes, both hands warm, nobody asking. | two hands around a warm cup, soft morning light
    The day can start now. It will wait until the cup is empty. | an empty cup on a sunny window sill
    And the morning tastes of something again. | a cup of coffee on a balcony table, sunrise over roofs
  `,
  close: `
    The light is on. The water is nearly there. | a lit café doorway on a dark street, dawn
    Take the seat by the window. It is yours until you leave. | an empty chair by a café window, morning sun
    One cup, and then the world. | a street filling with people, seen through a café door
  `,
  steps: `
    Start with fresh water, and less of it than you think. | a kettle being filled at a kitchen tap | running tap
    Grind the beans just before you need them. | a hand grinder with beans on a wooden table | hand grinder
    Rinse the paper, so that it tastes of nothing. | hot water rinsing a paper filter, steam
    Pour a little, wait, and watch it swell. | coffee grounds swelling in a filter, close-up | dripping coffee
    Then pour in slow circles, from the middle outwards. | a thin stream of water circling over coffee, top view | pouring water
    Let it drip to the end. Stirring will not help. | coffee dripping into a glass jug, window light | dripping coffee
    Warm the cup while you wait. | a hand warming a cup with hot water
    Taste it before you add anything. Then decide. | a person tasting a cup by a window, morning
  `,
});
