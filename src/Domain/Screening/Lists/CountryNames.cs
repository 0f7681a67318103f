using System.Collections.Frozen;
using System.Text;

namespace Onboarding.Domain.Screening.Lists;

/// <summary>
/// The countries as lists write them: alpha-2 codes (ISO 3166-1, and XK), alpha-3 codes where they are asked for, and English names in their usual
/// forms.
/// </summary>
public static class CountryNames
{
    private const string Catalogue =
        "AD=andorra;AE=united arab emirates|uae|dubai;AF=afghanistan|islamic republic of afghanistan;AG=antigua and barbuda;AI=anguilla;"
            + "AL=albania;AM=armenia;AO=angola;AQ=antarctica;AR=argentina;AS=american samoa;AT=austria;AU=australia;AW=aruba;AX=aland islands;"
            + "AZ=azerbaijan;BA=bosnia and herzegovina|bosnia;BB=barbados;BD=bangladesh;BE=belgium;BF=burkina faso;BG=bulgaria;BH=bahrain;"
            + "BI=burundi;BJ=benin;BL=saint barthelemy;BM=bermuda;BN=brunei darussalam|brunei;BO=bolivia;BQ=bonaire sint eustatius and saba;"
            + "BR=brazil;BS=bahamas|the bahamas;BT=bhutan;BV=bouvet island;BW=botswana;BY=belarus;BZ=belize;CA=canada;CC=cocos keeling islands;"
            + "CD=congo the democratic republic of the|congo democratic republic of the|"
            + "democratic republic of the congo|democratic republic of congo|drc|zaire;"
            + "CF=central african republic;CG=congo|republic of the congo|congo republic of the;CH=switzerland;CI=cote d ivoire|ivory coast;"
            + "CK=cook islands;CL=chile;CM=cameroon;CN=china|people s republic of china|prc;CO=colombia;CR=costa rica;CU=cuba;"
            + "CV=cabo verde|cape verde;CW=curacao;CX=christmas island;CY=cyprus;CZ=czechia|czech republic;DE=germany;DJ=djibouti;DK=denmark;"
            + "DM=dominica;DO=dominican republic;DZ=algeria;EC=ecuador;EE=estonia;EG=egypt|arab republic of egypt;EH=western sahara;ER=eritrea;"
            + "ES=spain;ET=ethiopia;FI=finland;FJ=fiji;FK=falkland islands malvinas;FM=micronesia federated states of|micronesia;"
            + "FO=faroe islands;FR=france;GA=gabon;"
            + "GB=united kingdom|uk|great britain|england|scotland|wales|northern ireland|united kingdom of great britain and northern ireland;"
            + "GD=grenada;GE=georgia;GF=french guiana;GG=guernsey;GH=ghana;GI=gibraltar;GL=greenland;GM=gambia|the gambia;GN=guinea;"
            + "GP=guadeloupe;GQ=equatorial guinea;GR=greece;GS=south georgia and the south sandwich islands;GT=guatemala;GU=guam;"
            + "GW=guinea bissau;GY=guyana;HK=hong kong;HM=heard island and mcdonald islands;HN=honduras;HR=croatia;HT=haiti;HU=hungary;"
            + "ID=indonesia;IE=ireland;IL=israel;IM=isle of man|man isle of;IN=india;IO=british indian ocean territory;IQ=iraq;"
            + "IR=iran|islamic republic of iran;IS=iceland;IT=italy;JE=jersey;JM=jamaica;JO=jordan;JP=japan;KE=kenya;"
            + "KG=kyrgyzstan|kyrgyz republic;KH=cambodia;KI=kiribati;KM=comoros;KN=saint kitts and nevis|st kitts and nevis;"
            + "KP=north korea|korea north|democratic people s republic of korea|dprk;KR=south korea|korea south|republic of korea;KW=kuwait;"
            + "KY=cayman islands;KZ=kazakhstan;LA=laos;LB=lebanon;LC=saint lucia|st lucia;LI=liechtenstein;LK=sri lanka;LR=liberia;LS=lesotho;"
            + "LT=lithuania;LU=luxembourg;LV=latvia;LY=libya|state of libya;MA=morocco;MC=monaco;MD=moldova|republic of moldova;ME=montenegro;"
            + "MF=saint martin french part;MG=madagascar;MH=marshall islands;"
            + "MK=north macedonia|macedonia|the republic of north macedonia|macedonia the former yugoslav republic of;ML=mali;MM=myanmar|burma;"
            + "MN=mongolia;MO=macao|macau;MP=northern mariana islands;MQ=martinique;MR=mauritania;MS=montserrat;MT=malta;MU=mauritius;"
            + "MV=maldives;MW=malawi;MX=mexico;MY=malaysia;MZ=mozambique;NA=namibia;NC=new caledonia;NE=niger;NF=norfolk island;NG=nigeria;"
            + "NI=nicaragua;NL=netherlands|the netherlands|holland;NO=norway;NP=nepal;NR=nauru;NU=niue;NZ=new zealand;OM=oman;PA=panama;PE=peru;"
            + "PF=french polynesia;PG=papua new guinea;PH=philippines|the philippines|republic of the philippines;PK=pakistan;PL=poland;"
            + "PM=saint pierre and miquelon;PN=pitcairn;PR=puerto rico;"
            + "PS=palestine state of|palestine|palestinian|west bank|gaza|"
            + "region gaza|region west bank|state of palestine|palestinian territory occupied;"
            + "PT=portugal;PW=palau;PY=paraguay;QA=qatar;RE=reunion;RO=romania;RS=serbia|republic of serbia|yugoslavia|serbia and montenegro;"
            + "RU=russian federation|russia|soviet union|ussr;RW=rwanda;SA=saudi arabia|kingdom of saudi arabia;SB=solomon islands;SC=seychelles;"
            + "SD=sudan|the sudan;SE=sweden;SG=singapore;SH=saint helena ascension and tristan da cunha;SI=slovenia;SJ=svalbard and jan mayen;"
            + "SK=slovakia|slovak republic;SL=sierra leone;SM=san marino;SN=senegal;SO=somalia;SR=suriname;SS=south sudan;"
            + "ST=sao tome and principe;SV=el salvador;SX=sint maarten dutch part|sint maarten;SY=syria|syrian arab republic;"
            + "SZ=eswatini|swaziland;TC=turks and caicos islands;TD=chad;TF=french southern territories;TG=togo;TH=thailand;TJ=tajikistan;"
            + "TK=tokelau;TL=timor leste|east timor;TM=turkmenistan;TN=tunisia;TO=tonga;TR=turkiye|turkey;TT=trinidad and tobago;TV=tuvalu;"
            + "TW=taiwan;TZ=tanzania|united republic of tanzania;UA=ukraine;UG=uganda;UM=united states minor outlying islands;"
            + "US=united states|usa|united states of america;UY=uruguay;UZ=uzbekistan;VA=holy see vatican city state|vatican city|holy see;"
            + "VC=saint vincent and the grenadines|st vincent and the grenadines;VE=venezuela|bolivarian republic of venezuela;"
            + "VG=virgin islands british|british virgin islands;VI=virgin islands u s;VN=vietnam|viet nam;VU=vanuatu;WF=wallis and futuna;"
            + "WS=samoa;XK=kosovo|republic of kosovo;YE=yemen|republic of yemen;YT=mayotte;ZA=south africa;ZM=zambia;ZW=zimbabwe;";

    private static readonly FrozenDictionary<string, string> Codes = Catalogue.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(line => line[3..].Split('|', StringSplitOptions.RemoveEmptyEntries).Append(line[..2].ToLowerInvariant())
            .Select(name => (name, code: line[..2])))
        .DistinctBy(pair => pair.name).ToFrozenDictionary(pair => pair.name, pair => pair.code, StringComparer.Ordinal);

    /// <summary>Returns the alpha-2 code of a name or code, or null for one that is unknown (also EU lists' <c>00</c>).</summary>
    public static string? CodeOf(string? name) => string.IsNullOrWhiteSpace(name) ? null : Codes.GetValueOrDefault(Folded(name));

    private static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetter(letter))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
            else if (!char.IsLetter(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.NonSpacingMark
                && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }
}
