// What the lists of the packages leave out, and what they wrongly hold. Each line says why it is here.
import { GIVEN_BY_ORIGIN, SURNAMES_BY_ORIGIN } from './names_by_origin.ts';

/** Given names that are missing from the first-name lists of the package, by origin; spread over those that are recalled worst without them. */
export const MORE_GIVEN = [
  GIVEN_BY_ORIGIN,
  // African American and African names of public life in the 20th century
  'kweisi kwame kwesi kofi kwabena yaw ama akua abena ngozi chinua chimamanda wole wangari jomo julius nnamdi obafemi folasade oluwole thabo desmond nelson winnie miriam haile sojourner booker medgar malcolm odetta thelonious cab duke satchmo bessie zora langston countee ornette',
  'thurgood condoleezza denzel lebron shaquille kobe serena tupac deion jamal latoya lakeisha keisha tamika tanisha shanice deandre deshawn jermaine tyrone darnell kareem aaliyah ayanna jada aretha chaka dionne eartha etta fontella jessye leontyne mahalia nikki octavia rosetta sissieretta althea bayard dorie fredi gwendolyn huey maulana myrlie ossie paule romare septima stokely vernon wynton lorraine shirley fannie hattie ida zora ella',
  // Indigenous names that stand in direct order
  'wilma zitkala sacagawea pocahontas geronimo cochise tecumseh',
  // East Asian names as romanised in American catalogues (Wade-Giles and the older Japanese spellings with them)
  'xiaowen xiaoping xiaoming weiwei yuen qiang guoqiang jianguo yat kai shih tse tung chou hsi ching ming hua jun seiji isamu sessue kenzaburo yasunari akira kenji hiroshi takeshi yoshiko toshio kazuo michiko sumiko fumi haruki yukio toshiro setsuko chiyo yo chi minh thi van duc linh hoa trung quoc thieu diem ngo giap syngman kim jung il sung dae',
  // Ethiopian and Somali: the second name is the father's
  'abiy meles tsegaye lemma afewerk abebe bekele hirut mulatu sahle zewde aster mengistu taytu menelik tewodros yohannes iyasu ayaan hirsi siad iman waris aden hawa',
  // Yiddish and Hebrew
  'sholem sholom mendele yitskhok moyshe khayim avrom dovid golda rivke tuli meskin shmuel menachem yitzhak shimon moshe ariel levi',
  // Arabic, Persian, Turkish
  'hatim shakir saad zaghloul entifadh mamdouha dhoruba gulsun saddam taha tawfiq talal thuraya abla munira hoda huda nawal adonis ghada emile',
  'naguib gamal anwar hosni yasser umm fatima leila omar yusuf khalil kahlil edward mahmoud muhammad mohammed mohamed ahmad ahmed hassan hussein ibrahim ismail mustafa kemal reza ali abdul abdullah abd ibn',
  // Slavic names in LC transliteration
  'dmitrii petr fedor nikolai aleksandr mikhail sergei vladimir anatolii evgenii iosif boleslaw zofia piotr stanislaw czeslaw wislawa jaroslav vaclav bohumil antonin bedrich leos milos slobodan',
  // South Asian
  'rabindranath jawaharlal indira mohandas sarojini ravi satyajit subhas vallabhbhai',
  // Hispanic
  'cesar dolores frida diego gabriel jorge pablo octavio isabel rigoberta emiliano venustiano benito porfirio fidel ernesto che',
  // older American given names
  'silas josiah ephraim hezekiah ebenezer obadiah thaddeus phineas lucretia mehitable keziah alonzo lucius cornelius augustus',
].join(' ');

/** Cities of 100,000 people and more whose names are plain words or surnames: "Ray, Man", "Wellington". */
export const NOT_PLACES =
  'angers archway bender boulder buffalo centennial concord cork delta enterprise erode garland gent hail hue independence jingling male man mascara metro mobile moron nice oral orange paradise phoenix providence pueblo queens reading ruse saga sale sari sector shaping simmering split springs surprise tours van vista warren woodlands lincoln benito_juarez vasco_da_gama alvaro_obregon miguel_hidalgo venustiano_carranza eloy_alfaro fernando_de_la_mora francisco_morato franco_da_rocha gustavo_adolfo_madero lauro_de_freitas joao_pessoa juan_diaz nicolas_romero jose_c__paz';

/** Names that the word list holds as rare words ("maria" are the plains of the moon); taken for words they would speak against a person. */
export const NOT_COMMON = 'maria marina ken jack harry sally mike nick bob sue levy fern frank peter august ray lee drew eddy marco';

/** English words that the first-name lists hold and that open topics far more often than names. */
export const NOT_GIVEN = 'art day early college so love price justice royal golden general major prince king queen duke earl price house';

export const MORE_SURNAMES = [
  SURNAMES_BY_ORIGIN,
  'mfume nkrumah achebe soyinka maathai kenyatta mandela mbeki biko lumumba senghor adichie okafor adeyemi eze mensah',
  'wong chan cheung leung chung ng lam lau tang tse tam tsui hsu hsieh chang chiang tseng tsai liao teng chou chao chu kuo lo sun mao deng zhou xi xu zhang wang li zhao',
  'ozawa noguchi hayakawa kawabata mishima kurosawa mifune watanabe tanaka suzuki nakagawa hirano yamamoto nakamura sato ito inouye mineta',
  'nguyen pham tran le vo dang bui do ho ngo duong ly phan vu huynh dinh',
  'mahfouz mahfuz sadat nasser arafat khomeini ataturk haddad',
  'tchaikovsky shostakovich tolstoy tolstoi dostoevsky chekhov sklodowska curie milosz walesa havel dvorak janacek bartok kodaly liszt',
].join(' ');

/** Regions, continents and parts of cities; comma-separated. Countries and states stand in places.ts, cities in cities.json. */
export const MORE_PLACES =
  'africa, north africa, west africa, east africa, southern africa, sub saharan africa, asia, southeast asia, south asia, east asia, central asia, europe, eastern europe, western europe, latin america, south america, central america, north america, america, americas, antarctica, middle east, caribbean area, caribbean, west indies, antilles, balkan peninsula, scandinavia, siberia, kurdistan, kashmir, punjab, bengal, galilee, crimea, caucasus, patagonia, himalaya mountains, new england, southern states, middle west, west us, great plains, cappadocia, anatolia, mesopotamia, levant, maghreb, sahara, sahel, nubia, babylon, nineveh, carthage, constantinople, smyrna, antioch, ephesus, pompeii, herculaneum, persepolis, jericho, nazareth, bethlehem, ramallah, jaffa, hebron, gaza, west bank, sinai, galapagos, alsace, normandy, brittany, burgundy, provence, bavaria, saxony, prussia, silesia, bohemia, moravia, transylvania, catalonia, andalusia, tuscany, lombardy, sicily, sardinia, corsica, flanders, macedonia, dalmatia, bessarabia, bukovina, galicia, allemagne, angleterre, espagne, italie, etats unis, chine, japon, russie, urss, syrie, afrique, afrique du nord, grece, turquie, egypte, suisse, belgique, autriche, hongrie, pologne, pays bas, alemania, inglaterra, espana, estados unidos, deutschland, osterreich, schweiz, frankreich, vereinigte staaten, verenigde staten, nederland, italia, brasil, martinique, guadeloupe, aruba, curacao, reunion, bermuda, gibraltar, bahama islands, saint vincent and the grenadines, saint kitts and nevis, saint lucia, trinidad and tobago, sao tome and principe, bosporus, bosphorus, soviet union, yugoslavia, czechoslovakia, manhattan, brooklyn, harlem, bronx, queens, staten island, long island, lower east side, greenwich village, rome, outer space, mars, moon';
