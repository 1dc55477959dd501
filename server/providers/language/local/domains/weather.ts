import { frame } from "../frame";

export const weather = frame({
  id: "weather",
  keys: "weather, rain, snow, storm, cloud, wind, thunder, lightning, fog, winter, summer, spring, season, hurricane, tornado, blizzard, rainy, monsoon, frost, drought, forecast, mist, aurora, northern lights, sunset, sunrise",
  kind: "topic",
  format: "film",
  near: ["nature", "ocean", "space", "home"],
  music: "calm",
  sound: "wind and far thunder",
  thing: "a wide sky with moving clouds",
  want: ["stand in the first snow", "be home before the storm", "catch one flake whole"],
  call: ["Look out of the window.", "Take an umbrella.", "Listen to it."],
  obstacle: ["a storm that turns around", "a fog with no other side"],
  door: `
    Look up. The weather has changed its mind. | dark clouds building over rooftops, afternoon | distant thunder
  `,
  hook: `
    The swallows are low, and the air has gone still. | swallows flying low over a field, dark sky | swallows
    It begins with one drop, on the back of the hand. | a raindrop on the back of a hand, close-up | first raindrops
    In the night, somebody turned the sound down. It was snow. | a street under fresh snow, early blue light | muffled silence
  `,
  pain: `
    We say "nothing special today" about a whole sky. | a grey sky over an office car park
    The forecast says sun. The window says otherwise. | rain on the window of a quiet room, grey light | rain on glass
  `,
  moments: `
    Clouds come up over the hill like sheep with somewhere to be. | white clouds rising behind a green hill | light wind
    A weathercock turns once, and thinks again. | a weathercock against a moving sky | a creaking weathercock
    Washing leaps on the line and has to be called in. | washing on a line between houses, dark storm clouds | wind in sheets
    Then the light goes yellow, and the dog goes under the table. | yellow storm light over a farmhouse
    A line of light, and you count: one, two, three. | lightning over a dark plain | thunder after a pause
    Here it comes, over the field, on a thousand feet. | heavy rain falling over a wide field | heavy rain approaching
    Gutters find their voice. | water pouring from a gutter, close-up | water in a gutter
    Under the bridge, five strangers wait and become a club. | people sheltering under a bridge in heavy rain | rain outside a bridge
    A puddle holds a street lamp, and lets nobody have it. | a street lamp mirrored in a puddle on a wet street, evening | raindrops in a puddle
    Snow takes the corners off everything. | a snow-covered bench and fence, soft light
    Each flake lands as if it had chosen the spot. | a snowflake on a dark wool sleeve, macro view
    Fog deletes the far bank, the bridge, and then the boat. | a boat in thick fog on a river, dawn | a foghorn far away
    Wind tries every door in the street. | a village street with swinging signs, dusk | wind in a street
    Afterwards, the air has been washed and put back. | a bright street after rain, clean sky | dripping and birds
    And over the supermarket, a rainbow, taking its time. | a rainbow over a supermarket car park
  `,
  gain: `
    You come in, and the kettle has never sounded so good. | wet boots by a door, a kettle steaming behind | kettle boiling
    The whole valley steams, and smells of grass. | steam rising from a green valley after rain
  `,
  close: `
    The last cloud goes over, pulling the stars behind it. | a clearing night sky over hills | quiet night wind
    Tomorrow: a different sky. It is always a different sky. | a wide sky at sunrise with thin clouds
    Leave the umbrella in the hall. You never know. | an umbrella dripping in a hallway stand | dripping umbrella
  `,
  steps: `
    The sun warms the sea, the lakes and the wet ground. | sun glitter on a wide lake
    Some of the water rises into the air as vapour, which we cannot see. | mist rising from a calm lake, early morning
    Higher up, the air is colder. | a mountain top under a cold blue sky
    The vapour turns into tiny drops, each around a speck of dust. | tiny drops of water on a leaf, macro view
    Together, the drops are a cloud. | a large white cloud against blue sky
    Drops bump into each other and grow. | a dark cloud from below
    When they are too heavy to float, they fall. That is rain. | rain falling over a green valley | steady rain
    Streams carry it down, back to the sea. | a stream running between rocks | running stream
    And then the sun warms the sea again. | sunrise over a calm sea | small waves
  `,
});
