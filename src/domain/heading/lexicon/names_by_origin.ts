// Given names and surnames by origin, hand-written from general knowledge: the lists of the packages know some origins far better than others
// (recall of names in direct order among subjects was .32 for Persian and .38 for Korean names, .96 for Spanish ones). Folded.

/** Given names, as romanised in catalogues and in the press; older romanisations too. */
export const GIVEN_BY_ORIGIN = [
  // Japanese
  `
  yayoi tadao toyo chiura minoru hideki isoroku eiji kenji kenzo shinzo junichiro yoshi yoshio hisako michi michio mitsuye mitsuko masao
  masako masami masumi toshi toshiko tomoko takashi takeo tatsuo tetsuo teruo yoneo yukiko yuki yuriko yuri sadako sachiko setsu shigeru
  shigeo shinichi shiro saburo goro ichiro jiro kiyoshi kiyoko kazuko katsumi katsuo haruo haruko hanako hatsue hideo hiromi hiroko isao
  iwao jinzo kaneko kikuye kimiko kimi kinji koji kunio mariko minako miyoko morio nobu nobuo noboru noriko osamu reiko ryoichi
  ryunosuke satoshi satoru sumi susumu suzue tadashi tamotsu tokuji tomio torao tsuneo tsuyoshi wataru yasuo yasuko yone yosh nisei
  asako ayako chieko chizuko emiko etsuko fumiko fusako kyoko mieko rieko shizuko taeko yaeko yoko yoshie soichi soseki natsume basho
  buson issa katsushika utagawa kitagawa ando tange daisuke`,
  // Chinese, in pinyin, Wade-Giles and as spelled in the south
  `
  zexu chingling yatsen kaishek enlai xun lanfang baishi daqian weiwei youyou shih chienshiung zedong jintao jinping jiabao rongji
  shaoqi biao jiang qing meiling mayling ziwen laoshe bajin guofeng hanzhang daoming yimou kaige mo wenming zhiming jianming jianhua
  guoliang guohua meihua lihua xiaohong xiaoli xiaolan yuming yuling meiyu shuzhen xiuying guiying lanying fengying chih cheng chien
  ying hsiao hsien hsiu hui jen jui kuang lien mei ning pai ping shan shu szu tai tao tien tsing tsung wei wen yen yi yin yuan yueh yung
  zhen`,
  // Korean
  `
  syngman changho chunghee daejung ilsung jongil jongun youngsam taewoo dongju hyesok gwansun joonho kyongni isang younghi myungwhun
  kyungwha myunghee soonja youngja kyunghee sunghee jinhee minho minsu jihoon seungwoo hyun joon kyung chung hee soo sook jae jin myung
  seung yong yoon eun hae`,
  // Vietnamese
  `
  anh bao binh chau cuc cuong dat diep dong du duan duy dung giang giap hai hanh hien hieu hoang hong huong huy khai khanh khoa kieu lan
  luan ly mai mien nam nga ngoc nhat nhu nhung phat phong phuc phuong quan quang quyen quynh tam tan tho thai thang thanh thao thich
  thien thinh thoa thu thuan thuy toan tram trang tri trinh truong tu tuan tung tuyen tuyet uyen vinh vuong xuan`,
  // South Asian
  `
  amartya arundhati benazir dalip srinivasa subrahmanyan raghubir kamaladevi homai sirimavo vijaya lakshmi amrita anand anjali aruna
  arvind ashok asha ashutosh atal bal balraj bhagat bhim bhimrao bimal bipin chandra chandrasekhar chitra damayanti deepa devika dilip
  dinesh durga gaganendranath abanindranath ganesh gayatri girish gopal govind gurdial gurinder hari harish harivansh inder jagadish
  jagdish jamini jamsetji jatin jyoti kailash kalpana kamala kartar kasturba kishore krishna kumari lal lala lalit lata madan madhubala
  mahadev mahatma mahesh mani manmohan meera mira mohini mulk nagendra nandalal narayan narendra naseeruddin nirad om padma padmini
  prabhu prakash pratap prem prithviraj purnima radha raj raja rajendra rajesh rajiv rama ramachandra ramakrishna ramesh ranjit rukmini
  sachin sadhu sanjay sardar sarat saroj satyendra savitri shankar shanti sharmila shashi shobha shyam sita smita soumitra subramania
  sucheta sudha sunil suresh sushila swami tara tarak udham uday uma usha vasant vidya vijay vikram vimala vinod vinoba vivek
  vivekananda yash zakir ayub liaquat zulfikar fatimah faiz iqbal saadat mujibur ziaur chandrika ranasinghe solomon`,
  // Arabic
  `
  ameen amin ghassan zaha boutros mostafa sayyid youssef assia nizar abbas abdallah abdel abdelaziz abdelkader abdelkrim abdulaziz
  abdulrahman adel adnan afif aisha akram alaa amal amina amira anis antoun asma asmahan aziz aziza badr bahia bashir basil bassam
  boulos butrus dalal emil fadwa fahd faisal farid farida faris farouk fathi fathy fawzi faysal fayez fayrouz fairuz fuad ghazi habib
  hafez hafiz hala hamad hamid hanan hani hanna hasan hashim haytham hichem hind hisham husayn ibtisam idris ihsan ilyas imad inaam
  ismat izzat jabbour jaber jafar jamal jamil jamila jawad jibran jihad jubran jurji kamal karim kassem kazim khaled khalid khayri laila
  lamia latifa layla lutfi maged mahdi mahmud maha majid malak mamdouh mansour mansur marwan maryam may mayy michel mikhail moustafa
  moufida muhammed muhsin munir muna murad musa mustapha nabil nabila nadia nagib nahid naim naima najib najla najwa nasir nasser nazik
  nazira noor nouri nur omar qasim rabih rachid radwa raghib rami ramzi rana rania rashad rashid rasha rida rifaat rose saadallah sabri
  sadiq saeed safia sahar sahir salah salama salih salim salma salman salwa sami samia samih samir samira sana sati selim shafiq sharif
  shawqi shukri suad suhayl suleiman sulayman taher tahar talaat tarek tariq tawfik taysir umar wadad wadi walid warda widad yacoub
  yaqub yasmin yusif zaki zakia zaynab zayd zeinab ziad zuhair`,
  // Persian and Kurdish
  `
  ruhollah forugh sadegh shirin simin nima asghar mohsen parviz googoosh abolqasem shapour houshang amir ahmad abdolkarim akbar ali
  alireza anahita ardeshir arash ashraf azar bahram bahman behnam behrouz behzad bijan bozorg cyrus dariush darius daryush ebrahim ehsan
  esfandiar faezeh fakhri farah faramarz farhad farideh farrokh farzaneh fereydoun fereydun firouz ghazal gholam gholamhossein
  golshifteh goli haleh hassan hossein hushang iraj jahangir jalal jamshid javad kamran kaveh kazem keyvan khosrow khosrau khodadad
  kourosh ladan leila mahasti mahin malek manouchehr marjane mashallah masoud massoud mehdi mehran mehrangiz mina minoo mitra mohammad
  mojtaba mokhtar morteza moshen nader narges nasrin navid nazanin niki nilufar nosrat omid parvin payam pouran qasem rahim ramin rostam
  roya samad sattar shahab shahnaz shahram shahrnush shahryar shideh siavash sima sohrab soheila soraya tahereh tahmineh touraj vida
  yadollah zahra zohreh zoya mullah jalaluddin nizami khayyam mulla mazlum`,
  // Turkish and Turkic
  `
  sabiha zeki sezen halide ahmet akif alparslan arif asik attila aydin aysel ayse baris bedri behice bekir bulent celal cemal cemil
  cengiz cetin cevat deniz derya dogan ece elif emine emre enver ercan erdem erol ertugrul esat fahrettin fatih fatma ferit fikret fuat
  fusun gul gulten gunes hakan haldun halil hamdi hatice hayati huseyin ibrahim ilhan inci ismail ismet kadir kemal kenan latife leyla
  mahmut mehmet melih melike mesut mihri murat mustafa muzaffer nazim nazli necip nevin nihal nuri nurullah oktay oguz oguzhan omer
  orhan osman ozan ozge pertev refik resat riza rustem sadik sait samiha semiha serif sevgi sinan sitki suat suleyman sureyya sukru
  tahsin tansu tarik tevfik turgut turhan ulvi umit vedat yahya yakup yasar yilmaz yusuf zeynep zulfu chinghiz abay islam nursultan`,
  // Hebrew and Yiddish
  `
  menachem hayim nahman zeev yehuda itzik peretz abba aharon amos amnon ariel arie aryeh asher avigdor avi avner avraham baruch batya
  benzion berl berel binyamin boruch chaim chaya chana dalia daliah david devorah dov dvora efraim ehud eliezer elimelech elisheva
  esther ezer fania feivel fishl freydl gershom gershon gitl gittel haim hannah haya hayyim hersh hershel hillel hirsh isser itzhak
  kadya kalman leah leib leyb levi lipa malka manya mendel meir meyer mordecai mordechai mordkhe moishe moyshe motl naftali natan nathan
  nechama nissim nokhem noach noyekh ofra orly peysekh pinchas pinhas rachel rahel reuven rina rivka rokhl ruchel ruth sarah schmuel
  shalom shaul shaye sheindel shlomo shmarya shmuel shoshana shulamit simcha srul tamar tova tovah tzipora uri uzi velvl yael yaakov
  yakov yankev yankl yehoshua yehudah yehudit yigael yisrael yisroel yitskhok yitzchak yosef yosl zalman zelig zev zvi tzvi zipporah`,
  // Slavic, in the transliterations of press and catalogue
  `
  nadezhda mykhailo solomiya tadeusz bronislawa christo marina fyodor fedor sergei sergey aleksei alexei alexey anatoly andrei andrey
  apollon arkady boris dmitri dmitry dmytro evgeny evgenii gavriil gennady georgy grigory grigorii hryhorii igor ilya iosif irina ivan
  kazimir kliment konstantin kuzma lazar leonid lesya lev liubov lyubov lyudmila liudmila maksim maxim mstislav nikita nikolai nikolay
  nina oksana oleg oleh oleksandr olena olga panteleimon pavel pavlo petro platon pyotr semyon sofia sofya stepan svetlana taras tatiana
  timofei vadim valentin valentina valery vasily vasilii vasyl veniamin vera viktor vissarion vitaly vladislav volodymyr vsevolod
  vyacheslav yaroslav yelena yevgeny yevgenia yosyp yulia yury zinaida zoia agnieszka andrzej aniela antoni barbara boguslaw boleslaw
  cyprian czeslaw danuta edward eliza elzbieta eugeniusz ewa feliks franciszek gabriela genowefa grazyna halina henryk hieronim ignacy
  irena jacek jadwiga jan janina janusz jaroslaw jedrzej jerzy joachim jozef julian juliusz kazimierz krystyna krzysztof leszek ludwik
  maciej malgorzata marek mieczyslaw mikolaj piotr rafal roman ryszard slawomir stanislaw stefan stefania szymon tomasz wanda waclaw
  wieslaw wincenty wislawa witold wladyslaw wojciech zbigniew zdzislaw zenon zygmunt alois antonin bedrich blazena bohumil bohuslav
  bozena dusan eduard frantisek hana ivana jaromir jaroslav jarmila jindrich jiri josef karel klement ladislav lubomir ludmila marketa
  matej milada milan milena milos miroslav olbram oldrich otakar premysl radovan rudolf stanislav tomas vaclav vilem vincenc vitezslav
  vladimir vlasta vojtech zdenek zdenka zuzana aleksandar bogdan bojan borislav branislav branko danilo desanka dimitar dositej dragan
  dragutin elisaveta goran hristo ilija isidora ivo jelena josip jovan koca ljubomir ljudevit marko mato mihajlo mihailo mileva milica
  milovan miodrag miroslava mirko momcilo nada nadezda nikola pavao petar petko predrag radomir radoje rade ranko ruza sava slavko
  slobodan stjepan stojan svetozar tihomir todor tomislav tvrtko vesna vjekoslav vladan vojislav vuk zivko zlatko zoran`,
  // Hungarian, Romanian, Baltic, Finnish, Albanian
  `
  agoston endre mor bela zoltan imre lajos sandor albert ferenc laszlo leo jeno gyorgy miklos ignac ignaz magda karoly istvan janos
  jozsef gyula gabor geza andras antal arpad balint dezso elemer erno ervin erzsebet etelka gergely gizella gusztav ilona iren jolan
  juliska katalin klara kornel kristof margit maria matyas mihaly odon pista rozsa sari tamas terez tibor tivadar vilmos vilma zsigmond
  zsofia zsuzsa zsuzsanna mihai ioan nicolae constantin gheorghe vasile mircea tristan panait ileana elena veronica liviu lucian
  corneliu traian titu antanas jonas vytautas kazys juozas petras algirdas jurgis vincas karlis janis rainis imants andris lennart lydia
  paavo urho eero aino alvar mika kaarlo akseli vaino toivo eino matti gjergj gjon`,
  // Iberian and Latin American
  `
  eca machado getulio juscelino amilcar tarsila fiorello joaquim joao jose goncalo nuno afonso duarte henrique luis luiz vasco camilo
  antero almada aquilino sophia agustina egas humberto anibal marcelo candido di anita lygia helio tom vinicius chico caetano gilberto
  elis pixinguinha zumbi tiradentes euclides graciliano cecilia adelia lourenco rui ruy oswaldo oswald mario monteiro lima rubem darcy
  florestan celso glauber nelson agostinho eduardo samora graca cesaria aristides pepetela agustin alejandra alejandro alfonsina alfonso
  alicia alonso alvaro amado amparo ana andres angel angelica anselmo antonia apolinario araceli arcadio armando arnulfo arturo asuncion
  augusto aurelio aureliano baltasar bartolome beatriz belisario bernardo blas braulio camila candelario carlota carmela celia celestino
  cesar clotilde concepcion concha consuelo cristobal cuauhtemoc delmira domingo dulce efrain elias eligio elpidio elvira emilia emma
  encarnacion enrique epifanio ernestina esperanza estanislao esteban eulalia eusebio evaristo facundo faustino federico felipe fermin
  fernanda florencio francisca fulgencio genaro gerardo german gonzalo graciela gregorio guadalupe guillermo gustavo heriberto
  hermenegildo hernan hilario horacio ignacio ines irineo isaura isidro jacinto jaime jesus joaquin jovita josefa juana julieta lazaro
  leandro leonor leopoldo librado lolita lorenzo lourdes lucila luisa macario manuela marcelino mariano marisol matias maximo mercedes
  miguel minerva modesto narciso natividad nemesio nicanor nicolas norberto octavio olegario pascual paulina pedro pilar placido
  primitivo prudencio quirino rafael ramiro ramon raquel raul refugio reies remedios reynaldo ricardo rigoberto rodolfo rogelio rosario
  ruben rufino sabino salvador santiago santos sebastian segundo serafin severo silvestre simon soledad tadeo teofilo teresita tiburcio
  tomasa trinidad tulio ursula venancio vicenta vicente victoriano virginia xavier ximena yolanda zenaida zoila`,
  // Italian, French, German, Nordic
  `
  bertolt roald fridtjof knute halldor vigdis snorri ludovico vannozzo aldo achille adelchi alcide alessandra alfredo amedeo amerigo
  annibale ardengo arnaldo attilio beniamino benvenuto bernardino bettino bruno carmelo cesare ciro claudio corrado cosimo costanzo
  domenica donatella edmondo egidio eleonora elio emilio ennio enzo ercole ettore eugenio ezio fausto filippo filomena franca franco
  gaetano gaspare gennaro giacinto giacomo giambattista gian gina gino gioacchino giorgio giordano giosue giovanna giovanni girolamo
  giuditta giulia giulio giuseppina goffredo grazia guglielmo guido ippolito italo lamberto lazzaro leonida liborio lina livia luca
  luchino lucrezia marcello massimo matteo mauro michelina natale nazareno nello niccolo nino nunzio oriana orazio ottavio palmiro
  pasquale piero pierpaolo pietro pina raffaele raffaella renata renato rocco romolo rosalba rosaria sabato salvatore santina santo
  saverio sergio silvana silvio sofonisba tiziana tommaso torquato tullio ubaldo ugo umberto valerio vincenza vincenzo vito vittoria
  vittorio zita adele aime alain alban albertine alexandre alphonse amelie anatole andre anselme antoine ariane aristide armand arsene
  auguste augustin aurore baptiste barthelemy bastien benoit bernadette blaise camille celeste celestin charlotte chantal clemence
  clement colette constance corentin cyprien denis didier dominique edmond edouard elie eloi emile emilie emmanuel etienne eugene
  eugenie eustache evariste fabien felicien felix ferdinand fernand firmin florent francois francoise frederic gaspard gaston genevieve
  georges geraldine germaine gerard gilles gisele gustave guillaume guy helene henri henriette hippolyte honore hugues isidore
  jacqueline jacques jean jeanne jerome josephine jules julien juliette lambert laurent leandre leon leonie leontine leopold lionel
  louise lucette lucien lucienne ludovic madeleine marceau marcel marcelle margaux marguerite marius mathieu mathilde maurice maxime
  melchior mireille modeste napoleon narcisse nicole noel octave odette odilon olympe onesime ovide pascal pamphile patrice paulette
  philippe pierre placide prosper quentin raoul rejean remi remy rene renee robespierre rodolphe roland romain rosalie rosalind
  sebastien serge severin simone solange sylvain sylvestre telesphore theodore theophile therese thibault thierry toussaint valere
  victoire vincent virginie yolande yves yvette yvonne zacharie zephirin zoe adalbert adelbert adolf albrecht aloys ansel arnim arno
  astrid balthasar benno bernd bernhard berthold bettina birgit burkhard carsten christoph detlef dieter dietrich eberhard eckart egon
  ekkehard elfriede elke emanuel engelbert erhard erich ernst erwin eugen franz frieda friedemann friedrich fritz gebhard georg gerda
  gerhard gerhart gertrud gisela gottfried gotthold gottlieb gottlob gudrun gunter gunther gustav hannelore hans hartmut hedwig heinrich
  heinz helga helmut helmuth herbert heribert hermann hildegard horst hubert hugo ilse ingeborg ingrid irmgard jakob jochen johann
  johanna johannes jost jurgen jutta karl karlheinz kaspar katharina kathe klaus konrad kurt leberecht lieselotte liselotte lorenz
  lothar ludwig luise lutz magdalena manfred margarete margarethe martha mathias matthias max maximilian mechthild moritz nikolaus
  norbert oskar otto paula philipp rainer reiner reinhard reinhold renate rolf rudiger rupert ruprecht sebald sepp siegbert siegfried
  siegmund sigmund sigrid sophie theobald theodor thilo tilman traugott ulrich ulrike uwe veit volker walther waltraud wenzel werner
  wilfried wilhelm wilhelmine wolfgang wolfram xaver aart adriaan aelbert arnoud bartholomeus bastiaan cees coen cornelis daan diederik
  dirck dirk evert floris frans geert gerrit gijs gijsbert govert gysbert hendrick hendrik henk huibert huig jaap jacobus jeroen joop
  joost joris judith klaas koenraad laurens lieven lodewijk maarten marijke marten mattheus meindert nicolaes nicolaas pauwels piet
  pieter pim reinier rembrandt roelof ruud saskia sijbrand sjoerd thijs tobias truus willem wim wouter aage agnar anders ane anna arne
  arni arvid asger asgeir asmundur axel baldur bengt birger birgitta bjarne bjorn bjornstjerne bodil borge carin dagny ebba edda edvard
  egil eiler einar eirik ejnar elof elsa erland erlendur eyvind eyvindur folke frida gosta greta grimur gro gudmundur gunnar gunvor
  gustaf haakon hakon halfdan halvdan hallgrimur hannes harald haraldur helge helgi henrik hilma hjalmar holger inga inger ingemar
  ingolf ingvar isak ivar jens jorgen jorn kaare kai karin kerstin kirsten kjell knud knut kristin kristjan kristoffer lars leif leifur
  lisbeth magnus mads margrethe mogens nanna niels nils ola olaf olafur olav ole oscar osvald ove palle poul ragnar ragnhild rasmus rune
  sigfrid sigrun sigurd sigurdur sigvard sjur sofus solveig soren steffen stellan sten steinunn stig svein sven svend sverre thora
  thorbjorn thorbjorg thorsten thorvald torbjorn tor torleif torsten tove trygve tycho ulf ulla valborg vidar viggo vilhelm ydun`,
  // West African
  `
  fela abubakar ayi babatunde ousmane seydou malick sekou modibo ayo ayodele abdou abdoulaye abena abimbola abiodun abiola abosede adama
  adaeze adaobi ade adebayo adebisi adegoke adekunle adeleke ademola adeola aderonke adesina adetokunbo adewale adjoa adwoa afua agyeman
  ahmadou ahmadu ajayi akinwunmi akosua akua akwasi akwesi alassane alhaji alioune ama amadou amara aminata aminatta aminu asantewaa
  atta atukwei awa ayoola babafemi babangida babs bakary bisi bola bolanle boubacar bukola cheikh chibuike chidi chidinma chike
  chikwendu chinedu chinwe chinweizu chioma chris christiana chuka chukwudi chukwuemeka dele demas djibril ebele ebun efua ekow ekwow
  emeka esi etim fatou femi festus flora folake folarin fode funke funmi funmilayo gani gbenga ifeanyi ifeoma ike ikenna iya jaja jelili
  kayode kehinde kelechi ken keziah kobina kodjo kojo korle kossi kwabena kwadwo kwaku kwame kwasi kweku lamine lanre lat lekan macky
  madior mamadou mamoudou mariama massa mobolaji modupe molara mongo moussa muhammadu murtala nana nii niyi nkem nkiru nnedi nnamdi nuhu
  obi obiageli obinna odumegwu ogbonna okechukwu okello okwui olabisi oladipo olajide olaudah olu olufemi olufunmilayo olumide olusegun
  olusola olutunde omotola onyeka osei osita oumou oyin paul philomena rotimi samori sani segun sembene shehu sidiki simi soji
  souleymane sundiata tafawa taiwo teju temi thierno tijani titi titilayo toyin tunde tunji uche umaru uzo uzoma wale yakubu yambo yaw
  yaa yemi yetunde youssou zainab zik`,
  // East, Central and Southern African
  `
  idi yoweri jaramogi oginga ngugi hastings kamuzu abdulrazak achieng akinyi albertina apollo apolo atieno bantu barack bessie
  bhekizizwe binyavanga bonginkosi cetshwayo chaka charlayne chenjerai credo daudi dambudzo dedan dingane dumisani dullah ezekiel eskia
  fatima fikile gcina govan grace gwede hage harry hifikepunye ibbo indoda ismael jakaya jairos joel jomo joshua josiah jua jumbe kabaka
  kamau kariuki kgalema kgositsile khotso kigeli kiptanui kipchoge kizza langalibalele lawino lebogang letta levy lilian lindiwe
  lobengula lusinga lutuli mahlathini makhosazana mandla mangosuthu mazisi mbongeni mekatilili meja mekatelili miriam mobutu moeletsi
  moi moise mongane moses moshoeshoe mosiuoa mpho mtutuzeli mugo muthoni mwai mwalimu nadine nandi ndabaningi neo ngina nimrod njabulo
  njeri njoroge nkosana nkosazana nkosi nomvula nomzamo nonhlanhla nthato ntozake nyambura obote ochieng odhiambo odinga okot onyango
  opiyo oronto phumzile pixley pius raila robert sally sam saro sefako seretse shaka shaaban siphiwe sipho sobhuza tambo tendai themba
  thabo thandi thandiwe thoko thokozani thulani tito tsitsi tshepo uhuru ungwana vusi wambui wanjiku wanjiru wamba winnie xolani zakes
  zanele zenani zenzile zindzi zodwa zola zolani pauline juvenal agathe`,
  // Ethiopian, Eritrean and Somali
  `
  derartu tirunesh maaza dinaw getatchew tilahun gebre nuruddin abdi abdullahi abdirahman abraham adey addis afewerq ahmed alemayehu
  alemitu almaz amare amsale aman amha asfa asfaw asnaketch assefa asrat astatke ayele ayalew azeb bahru balcha bamlak belay beletu
  bereket berhanu beyene bezawork birhanu birtukan bizunesh dagmawi daniel daoud daud dawit debebe dejene demeke desta eskinder eyob
  fanaye fantu feleke fikre fikru gashaw gebisa gebrehiwot genet genzebe getachew gelila girma guddifa haddis hadis hagos hailu hiwot
  isaias iskinder kassa kassahun kebede kebedech kedir kenenisa kifle lalibela legesse lij liya lulseged lulit makeda makonnen mamo
  mebrahtu mekdes mekonnen melaku menen mengesha meseret mesfin mezgebu mihret mikael minas miruts mohamud mulugeta nega negash negest
  ras sahlework seble selam selamawit senait seyoum sebhat skunder tadele tadesse tafari tamrat tariku tekle tekola tesfaye teshome
  tewolde teferi tizita tsehay tsehai walelign weyni wolde woldemariam wondimu worku wubit yared yetnayet yilma yodit yohannes yonas
  zara zenebech zerihun zeritu cabdi cali faduma fadumo fowzia hodan khadra maryan maxamed saado xasan yasin`,
  // Pacific
  `
  haunani apirana whina witi mataafa epeli ratu te liliuokalani kamehameha kaahumanu kalakaua kaiulani keopuolani kuhio kauikeaouli
  lunalilo likelike leleiohoku pauahi keelikolani kekuanaoa kapiolani keoni keahi kealoha kawika kalani kamaka kanoa kimo keola kekoa
  keoki kaleo kaipo ikaika iokepa iolani israel jonah hiram hiapo hokulani iwalani kahikina kahale kuulei kuualoha lani leilani leialoha
  lokelani mahealani makaio mahina malia maile makoa malama moana mokihana nainoa nalani nani noelani noenoe nohea nona palani paoa
  pilahi pua pualani puakea puanani ululani uluwehi winona aperahama aroha haare hemi henare hera heremaia heteraka hinemoa hohepa
  horomona hotu huhana ihaia kahurangi keri kiri kura maata mahinarangi makereti manu mahuta maui merata mihi mihaka ngaio ngata ngapo
  ngati ngoingoi pania paora parekura patu patuone peeti pita pomare potatau princess rangi rangitaua raukura rawiri rewi riki ropata
  rua ruia taare tahupotiki tama tamati tane taumata tawhiao tia tipene tiria turi tuini tuheitia waimarie waka wahanui wetere wharetutu
  whatarangi wi wiremu aiono alapati fiame fuimaono lolo mau mose pele pio sione salote semisi siaosi tupou taufa taufaahau laisenia
  kamisese penaia sitiveni timoci bernard`,
  // Indigenous names of the Americas
  `
  tatanka zitkala ely wilma ohiyesa mahpiya wambli wovoka winema keokuk satanta quanah ota kte luther leonard dee ladonna buffy joy
  natalie lucy tekakwitha kateri canassatego hiawatha deganawida garakontie konkapot logan massasoit metacomet metacom miantonomo
  moctezuma nampeyo ohitika opechancanough oratam osceola ouray paugus pushmataha sakajawea samoset sassacus scarface seattle sequoia
  shabbona shikellamy squanto tamanend tedyuskung teedyuscung tenskwatawa tisquantum truganini uncas wahunsenacawh wapasha washakie
  weetamoo weenonah wetamo winnemucca wynema nezahualcoyotl malinche atahualpa tupac manco micaela canek rigoberta berta ailton`,
  // Greek, Armenian, Georgian
  `
  eleftherios odysseas mikis manos ioannis theodoros laskarina yiannis iannis spiro dimitri dimitris dimitrios nikos nikolaos giorgos
  georgios konstantinos kostas kostis costas andreas anastasios anastasia angelos antonis apostolos aris aristidis aristotelis
  athanasios athina bouboulina charilaos christos despina dionysios dora eleni elefthera eleftheria emmanouil evangelos evangelia fotini
  fotis galatea gerasimos grigoris harilaos iakovos ilias iphigenia irini kalliopi katina kiki kimon kosta kyriakos lambros leonidas
  loukas loula makarios markos melina menelaos michalis miltiadis mitsos nektarios nikitas odysseus olympia panagiotis panayotis
  pantelis pavlos penelope pericles periklis petros phaedra photis rigas sophoklis sotiria spyridon spyros stamatis stavros stelios
  stratis takis thanasis themistoklis theo theofilos thodoros thrasyvoulos vangelis vasilis vassilis vasiliki xenophon yannis yorgos zoi
  arshile yousuf zabel hovhannes yeghishe martiros andranik hrant varaz garegin levon aram aghasi aida alexan anahid anahit antranig ara
  arakel aramais araxie arax ardashes armen armenak armine arpine arshag arshak artashes arto arsine astghik avedis avetik aurora azniv
  bedros boghos calouste charents diana dikran drastamat elmast gevorg ghazaros gohar gomidas grigor haig haik hagop hakob hamazasp hamo
  harout haroutiun haroutioun hasmik hayk hovnatan hovsep hripsime isahak iskouhi karapet karekin karen karnig kegham kevork khachatur
  khachik khatchadour khrimian komitas krikor lusine makar makruhi manouk manoug mardiros mariam mesrop mher mihran misak mkhitar
  mkrtich nairi narek nazaret nerses nigoghos nshan nubar onnik ophelia paruyr raffi rouben sahag sarkis sahak shushanik shavarsh
  siamanto silva simeon sirarpie siranush sos soghomon souren suren taline tatul tigran vahan vahe vahram vardan vardges vartan vartouhi
  varoujan vazgen verjine viken yervand yervant zaven zareh zhirayr zorayr akaki avtandil besarion davit dodo galaktion giorgi grigol
  ilia irakli jansug kakha ketevan konstantine lado lali merab mikheil nato niko nikoloz noe nodar otar rusudan sergo shalva shota
  sopiko tengiz titsian vaja vakhtang vazha zviad zurab`,
].join(' ');

/** Surnames that the lists lack, by origin. */
export const SURNAMES_BY_ORIGIN = [
  // Korean and Chinese, one syllable
  'ahn yun yu na ko bong rhee paik pak pai pae koo ku whang hwang hwangbo noh roh suh seo sohn shim sim yoo yoon youn min nam pyo ryu yang yim zhuge ouyang situ sima soong deng zhou qi lu zhu tu ai ba mei lang bai cai cao',
  'cen cui dai ding du fei feng gao ge gu guan guo han hao hou hua jia jin kong lei liang liao lin liu luo meng ning pei peng qian qin qiu ren rong ruan shen sheng shi su tao tian wei wen wu xia xiao xie xing xiong xu xue yan yao ye yin yuan yue zeng zhai zhan zhong zou zuo',
  // Vietnamese
  'nguyen tran le pham huynh hoang phan vu vo dang bui ngo duong ly dinh truong trinh doan mai dao lam luong luu thai trieu ta phung quach chu kieu vuong bao',
  // others
  'khomeini mosaddegh venizelos theodorakis xenakis machel gandhi bhutto kenyatta mboya nyerere museveni odinga obote kaunda banda kamuzu nkomo mugabe sankara toure keita senghor sembene diop diallo traore coulibaly cisse sidibe konate camara kone',
  'thiongo kanakaole kalanianaole kahanamoku kamakawiwoole kamakau pahinui kanahele kapaakea kawananakoa ngata hiroa ihimaera wendt hauofa iosefo sukuna mara rabuka',
].join(' ');
