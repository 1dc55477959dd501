import { frame } from "../frame";

export const general = frame({
  id: "general",
  keys: "",
  kind: "topic",
  format: "film",
  near: ["city", "nature", "weather", "home", "family"],
  music: "calm",
  sound: "quiet room tone",
  thing: "a wooden table by a tall window",
  want: ["see the other side of the hill", "make one small thing well", "find out what is behind the door"],
  call: ["Come and look.", "Start small.", "Take your time."],
  obstacle: ["a locked door", "a long grey week", "a hill with no path"],
  door: `And all around, an ordinary day goes on. | an ordinary street with a bus stop and bicycles, midday`,
  hook: `
    It is early, and the street still belongs to the birds. | an empty street with birds on a wire, sunrise | birds at dawn
    A kettle, a window, and the first idea of the day. | a kettle steaming on a stove beside a window, early morning | kettle coming to the boil
    Somewhere a light goes on before the others. | a dark apartment block with one lit window, before dawn
  `,
  pain: `
    The list on the fridge gets longer, and the week does not. | a fridge door covered with notes, kitchen light
    Everybody is busy. Nobody can say with what. | a crowd hurrying through a station hall, motion blur | crowd in a station hall
    You put it off until Monday. There are a great many Mondays. | a wall calendar with crossed-out days, close-up
  `,
  moments: `
    A door opens, and yesterday's air goes out. | a front door opening onto a bright street, morning
    Someone sweeps a step that was already clean. | a woman sweeping stone steps in low morning sun | a broom on stone
    The bread van takes the corner a little too fast. | a small delivery van turning a cobbled corner, morning | a van passing on cobbles
    Keys, coat, one look back at the table. | a coat and keys on a hook beside a door, close-up
    Two strangers share an umbrella as far as the crossing. | two people under one umbrella at a crossing, rain | rain on an umbrella
    At noon the shadows hide under the things they belong to. | café chairs with short shadows on a square, noon
    A boy counts the steps, loses count, and starts again. | a small boy on a long outdoor staircase, afternoon
    Hands know the work, so the eyes can wander. | hands folding paper at a workbench, soft side light
    In the workshop, a radio plays to nobody. | an old radio on a workshop shelf, dust in a sunbeam | faint radio music
    Paint dries. Dough rises. Some things cannot be hurried. | a bowl of dough under a cloth on a sunny sill
    Laughter comes from a window, and then the window closes. | an open upper window with white curtains, afternoon
    The tram carries forty people and forty different evenings. | a tram full of passengers, warm lights, blue dusk | tram bell and wheels
    Shops pull down their shutters, one note each. | a row of shop shutters closing at dusk | metal shutters rolling down
    Someone waters the flowers, and most of the balcony below. | a balcony with flower pots, water dripping, evening sun | dripping water
    Supper is whatever was left, and it is good. | a simple supper on a kitchen table, lamp light | cutlery on plates
    A letter is read twice and put away carefully. | hands folding a letter under a desk lamp, night
    The last bus goes by with its lights on and no one in it. | an empty lit bus on a dark street, night | a bus driving past
    Rain begins, politely, a few drops at a time. | first raindrops on a window with city lights behind | light rain on glass
  `,
  gain: `
    And for a moment the day has room in it. | a wide sunny room with an open balcony door
    What was a plan this morning is a thing on the table tonight. | a finished wooden object on a table, lamp light
    You look up, and it is done. | a person leaning back from a desk at sunset
  `,
  close: `
    Tomorrow, the same light comes round again. | the first sun on a row of rooftops
    Leave the window open. Someone is bound to start singing. | an open window above a street at night
    That was one day. Look how much was in it. | a city at night seen from a quiet hill
  `,
  steps: `
    Put everything you need on the table before you begin. | tools and paper laid out on a wooden table, top view
    Find the smallest part, and look at that first. | a magnifying glass over a small wooden part
    Ask what it is for, and who would miss it. | a person holding a small object up to the light
    Then ask what it touches, and draw a line. | a hand drawing a line between two circles on paper
    Change one part at a time, and watch the others. | a row of dominoes, one being lifted out
    When it surprises you, write that down. | a pencil writing in a small notebook, close-up
    Put it back together in your own order. | hands assembling wooden blocks, daylight
    And explain it to someone who was not in the room. | two people talking over a table of drawings
  `,
});
