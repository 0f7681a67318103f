using System.Collections.Frozen;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>
/// Groups of spellings of given names, and short forms of given names. The spellings of one group are the same name. Two spellings of different
/// groups are different names, however few letters differ (Ahmed and Hamed).
/// </summary>
internal static class NameGroups
{
    // One line for each group. The words after the bar are short forms, which may belong to several groups.
    private static readonly string[] Catalogue =
    [
        "mohammed mohammad muhammad mohamed muhamad mohamad muhammed muhamed mohammod mahomed mahomet mehmed mehmet "
            + "mohd md mochammad mokhamed mukhamed magomed magomet maxamed mamadou mamadu mohammadi mokhammad mukhammad "
            + "mhamed muhamet muhammet mochamad moham",
        "ahmed ahmad ahmet akhmed akhmad axmed ahmadou amadou ahamed", "mahmoud mahmud mahmood makhmud mahmut maxamuud",
        "hamid hameed khamid haamid", "hamad hamed hammad hamd", "hassan hasan khasan xasan hasen",
        "hussein husayn hussain husain hossein hosein houssein hussayn hoseyn khusein xuseen husein huseyin hussien hossain husseyn",
        "abdullah abdallah abdulla abdoullah abdalla cabdullaahi cabdullaahe abdollah abdoulaye abdullahi cabdulaahi",
        "abd abdul abdel abdal abdol abdoul abdur abdu abdurr cabdi abdi abdou abdiel abdusa",
        "rahman rehman rahmane raxmaan rakhman raman", "rahim raheem rakhim rahiim", "aziz azeez aziiz azis", "karim kareem kerim kariim",
        "latif lateef", "ghani ganiy", "qadir kader kadir qader kadhir gadir qaadir qadeer", "jalil jaleel djalil", "hakim hakeem xakiim",
        "ali aly aliy cali", "umar omar oumar cumar umer omer umaru", "uthman othman osman usman ousmane cusmaan uthmann",
        "ibrahim ebrahim ibraheem ibragim ibrahima ibraahim", "ismail ismael esmail ismaeel ismaciil esmaeil",
        "yusuf yousef yusef youssef yousuf yousif yusif yoosuf iusuf yuusuf iosif joseph josef jose jozef giuseppe",
        "khalid khaled xaalid halid khalidh", "said saeed sayed saeid sayid syed sayyid seyed seyyed sayyed saiyed saied saiid",
        "salih saleh salah salikh saalax", "suleiman sulaiman suleyman soleiman sulayman souleymane solayman suleman saleban",
        "mustafa mostafa moustafa mustapha mustofa", "musa mousa moussa muse moosa", "nasir nasser naser nassir naseer nasr",
        "jamal gamal djamal jamaal", "tariq tarek tareq tarik tarig tareck",
        "faisal faysal feisal faycal", "fatima fatema fatimah fatma faduma fatemeh", "aisha ayesha aysha aicha caasha",
        "maryam mariam miriam meryem maryan", "zainab zaynab zeinab zeynab zaineb", "hamza hamzah khamza xamse",
        "bashir basheer bachir besheer", "rashid rasheed rachid raschid", "walid waleed oualid", "majid majeed",
        "mansour mansur mansoor manssour", "nur noor nour nuur", "din deen eddin eddine uddin aldin diin", "allah ullah ollah",
        "osama usama oussama ousama",
        "ayman aiman eymen", "anwar anouar enver", "adil adel adeel", "amir ameer emir", "amin ameen emin",
        "jafar jaafar gafar djafar cafer", "javad jawad jawwad", "reza rida ridha riza raza", "mahdi mehdi", "mojtaba mujtaba", "hadi hady",
        "abbas abas cabbas", "qasim qassem kasim kassem qasem ghassem gasim", "habib habeeb xabiib", "farid fareed", "khalil khaleel",
        "hilal", "idris idriss edris", "ilyas elias ilias elyas", "iqbal eqbal ikbal", "ishaq eshaq ishak ishaaq isaac izhak",
        "yahya yahia yehia yaxye", "yaqub yakub yaqoub yacoub jakub yacub yaqoob jacob", "zayd zaid zayed zeid", "ziyad ziad", "shah sha",
        "alexander aleksandr alexandr oleksandr aleksander alexandre alessandro alejandro aliaksandr aleksandar "
            + "olexandr alexandros alexandru sandor|alex sasha sascha alec sandy shura sanya ale",
        "alexei aleksei aleksey alexey oleksiy oleksii|alyosha lyosha",
        "andrei andrey andriy andrii andrew andreas andre andrej andrzej andres andrea andras|andy drew",
        "anatoly anatoliy anatoli anatolii anatolij", "boris borys",
        "dmitry dmitri dmitriy dmytro dmitrij dimitri dimitry dmitrii dzmitry|dima mitya",
        "evgeny yevgeny evgeni yevgeniy evgeniy yevhen evgenii eugene eugen jewgeni eugenio|zhenya gene",
        "fyodor fedor fiodor theodore teodor theodor|ted teddy theo", "gennady gennadiy gennadi hennadiy",
        "grigory grigoriy grigori gregory hryhoriy gregor gregorio|greg grisha", "igor ihor",
        "ivan iwan john johann johannes jean juan giovanni joao jan johan ioan yohannes jon sean ian|jack johnny hans "
            + "vanya jock johnnie jackie",
        "konstantin kostyantyn constantine constantin konstantinos|kostya costa", "leonid leonyd|lenya", "lev leo leon",
        "maxim maksim maksym",
        "mikhail michael mikhael mykhailo michel miguel michele mihail mihai mikael michal mykhaylo mikheil|mike misha mick mickey mikey",
        "nikolai nikolay nicholas nicolas mykola nikolaus nicola nikola niccolo mikolaj nikolaos|nick kolya nico klaus", "oleg oleh",
        "pavel paul pavlo pablo paolo pawel paulo paulus|pasha", "pyotr petr peter petro pedro pietro pierre piotr petar|pete petya",
        "roman", "sergei sergey serhiy sergej sergii serhii sergiy siarhei sergio serge sergi|seryozha",
        "stepan stephen steven stefan stephan esteban stefano etienne stevan|steve", "svetlana svitlana|sveta",
        "tatiana tatyana tetiana|tanya", "valentin valentyn valentino", "valery valeriy valeri valerii",
        "vasily vasiliy vasyl vasili basil vasil|vasya", "viktor victor wiktor|vic vitya", "vitaly vitaliy vitali vitalii",
        "vladimir volodymyr wladimir uladzimir wolodymyr|vova volodya", "vladislav vladyslav|vlad", "vyacheslav viacheslav|slava",
        "yulia yuliya julia iulia giulia yuliia", "yuri yury yuriy iurii yurii jurij juri", "yelena elena olena helena helen ellen|lena",
        "yekaterina ekaterina kateryna catherine katherine katarina caterina kathryn katharine|kate katie kathy cathy katya kitty",
        "natalia natalya nataliya nataliia|natasha", "irina iryna irene", "ekaterine", "aleksandra alexandra oleksandra",
        "anna hanna ana anne ann|annie nancy anya", "maria mariya marie mary|molly polly masha maggie",
        "robert roberto roberts rupert|bob bobby rob robbie bert",
        "william guillermo wilhelm willem guillaume guglielmo|bill billy will willie liam willy",
        "richard ricardo riccardo|dick rick ricky rich richie", "james jaime giacomo jacques|jim jimmy jamie jay",
        "charles carlos karl carl carlo karel charlie|chuck charley chas", "edward eduardo edoardo eduard edouard|ed eddie ned ted teddy",
        "thomas tomas tommaso tomasz toma|tom tommy", "anthony antonio antoine anton antony antonin|tony toni",
        "francis francisco francesco francois franz frank ferenc|fran pancho paco frankie",
        "frederick friedrich frederik federico frederic fredrik|fred freddie freddy fritz",
        "george jorge georg giorgio georges georgios yorgos jerzy georgy georgiy|georgie",
        "henry heinrich henri enrique enrico henrik hendrik|harry hank hal", "lawrence laurence lorenzo laurent lorenz|larry",
        "leonard leonardo leonhard|len lenny", "louis luis luigi ludwig lewis luiz|lou louie",
        "matthew matteo mathieu matthias mateo mateusz|matt matty", "nathaniel nathanael nathan natanael|nate nat",
        "patrick patricio patricia patrizia|pat paddy patty tricia", "philip phillip felipe philippe filippo filip|phil",
        "raymond raimundo ramon|ray", "ronald ronaldo|ron ronnie", "samuel samuele|sam sammy", "daniel daniele danilo|dan danny",
        "david davide dawit daud dawud davud dawood daoud|dave davey",
        "donald|don donny donnie", "douglas|doug", "gerald gerard gerardo gerhard|gerry jerry", "gilbert gilberto|gil", "harold|harry hal",
        "herbert heriberto|herb", "jeffrey geoffrey jeffery|jeff geoff", "jesus|chuy", "jonathan jonatan|jon johnny", "joshua josue|josh",
        "kenneth|ken kenny", "kevin", "martin martino|marty", "melvin|mel", "mitchell|mitch", "norman|norm", "oliver olivier|ollie",
        "oscar oskar", "rafael raphael raffaele|rafa rafi rafe", "randall randolph|randy", "rodney rodrigo|rod",
        "roger rogelio ruggero|rodge", "rudolph rudolf rodolfo|rudy", "russell|russ", "stanley stanislav stanislaw|stan",
        "terence terrence|terry", "timothy timoteo|tim timmy", "vincent vicente vincenzo|vin vinny vince", "walter gualtiero|walt wally",
        "zachary zacharias|zach zack",
        "abigail|abby abbie", "amanda|mandy", "angela angelina|angie", "barbara|barb babs", "beatrice beatriz|bea",
        "christina cristina christine kristina|chris tina chrissy christie",
        "christopher cristobal christoph christophe kristof|chris kit topher", "cynthia|cindy", "deborah debra|deb debbie",
        "dorothy dorothea|dot dottie dolly", "eleanor eleonora leonor|ellie nell nellie",
        "elizabeth elisabeth isabel isabella elisabetta isabelle|liz lizzie beth betty bess betsy liza lisa eliza libby",
        "frances francesca|fran fanny", "gabriel gabriele gavriel|gabe", "gabriela gabriella gabrielle|gabby", "jacqueline|jackie",
        "jennifer|jen jenny", "jessica|jess jessie", "judith|judy", "kimberly|kim", "lucille lucia lucy",
        "margaret margarita margherita marguerite margarete|maggie meg peggy madge greta rita marge", "nancy", "pamela|pam",
        "rebecca|becky", "rosemary|rose rosie", "sandra|sandy", "sara sarah|sally sadie", "stephanie stefania|steph",
        "susan susanna suzanne|sue susie suzy", "teresa theresa therese|terri terry tess", "valentina", "veronica veronika|ronnie roni",
        "victoria viktoria|vicky vicki", "virginia|ginny",
        "albert alberto adalbert|al bert", "alfred alfredo|al fred alf", "alan allan allen alain", "arthur arturo artur|art",
        "benjamin benyamin|ben benny bibi", "bernard bernardo bernhard|bernie", "bradley|brad", "barack barak|barry", "calvin|cal",
        "clifford|cliff", "curtis|curt", "dennis denis dionisio|denny", "dominic dominik domenico domingo dominique|dom", "edgar",
        "edmund edmond edmundo|ed", "ernest ernesto ernst|ernie", "eric erik erich", "eugenia", "gustavo gustav gustave|gus",
        "hugo hugh ugo|hughie", "ignacio ignatius ignazio|nacho", "jason|jay", "joel", "julian juliano julien", "julio julius giulio",
        "josephine josefina|josie", "manuel emanuel emmanuel manuele|manny manolo", "marcus mark marco marcos markus marc marek", "nelson",
        "pascal pasquale", "rene", "reginald reinaldo reinhold|reggie", "salvador salvatore|sal", "sebastian sebastiano|seb",
        "simon shimon simeon semyon", "solomon salomon", "sylvester silvestre", "theresia", "ulrich|uli", "uri", "wolfgang|wolf",
        "xavier javier saverio", "yitzhak itzhak",
        "gonzalez gonzales gonsales", "rodriguez rodrigues", "hernandez hernandes", "fernandez fernandes", "perez peres", "lopez lopes",
        "gomez gomes", "martinez martines", "sanchez sanches", "ramirez ramires", "alvarez alvares", "jimenez gimenez ximenez",
        "kim gim", "lee yi ri rhee li", "pak park bak", "choe choi", "chong jung jong chung jeong", "ro roh noh", "yu ryu yoo",
        "zedong tsetung", "chiang jiang", "deng teng", "xiao hsiao", "xu hsu", "zhang chang", "zhou chou", "zhao chao", "qian chien",
        "zhu chu", "cai tsai", "xie hsieh",
    ];

    private static readonly FrozenDictionary<string, int> Spellings = Catalogue
        .SelectMany((line, index) => line.Split('|')[0].Split(' ').Select(spelling => (spelling, group: index + 1)))
        .DistinctBy(pair => pair.spelling).ToFrozenDictionary(pair => pair.spelling, pair => pair.group, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> SpellingsBySpan =
        Spellings.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, FrozenSet<int>> ShortForms = Catalogue
        .SelectMany((line, index) => line.Split('|').Skip(1).SelectMany(part => part.Split(' ')).Select(form => (form, group: index + 1)))
        .GroupBy(pair => pair.form, pair => pair.group).ToFrozenDictionary(forms => forms.Key, forms => forms.ToFrozenSet(), StringComparer.Ordinal);

    /// <summary>The table as text.</summary>
    public static IEnumerable<string> Lines => Catalogue;

    /// <summary>Returns the number of the group that a spelling belongs to, or 0.</summary>
    public static int Of(ReadOnlySpan<char> spelling) => SpellingsBySpan.TryGetValue(spelling, out var group) ? group : 0;

    /// <summary>Returns the groups that a word is a short form of, or null.</summary>
    public static FrozenSet<int>? ShortFormOf(string word) => ShortForms.GetValueOrDefault(word);
}
