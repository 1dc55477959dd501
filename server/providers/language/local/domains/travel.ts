import { frame } from "../frame";

export const travel = frame({
  id: "travel",
  keys: "travel, trip, flight, vacation, holiday, tour, journey, tourism, tourist, backpack, backpacking, suitcase, passport, airport, airline, plane, itinerary, destination, roadtrip, hostel, abroad, traveler, traveller, voyage, desert, camping, explore, road trip",
  kind: "place",
  format: "travelogue",
  near: ["city", "food", "ocean", "hospitality"],
  music: "uplifting",
  sound: "light wind and distant voices",
  thing: "an open suitcase beside a window",
  want: ["wake up somewhere new", "follow the road until it ends", "find the village on the old postcard"],
  call: ["Pack light.", "Go and see.", "Take the window seat."],
  obstacle: ["a border closed for lunch", "a missed train and an empty platform"],
  door: `
    And somewhere, a train is leaving with an empty seat. | a train leaving a small station, low sun | train leaving
  `,
  hook: `
    A suitcase lies open on the bed, and it asks one question. | an open suitcase on a bed, morning light
    The first thing you notice is that the light is different. | a traveller opening shutters onto bright foreign rooftops, morning | street sounds far below
    Somewhere right now, your street is early, and theirs is late. | an airplane wing above clouds at sunrise | airplane cabin hum
  `,
  pain: `
    Forty open tabs, and you have not left the kitchen. | a laptop with many windows on a kitchen table, night | laptop fan hum
    The plan has been in the group chat since spring. | a phone on a sofa lighting up, rainy window
    Another year of "someday" goes into the drawer. | a drawer with old maps and a passport, close-up
  `,
  moments: `
    The taxi comes in the dark, and the driver does not talk. | a taxi on an empty street before dawn, headlights | car engine idling
    At the gate, everyone reads the same board. | travellers under a departure board, early morning | airport announcements
    Then the ground lets go. | an airplane wing over fields at sunrise | airplane taking off
    Clouds from above look like a country nobody has mapped. | clouds from above, golden light, airplane window | airplane cabin hum
    A stamp, a nod, a sliding door, and warm air. | an airport door opening to palm trees and bright sun | sliding door and traffic
    The bus has curtains, a radio, and its own idea of the road. | an old bus on a mountain road, midday | old bus engine and radio
    Every village has one dog that sees you off. | a dog on a village road, dusty light | a dog barking far away
    You point at a word on the menu and hope. | a handwritten menu on a small restaurant table, noon | restaurant voices
    It turns out to be soup, and it is wonderful. | a bowl of soup with bread on a checked tablecloth | cutlery
    The desert keeps its distance until you stop the car. | a car parked beside a desert road, wide dunes | desert wind
    At the market, somebody teaches you to count to ten. | a colourful market stall with spices and fruit, morning | market voices
    The old town folds its streets like a letter. | a narrow old-town alley with washing lines, afternoon | footsteps on cobbles
    You get lost, and that is where the good part starts. | a traveller with a paper map in a small square, afternoon
    From the pass, the lake looks close enough to drink. | a mountain lake seen from a high pass, clear light | mountain wind
    A stranger saves you a place in the shade. | two people on a bench under a large tree, hot afternoon | cicadas
    Evening smells of dust, jasmine and something on a grill. | a street food stall with smoke and lanterns, dusk | sizzling grill
    The night train rocks its people like one large cradle. | a sleeping compartment in a night train, moonlit hills outside | night train wheels
    In the morning there is a border made of mist. | mist over a river valley from a train window, sunrise | train wheels
  `,
  gain: `
    You come home with less luggage and more to carry. | a traveller with a backpack at a front door, evening
    For weeks, the key in your pocket smells of another country. | an old key on a windowsill, warm light
    After that, the world map has a fingerprint on it. | a finger on a paper world map, lamp light
  `,
  close: `
    The road bends there. You will have to go and look. | a road bending out of sight between hills, sunset
    Somewhere, a bed is being made for you. | a simple hotel room with an open balcony, evening
    Leave a little room in the suitcase. | a half-packed suitcase by a door, first light
  `,
  steps: `
    Start with one place you cannot stop thinking about. | a finger circling a town on a map
    Choose the season before you choose the day. | a wall calendar and a window with autumn leaves
    Book the first night, and leave the others open. | a hotel key on a wooden counter
    Lay out what you want to take. Then put half of it back. | clothes laid out on a bed, top view
    Learn to say thank you in the language of the house. | two people shaking hands at a market stall
    Keep copies of your papers apart from your papers. | a passport and a folded copy on a table
    Arrive by daylight, on foot if you can. | a traveller walking into a village, afternoon
    And leave one afternoon with nothing in it. | an empty café chair facing the sea, afternoon
  `,
});
