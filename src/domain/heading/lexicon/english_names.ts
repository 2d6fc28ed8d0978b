// English surnames and given names that are also dictionary words: word lists alone would take them for topics. Hand-written; the order of
// the commonest surnames of the United States was the guide.

/** Surnames first, words second: "Parks, Rosa", "Rosa Parks". Folded. */
export const WORD_SURNAMES = `
  said teller sand truth hopper begin papas bloom chess fast felt fortune gable garden glaser hook joint kitchen mailer miner muddy pastor plum pound rank savage shore speck spitz stoker strand stride tap wharton whistler ridge glen gate swallow sparrow starling cod perch plumb glad gross stock dark
  abbey abbot able acres adder akers alley anchor angel apple archer armor armour arrow ash ashes bail baker baldwin ball banks bar barber bard barker barn barnes baron barrow bass batten battle beach beacon beal beam bean bear beard beck bell
  bench berry best biddle bird birch bishop black blackburn blackman blackwell blade blair blank blunt bly boggs bolt bond bone book booker boone booth boss bow bowen bowers bowman box boy brace branch brand brandy
  bread brewer brick bridges bright brook brooks broom brown browning buck bull bullock bunch burden burgess burns bush butcher butler button byrd cable cage cain camp canady cannon cape card carmichael carpenter carr carrier carter
  case cash castle chambers chance chandler chaplin chapman chase cherry child childs christian christmas church clapp clark clay clements clerk cliff clinton close coates cobb coffin cole coleman combs comfort conn cook cooke cooks coon cooper
  corn cotton couch court coward cox craft crane crawl creek creel cross crow crowder crown cruise cruz cuff curry curtain dale dancer daniels darling davenport dawson day deacon dean dear deal deed deer dial dice dick dickens diamond
  doll donkey dove downs drake draper drew drum drummer duck duke dunn dyer eagle early east easter easy elder elm england english ernest falls farmer farrier faulk fell fields field finch fine finger fish fisher flag flagg flint flood
  flowers flower foot forbes force ford foreman forest fork forrest forward foster fountain fowler fox francis frank franklin freed free freeman french friend frost fry fuller funk gaines gamble game gardner gardener garland garner gates gay gentry german gibbs
  gill gilbert glass glover gold golden good goode gooden goodman goodwin gore grace grand granger grant grave graves gray green greene grey griffin grimes grove groves guest gunn hale hall ham hammer hammond hand hands handy hanks hardin harding hardy
  harper harp harrow hart hatch hatcher haven hawk hawkins hawks hay hayes haywood head heard heart heath hedge helm hemp henson herd herring hicks high hill hills hoard hogan hogg hogue hollow holly holiday home hood hooker hope horn horne horse house
  houses howe hudson hull humble hunt hunter hurt ice ingram irons isle ivory ivy jack jackson james jewel jewell jolly jordan joy judge justice kane keen keep key keys kidd kind king kings knight knott knuckles lace ladd lake lamb lamp lance land
  landing lane lark lark large lash law lawless lawn lawyer lay leaf leather lee leek lemon lewis light lilly lily little lively livers livingston lock locke lodge long looker lord lott love lovelace loveless lovely lowe luck lucky lynch
  mace mack major mallet malone mann march marks marsh marshall marsh martin mason masters match may mayer mayor meadows means mercer merchant mercy merry miles mill miller mills mince mink minor mint mix money monk moody moon moor moore
  more morrow moss mount mountain mouse mudd murder nail napper neighbors newton night nobles noble noon north nurse nutter oaks oakes oliver olive orange outlaw owens pace packer paddock page paige paine painter palm palmer park parker parks parrish
  parrot parsons patch patience paul payne peace peach peacock pearl pease peck peel pen penn pepper perkins perry peters petty pickle pickens pike pine pitt pitts plant plank plummer poe pole pond pool poole pope porter post potter potts powers prater
  pratt price pride priest prince proctor prophet pryor pullen purple quick rabbit rain raines raines ramsey rand randall ranger ransom raven ray read reader reed reeves reese rich rice rider riddle ringer ring ripple rivers roach roads robin rock rockwell roller rolls roman
  romance rooks rose ross rowe royal rule rush russell rust sage sales salmon salt sands sargent saw sawyer saxon scott sealy seals seay self sergeant service sessions sewell sexton shade sharp sharpe shaw shell shepherd sherwood shields ship
  shipp shoe short shorter shoulders silver simmer sin singer singleton skelton skinner slack slaughter sleeper small smart smith snead snell snipes snow snowden song south spain spann sparks spear spears speed spencer spice spinner spring springer springs squire stack
  stacks staff stanfield star stark starr steed steel steele stern steward stewart stiles stone storm story stout strange street streets strickland strong stubblefield sugar summer summers sun swain swan swann sweat sweet swift sykes
  tabb tackett talley tank tate taylor teague temple tell terrell thatcher thorn thorne thorpe thrower tillman timber toy tower towers towns townsend trainer trammell travel travis treadwell trice troop trout true tubbs tucker tull turk turner tyler
  underwood upchurch urban vale valentine van vance vane vicar vickers victor vine viola wade wagner wait waiter wakefield wales walk walker wall wallace waller walls walsh walters ward ware warner warren wash washington waterman waters watkins watson watts way
  weaver webb weeks welch wells west wester weston wheat wheel wheeler whelan whip white whitehead whiting wick wiggins wild wilder wiley wilkes will willow wills wind winds wine winner winter winters wise wolf wolfe womack wood woodall woodard woodruff woods woodward wooden woody woolen
  worley worth worthy wren wright wynn yard yarn yates yeager yellow york young younger
  clinton bush trump reagan carter ford nixon kennedy truman roosevelt hoover coolidge harding wilson taft cleveland lincoln washington jefferson madison monroe adams garfield hayes grant polk pierce fillmore buchanan tyler douglass tubman garrison stowe frost crane poe whitman twain`;

/** Given names that English also uses as words, and short forms. Folded. */
export const WORD_GIVEN = `
  al art bab bea bern bev bert biff bix bo bob bobby brooks buck bud buddy buster cab carol casey cash chad chance chase chick chip chris christian chuck cisco clay cliff clyde coco cookie coral cory cy dale dan dash dawn dean deb dee dell dick dixie
  doc dolly don dot drew dusty ebony ed eddie ella ernest eve faith fanny fay fern flip flora florence floyd ford frank gale gay gene geo ginger glen glenn gloria grace grant gray guy hank hap happy harmony harper harry hart harve hazel heath heather herb herbie
  holly honey hope hunter ida iris ivory ivy jack jake jay jean jesse jewel jim jimmy jock joe jolly joy judge june kay kirk kit kitty lance lane laurel laurie lee lefty les lew lex lily lonnie lou lucky lyle mac mack mae maggie major mark marshal marshall marty mary mat matt maude max may mel mercy merle merry miles milt min missy mo
  molly monty morgan mort myrtle nan nat ned nell nick noel norm oak ollie opal otis otto pam pansy pat patience patty pearl peg peggy penny pepper percy pete phil pierce pip polly preston queen queenie ramsey rand randy raven ray red reed reggie rex rich ricky river rob robin rod roman ron rosa rose roy royal ruby rufus russ rusty
  sally sam sandy scout shep sherry sid skip skippy slim sonny sparky spike star stella sterling stew stormy sue summer sunny sy tab tad taffy ted terry thom tim tip tony trip tuck van vance vera vern vi vic victor violet viola virgil wade wally walt ward warren wes will willie willow winnie wren woody young
  sen dread valie rainer strom sojourner booker orson
  wing vine earl potter sender paddy win minor lute bun per ban tex bing bunny cap duke count early fate fats flash general golden handy happy hardy hut jeep jelly judge junior justice king lead leadbelly learned lightning link lucky mace mercy mister muddy
  noble pace peg pink pleasant precious prince princess rip roller royce scat shad sherman sister slam sleepy smokey snooks squire stepin stuff sugar sunshine tick tiny tramp true turk tyke velvet washboard whitey`;

/** Given names of women and men that are places too: "Smith, Georgia" is a person where the surname is one. */
export const PLACE_GIVEN = `
  georgia virginia carolina jordan israel chad kenya india ireland dakota montana nevada asia africa america florence paris milan sydney austin dallas houston savannah madison charlotte victoria lincoln jackson orlando santiago diego lourdes london brooklyn
  geneva vienna alexandria troy denver cleveland raleigh bristol chester lancaster preston kent devon washington adelaide regina helena elizabeth salem verona siena catalina sierra shannon tyrone carlisle clifton milton hamilton nelson wellington perth darwin odessa alma
  cuba holland roma royal cairo kingston francisco antonio jose luis salvador trinidad dominica martinique lucia marino guy bern cisco francia italia germania palestine lebanon persia syria arizona tennessee texas alabama missouri indiana louisiana iowa`;

/** Rulers, saints, authors and artists entered under one name, whom no list of given names holds. */
export const MONONYMS = `
  titian raphael michelangelo donatello giotto masaccio caravaggio tintoretto veronese correggio parmigianino giorgione bronzino canaletto rembrandt hokusai hiroshige utamaro
  plato aristotle socrates homer herodotus thucydides sophocles euripides aeschylus aristophanes sappho pindar hesiod xenophon isocrates demosthenes epicurus euclid archimedes ptolemy galen hippocrates plutarch lucian plotinus
  virgil ovid horace livy tacitus cicero seneca juvenal martial catullus lucretius plautus terence suetonius augustus nero trajan hadrian caligula tiberius constantine cleopatra nefertiti tutankhamen ramses hatshepsut akhenaten
  confucius laozi mencius xunzi zhuangzi buddha muhammad jesus moses averroes avicenna maimonides rumi hafiz sadi saladin tamerlane attila charlemagne voltaire moliere stendhal montezuma atahualpa
  sacagawea pocahontas geronimo cochise tecumseh osceola sequoyah metacom powhatan hiawatha liliuokalani kamehameha bjork madonna prince cher beyonce eminem rihanna shakira selena drake usher liberace colette nadar brassai toyen balthus erte christo sapphire`;
