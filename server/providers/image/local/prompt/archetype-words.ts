import type { ArchetypeName } from "../recipe";

/** Words that place a scene: 5 names the very place, 3 belongs there, 1 hints at it. Plurals are found too. */
export const archetypeWords: Record<ArchetypeName, Partial<Record<1 | 3 | 5, string>>> = {
  mountains: {
    5: "mountain|alps|alpine|peak|summit|himalaya|mountaintop|glacier|fjord|mountainside",
    3: "lake|hill|ridge|hike|hiker|hiking|valley|cliff|canyon|trek|climber|climbing|waterfall|volcano|highlands",
    1: "landscape|adventure|outdoor|wild|wilderness|horizon|eagle|nature",
  },
  coast: {
    5: "beach|coast|coastline|seaside|shore|seashore|lighthouse|harbour|harbor|bay|lagoon|tropical|surf|surfer",
    3: "palm|sand|pier|fisherman|fishing|island|vacation|holiday|resort|port|dock|marina",
    1: "wave|sea|ocean|summer|sun",
  },
  sea: {
    5: "sea|ocean|sailing|sailboat|yacht|ship|open water|regatta|waves|voyage",
    3: "wave|boat|sail|sailor|captain|iceberg|vessel|cruise|ferry|cargo ship|cargo",
    1: "water|horizon|storm",
  },
  underwater: {
    5: "underwater|coral|reef|deep sea|deep ocean|seabed|ocean floor|whale|jellyfish|submarine|dive|diver|diving|scuba|octopus",
    3: "fish|turtle|dolphin|shark|seaweed|kelp|aquarium|marine",
    1: "deep|ocean|bubble|pearl",
  },
  forest: {
    5: "forest|wood|woods|woodland|jungle|rainforest|grove|campfire|camping|campsite",
    3: "tree|tent|path|trail|brook|stream|creek|deer|fox|bear|mushroom|moss|leaf|leaves|owl|glade|camp|oak|firefly|fireflies|wolf|park",
    1: "nature|green|wild|walk",
  },
  desert: {
    5: "desert|dune|sahara|mesa|oasis|badlands|savanna|savannah|outback",
    3: "camel|cactus|caravan|arid|safari|pyramid|elephant|giraffe|lion|sandstone",
    1: "heat|dry|sand",
  },
  skyline: {
    5: "skyline|cityscape|city|metropolis|skyscraper|downtown|rooftop|cyberpunk|manhattan|tokyo|new york|london|paris|dubai",
    3: "tower|urban|neon|bridge|district|building|headquarters",
    1: "business|future|futuristic|finance|corporate|traffic",
  },
  street: {
    5: "street|alley|sidewalk|pavement|avenue|boulevard|storefront|shopfront|boutique|neighbourhood|neighborhood|crosswalk|square",
    3: "shop|commuter|pedestrian|pedestrians|bus stop|tram|lamppost|town|store|crowd|umbrella|taxi|bus|commute|courier|delivery",
    1: "city|urban|people|evening|walking",
  },
  room: {
    5: "bedroom|living room|hotel room|apartment|lounge|nursery|bed|sofa|couch|fireplace|suite",
    3: "room|sleep|sleeping|home|house|indoors|pillow|blanket|lamp|hotel|armchair|bath|bathroom|night light|insomnia|ceiling|window|family|curtain|cosy|cozy|rest|rested|boutique hotel|nap",
    1: "warm|quiet|comfort|evening|relax|baby|parent|dark",
  },
  desk: {
    5: "desk|workspace|laptop|office|screen|dashboard|computer|monitor|app|software|website|smartphone|phone|tablet|interface|keyboard",
    3: "work|worker|working|startup|developer|designer|code|coding|programmer|email|inbox|meeting|team|online|digital|tracker|notification|freelancer|remote|data|platform|calendar|task|tool|spreadsheet|studio|writer|writing|notebook|user",
    1: "business|project|plan|planning|product|company|idea|client|customer|busy|deadline",
  },
  table: {
    5: "kitchen|coffee|cafe|café|restaurant|breakfast|dinner|lunch|table|bakery|meal|dish|recipe|tea|espresso|latte|barista|ramen|pizza|cook|cooking|chef|bake|baking",
    3: "cup|mug|food|bread|plate|noodle|soup|cake|wine|eat|eating|taste|drink|pan|bowl|steam|beans|roast|roastery|croissant|pasta|sushi|salad|chocolate|honey|dessert|picnic|oven|spice|spices|roasted|flavor|flavour",
    1: "morning|warm|fresh|delicious|family|hand|hands|aroma",
  },
  podium: {
    5: "product|launch|unboxing|packaging|perfume|sneaker|shoe|shirt|watch|bottle|podium|pedestal|gadget|headphones|cosmetic|jewelry|jewellery|necklace|ring|handbag|lipstick|sunglasses|serum|brand",
    3: "linen|fashion|collection|offer|sale|gift|box|trophy|award|prize|guitar|key|new|buy|logo|item|toy|tool|shop now|skincare|model|savings|money|piggy bank|hero",
    1: "premium|design|quality|style|simple|elegant|company",
  },
  space: {
    5: "space|astronaut|planet|mars|galaxy|cosmos|rocket|spaceship|spacecraft|orbit|lunar|moon landing|nebula|solar system|satellite|universe|saturn|jupiter|alien|space station|comet",
    3: "star|stars|moon|telescope|earth|gravity|mission|interstellar|milky way",
    1: "exploration|future|wonder|infinite",
  },
  sky: {
    5: "sky|airplane|aeroplane|plane|flight|hot air balloon|balloon|airship|aircraft|kite|paraglider|parachute|skydive|skydiver",
    3: "cloud|clouds|above the clouds|fly|flying|wing|air|airport|pilot|bird|birds|travel|traveler|traveller|drone|journey|dragon|rainbow|feather",
    1: "dream|freedom|high|above|breath|breathing|breathe|hope",
  },
  farm: {
    5: "farm|farmer|field|barn|meadow|vineyard|orchard|garden|gardener|tractor|crop|wheat|greenhouse|countryside|windmill|pasture|plantation|lavender|sunflower|tulip",
    3: "flower|flowers|harvest|cow|sheep|horse|hay|seed|seedling|grow|vegetable|plant|rural|soil|hive|bee|beekeeper|bees|grass|rice|tea field|scarecrow|chicken|hen|goat|wind turbine|solar panel",
    1: "green|nature|organic|fresh|spring|bloom",
  },
  village: {
    5: "village|cottage|hamlet|small town|chalet|cabin|castle|old town|log cabin",
    3: "church|roof|chimney|christmas|bell|market town|inn|countryside house|snowman|sleigh|home town|hometown|kingdom|fairy tale|fairytale|medieval|house|houses",
    1: "snow|winter|cozy|once upon|neighbour|neighbor",
  },
  classroom: {
    5: "classroom|blackboard|chalkboard|whiteboard|lesson|lecture|diagram|school|teacher|student|tutorial|course|university|training",
    3: "learn|learning|teach|explain|explainer|education|study|chart|graph|presentation|pupil|exam|quiz|globe|math|mathematics|history|concept|workshop|statistic|infographic|model of",
    1: "idea|question|answer|knowledge|how|why|steps|child|children",
  },
  laboratory: {
    5: "laboratory|lab|microscope|scientist|chemistry|experiment|test tube|vaccine|dna|biotech|petri|molecule|beaker|flask",
    3: "science|research|researcher|medicine|medical|doctor|hospital|cell|virus|biology|physics|chemical|pharmacy|clinic|nurse|discovery|enzyme|protein|formula|patient|health",
    1: "innovation|technology|test|study|future|measure",
  },
  sports: {
    5: "stadium|track|runner|marathon|race|football|soccer|basketball|tennis|athlete|gym|workout|fitness|sprint|olympic|court|pitch|finish line",
    3: "run|running|sport|sports|team|coach|goal|ball|training|champion|win|yoga|jog|jogger|jogging|exercise|swim|swimmer|boxing|player|match|game|sneakers|medal|muscle",
    1: "energy|strong|strength|speed|fast|health|effort|victory",
  },
  concert: {
    5: "concert|stage|band|festival|gig|musician|singer|orchestra|dj|nightclub|theatre|theater|performance|audience|show",
    3: "music|song|guitar|guitarist|dance|dancer|spotlight|crowd|piano|violin|drum|drummer|microphone|applause|party|dancing|sing|singing|stage light|opera|ballet|jazz|vinyl",
    1: "sound|rhythm|celebration|star|light show",
  },
  market: {
    5: "market|bazaar|marketplace|stall|farmers market|souk|fair|vendor|night market|grocer|grocery",
    3: "fruit|vegetables|spice market|trade|merchant|basket|lantern|fish market|produce|seller|street food|shopping|supermarket|florist",
    1: "fresh|colourful|colorful|local|people|busy|sell",
  },
  library: {
    5: "library|bookshop|bookstore|bookshelf|shelves|archive|librarian|reading room",
    3: "book|books|read|reading|reader|novel|story|author|literature|page|pages|poem|poetry|scroll|manuscript|museum|knowledge|storyteller",
    1: "quiet|old|history|wisdom|learn|memory",
  },
  road: {
    5: "road|highway|car|motorcycle|motorbike|bicycle|bike|cyclist|truck|road trip|driving|van|campervan|scooter|electric car|route|train|railway",
    3: "drive|driver|ride|rider|cycling|vehicle|wheel|commuting|electric|journey|engine|freeway|station|motorway|lorry|trip",
    1: "fast|speed|travel|horizon|freedom|distance",
  },
  abstract: {
    5: "abstract|particles|network|algorithm|artificial intelligence|ai|neural|blockchain|data stream|growth curve|cyber|encryption|wave of light|quantum|internet",
    3: "growth|data|connection|connections|idea|future|technology|energy|innovation|progress|change|trend|percent|strategy|revenue|sales|profit|economy|invest|investment|cloud computing|security|thought|mind|imagination|system|process|inflation|interest|compound|time|power|digital|community|communication|relationship",
    1: "concept|result|value|together|possible|dream|flow|light|success|market share|potential|colour|colours|color|colors",
  },
  character: {
    5: "robot|android|puppy|kitten|dog|cat|monster|hero|wizard|witch|knight|princess|prince|fairy|penguin|panda|bunny|rabbit|unicorn|superhero|pirate",
    3: "girl|boy|child|friend|friends|grandmother|grandfather|man|woman|person|character|creature|animal|pet|bear|fox|owl|lion|elephant|mouse|dragon|ghost|couple|old man|painter|artist|paint|painting|canvas|traveller|explorer|baby",
    1: "brave|little|lonely|smile|curious|once",
  },
};
