import { frame } from "../frame";

export const food = frame({
  id: "food",
  keys: "food, restaurant, cook, cooking, recipe, kitchen, bread, bakery, baker, baking, cake, pizza, pasta, soup, burger, sushi, chef, meal, dinner, lunch, breakfast, cheese, chocolate, honey, fruit, vegetable, vegan, spice, salad, sourdough, pastry, cookie, noodle, ramen, curry, barbecue, tomato, potato, rice, egg, snack, dessert, croissant, taco, olive, pancake, eat",
  kind: "food",
  format: "ad",
  near: ["coffee", "gardening", "hospitality", "family"],
  music: "warm",
  sound: "kitchen sounds",
  thing: "a set table with bread and a warm lamp",
  want: ["find the taste of that one summer", "make the bread rise", "feed everybody at once"],
  call: ["Come hungry.", "Sit down, it is hot.", "Bring someone."],
  obstacle: ["an empty larder", "a cold oven"],
  door: `
    And from an open kitchen window comes the smell of onions. | an open kitchen window with steam, afternoon | onions frying
  `,
  hook: `
    An onion, a knife, and the radio on low. | an onion and a knife on a wooden board, evening lamp | chopping on a board
    You smell it on the stairs, one floor too early. | a stairwell with warm light from a kitchen door, dusk | distant kitchen sounds
    There is flour on the floor, on the dog, and on the phone. | a flour-covered kitchen table, morning light
  `,
  pain: `
    Dinner, again, is something from a packet, standing up. | a person eating at an open fridge, dark kitchen | fridge hum
    The table has become a place for letters. | a dining table covered with letters and a laptop
    Everyone ate today. Nobody ate together. | one plate on a long table, cold light
  `,
  moments: `
    The market is loudest where the tomatoes are. | tomatoes piled on a market stall, morning sun | market voices
    Somebody presses a melon and listens to it. | an old man holding a melon at a market stall
    Water goes on first. It needs the head start. | a large pot of water on a flame | water starting to boil
    The knife finds its beat, and the board answers. | a knife chopping herbs on a board, close-up | chopping on a board
    Oil shivers in the pan. Now. | oil shimmering in a hot pan, close-up | oil starting to sizzle
    Garlic needs a moment to change a whole house. | garlic sizzling in a pan, steam, warm light | sizzling pan
    Dough pushes back. That is how you know it is alive. | hands kneading dough on a floured table | kneading dough
    Salt falls from higher up than you would expect. | a hand sprinkling salt from above, dark background
    The oven light is the smallest theatre in the house. | bread rising behind an oven window, amber glow | oven hum
    A wooden spoon tastes everything before anyone else does. | a person tasting from a wooden spoon, steam
    Crust sings when it meets the cold air. | a fresh loaf on a rack, steam, morning light | bread crust crackling
    Plates come out of the cupboard, and nobody counted. | a stack of plates on a wooden table | plates set down
    Somebody lights a candle, as if it were a birthday. | a hand lighting a candle on a table, dusk | a match struck
    Chairs that do not match arrive from all over the flat. | mixed chairs around a long table, warm lamp | chairs moved
    The bread is torn, not cut. | hands tearing a loaf over a table, close-up | tearing bread
    For a minute, only forks. | forks and plates on a full table, top view | cutlery on plates
    Second helpings need no discussion. | a ladle filling a bowl again, evening light
    Later, someone eats the corner that was left, in the dark. | a dark kitchen with the fridge door open, night | fridge hum
  `,
  gain: `
    Full plates, loud voices, and nobody looking for a phone. | a crowded dinner table seen from above, evening | voices at a table
    The kitchen is a mess, and the house is warm. | a messy kitchen with one warm lamp, night
    You go home with a jar, and instructions. | a jar being handed over at a door, night
  `,
  close: `
    The pot is empty. That is the review. | an empty pot with a ladle on a table
    There is always one more chair. | an empty chair pulled back from a full table, warm light
    Tomorrow it will smell of bread again. | a bakery window lit before dawn
  `,
  steps: `
    Read it once to the end, then put everything on the board. | ingredients laid out on a wooden board, top view
    Cut what takes longest to cook into the smallest pieces. | chopped vegetables in neat piles | chopping on a board
    Warm the pan before the oil, and the oil before the rest. | a pan on a flame with shimmering oil | gas flame
    Give things room. A crowded pan steams instead of browning. | vegetables spread out in a pan, steam | sizzling pan
    Add a little salt early, and taste as you go. | a hand sprinkling salt into a pot
    Turn the heat down, and let time do some of the work. | a pot simmering on a low flame, window light | gentle simmering
    Taste again. Something sour often helps more than more salt. | a lemon squeezed over a pot
    Fresh herbs go in at the very end. | a handful of herbs over a steaming pot
    Let it rest for a moment, and call everyone twice. | a covered pot on a set table, warm light
  `,
});
