using System.IO.Compression;
using System.Text;
using Onboarding.Application.Screening;
using Onboarding.Domain.Screening.Lists;
using Onboarding.Domain.Screening.Matching;
using Onboarding.Infrastructure.Screening.Formats;

namespace Onboarding.UnitTests.Screening.Formats;

/// <summary>The published formats of lists, with invented entries that carry the peculiarities of each.</summary>
public class FormatTests
{
    private const string Sdn = "101,\"SOROKINA, Ludmila\",\"individual\",\"BELARUS\",\"Director\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 02 Apr 1971; alt. DOB circa 1970; POB Minsk, Belarus; nationality Russia; Gender Female; Passport MP1234567 (Belarus); a.k.a. 'SNOW QUEEN'\"\r\n"
        + "102,\"NORDWIND TRADING OOO\",-0- ,\"BELARUS\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n"
        + "103,\"NORD STAR\",\"vessel\",\"BELARUS\",-0- ,\"XYZ1\",\"Tanker\",-0- ,-0- ,-0- ,-0- ,-0- \r\n";

    [Fact]
    public void Ofac_rows_are_joined_with_aliases_addresses_and_comments()
    {
        var content = new OfacCsv().Read(
        [
            File("alt.csv", "101,7,\"aka\",\"SOROKINA, Lyudmila\",-0- \r\n"), File("sdn.csv", Sdn + "\u001A"), File("add.csv", "102,9,\"Street 1\",\"Oslo\",\"Norway\",-0- \r\n"),
            File("sdn_comments.csv", "101,\"; Linked To: NORDWIND.\"\r\n"),
        ]);

        content.Entries.Select(entry => entry.Id).Should().Equal("101", "102", "103");
        var person = content.Entries[0];
        person.Type.Should().Be(NameType.Person);
        person.Names.Should().Equal(new ListedName("SOROKINA, Ludmila"), new ListedName("SOROKINA, Lyudmila"), new ListedName("SNOW QUEEN", IsWeak: true));
        person.BirthDates.Should().Equal(BirthPeriod.Parse("1971-04-02")!, BirthPeriod.Year(1970, isApproximate: true));
        person.Countries.Should().BeEquivalentTo("BY", "RU");
        person.Gender.Should().Be("F");
        person.Identifiers.Should().Equal(new ListedIdentifier("Passport", "MP1234567", "BY"));
        person.Remarks.Should().EndWith("Linked To: NORDWIND.");
        content.Entries[1].Should().BeEquivalentTo(new { Type = NameType.Organisation, Countries = new[] { "NO" }, Remarks = (string?)null });
        content.Entries[2].Type.Should().Be(NameType.Vessel);
        content.Skipped.Should().BeEmpty();
    }

    [Theory]
    [InlineData("14 Jun 1975", "1975-06-14")]
    [InlineData("Jun 1975", "1975-06")]
    [InlineData("1975", "1975")]
    [InlineData("circa 1974", "about 1974")]
    [InlineData("1968 to 1972", "1968 to 1972")]
    [InlineData("August 1961", "1961-08")]
    public void English_dates_are_read(string text, string expected) => EnglishDates.Read(text)!.ToString().Should().Be(expected);

    [Theory]
    [InlineData("unknown")]
    [InlineData("31 Feb 1975")]
    [InlineData("")]
    public void Other_dates_are_none(string text) => EnglishDates.Read(text).Should().BeNull();

    [Fact]
    public void Un_entries_are_read()
    {
        const string xml = """
            <CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS><INDIVIDUAL><DATAID>7001</DATAID><FIRST_NAME>LUDMILA</FIRST_NAME><SECOND_NAME>SOROKINA</SECOND_NAME>
            <NAME_ORIGINAL_SCRIPT>Людмила Сорокина</NAME_ORIGINAL_SCRIPT><NATIONALITY><VALUE>Belarus</VALUE></NATIONALITY><DESIGNATION><VALUE>Director</VALUE></DESIGNATION><GENDER>Female</GENDER>
            <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Lyudmila Sorokina; Ludmilla S.</ALIAS_NAME></INDIVIDUAL_ALIAS><INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Snow Queen</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>na</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1971</YEAR></INDIVIDUAL_DATE_OF_BIRTH><INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1968</FROM_YEAR><TO_YEAR>1972</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
            <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>MP1234567</NUMBER></INDIVIDUAL_DOCUMENT></INDIVIDUAL></INDIVIDUALS>
            <ENTITIES><ENTITY><DATAID>7002</DATAID><FIRST_NAME>NORDWIND TRADING</FIRST_NAME><ENTITY_ADDRESS><COUNTRY>Norway</COUNTRY></ENTITY_ADDRESS></ENTITY><ENTITY><DATAID>7003</DATAID></ENTITY></ENTITIES></CONSOLIDATED_LIST>
            """;

        var content = new UnXml().Read([File("consolidated.xml", xml)]);

        content.PublishedAt.Should().Be(new DateTimeOffset(2026, 2, 27, 0, 0, 9, 554, TimeSpan.Zero));
        content.Entries[0].Names.Should().Equal(new ListedName("LUDMILA SOROKINA"), new ListedName("Lyudmila Sorokina"), new ListedName("Ludmilla S."), new ListedName("Snow Queen", IsWeak: true), new ListedName("Людмила Сорокина"));
        content.Entries[0].BirthDates.Should().Equal(BirthPeriod.Year(1971, isApproximate: true), BirthPeriod.Years(1968, 1972));
        content.Entries[0].Countries.Should().Equal("BY");
        content.Entries[1].Should().BeEquivalentTo(new { Id = "7002", Type = NameType.Organisation, Countries = new[] { "NO" } });
        content.Skipped.Should().ContainSingle().Which.Reason.Should().Contain("name");
    }

    [Fact]
    public void Eu_entries_are_read_as_xml_and_csv()
    {
        const string xml = """
            <?xml version="1.0" encoding="UTF-8"?><export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-02-27T18:00:00.000+01:00"><sanctionEntity logicalId="9001">
            <subjectType code="person" classificationCode="P"/><nameAlias firstName="" middleName="" lastName="" wholeName="Snow Queen" strong="false"/><nameAlias firstName="Ludmila" lastName="Sorokina" wholeName="" strong="true" gender="F"/>
            <birthdate circa="false" calendarType="ISLAMIC" year="1391" countryIso2Code="00"/><birthdate circa="true" calendarType="GREGORIAN" year="1971" monthOfYear="4" countryIso2Code="BY"/>
            <citizenship countryIso2Code="RU"/><identification identificationTypeCode="passport" number="MP1234567" countryIso2Code="BY"/><identification identificationTypeCode="other" number="-"/></sanctionEntity></export>
            """;
        const string csv = "\uFEFFfileGenerationDate;Entity_LogicalId;Entity_SubjectType;NameAlias_WholeName;NameAlias_Gender;BirthDate_BirthDate;BirthDate_Year;BirthDate_Month;BirthDate_CountryIso2Code;Citizenship_CountryIso2Code\n"
            + "27/02/2026;9001;P;Ludmila Sorokina;F;;;;;\n27/02/2026;9001;P;Snow Queen;;;;;;\n27/02/2026;9001;P;;;;1971;4;00;RU\n";

        var fromXml = new EuXml().Read([File("list.xml", xml)]).Entries.Single();
        var fromCsv = new EuCsv().Read([File("list.csv", csv)]).Entries.Single();

        fromXml.Names.Should().Equal(new ListedName("Ludmila Sorokina"), new ListedName("Snow Queen", IsWeak: true));
        fromXml.BirthDates[0].IsApproximate.Should().BeTrue();
        fromXml.BirthDates[0].From.Year.Should().Be(1971);
        fromXml.BirthDates[1].Should().Be(BirthPeriod.Month(1971, 4, isApproximate: true));
        fromXml.Countries.Should().BeEquivalentTo("RU", "BY");
        fromXml.Identifiers.Should().Equal(new ListedIdentifier("passport", "MP1234567", "BY"));
        fromCsv.Should().BeEquivalentTo(new { Id = "9001", Type = NameType.Person, Countries = new[] { "RU" }, Gender = "F", BirthDates = new[] { BirthPeriod.Month(1971, 4) } });
    }

    [Fact]
    public void Bad_rows_are_skipped_and_named()
    {
        var content = new CoreCsv().Read([File("watch.csv", "id,type,name,aliases\nw1,INDIVIDUAL,Ludmila Sorokina,Lyudmila S.;Ludmilla S.\n,INDIVIDUAL,Jonas Abendroth,\nw3,PLANET,Mars,\n")]);

        content.Entries.Should().ContainSingle().Which.Names.Should().HaveCount(3);
        content.Skipped.Should().Equal(new SkippedRow("watch.csv", 3, "no id"), new SkippedRow("watch.csv", 4, "unknown type"));
    }

    [Fact]
    public void Open_sanctions_schemata_become_types()
    {
        var content = new OpenSanctionsCsv().Read([File("targets.simple.csv", "id,schema,name,aliases,birth_date,countries\nN1,Person,Ludmila Sorokina,\"Snow Queen;L. S.\",1971-04,by;ru\nN2,Vessel,Nord Star,,,\nN3,CryptoWallet,x,,,\n")]);

        content.Entries.Select(entry => entry.Type).Should().Equal(NameType.Person, NameType.Vessel);
        content.Entries[0].Should().BeEquivalentTo(new { Countries = new[] { "BY", "RU" }, BirthDates = new[] { BirthPeriod.Month(1971, 4) } });
        content.Skipped.Should().ContainSingle().Which.Reason.Should().Be("schema CryptoWallet");
    }

    [Theory]
    [InlineData("""{"id": "N2", "schema": "Person", "properties": {"name": ["\ud800"]}}""")]
    [InlineData("""{"id": "\udfff", "schema": "Person", "properties": {"name": ["Jonas Abendroth"]}}""")]
    [InlineData("""{"id": "N2", "schema": "Person", "properties": {"name": ["Jonas Abendroth"], "notes": ["\ud83d"]}}""")]
    [InlineData("""{"id": "N2", "schema": "Passport", "properties": {"holder": ["N1"], "number": ["MP1", "\udc00"]}}""")]
    public void A_line_with_half_of_a_surrogate_pair_is_skipped_and_named(string line)
    {
        var content = new FollowTheMoney().Read([File("e.json", line + "\n" + """{"id": "N1", "schema": "Person", "properties": {"name": ["Ludmila Sorokina"]}}""")]);

        content.Entries.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id = "N1", Identifiers = Array.Empty<ListedIdentifier>() });
        content.Skipped.Should().Equal(new SkippedRow("e.json", 1, "the line has a text that is not Unicode"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(19)]
    public void The_beginning_of_a_compressed_file_is_rejected(int length)
    {
        byte[] start = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0];

        FluentActions.Invoking(() => new CoreCsv().Read([new ListFile("watch.csv.gz", start[..length])])).Should().Throw<ListFormatException>().WithMessage("watch.csv.gz*");
    }

    public static TheoryData<string, string, string> Broken => new()
    {
        { "ofac-csv", "sdn.csv", Sdn[..^40] },
        { "ofac-csv", "sdn.csv", "<!DOCTYPE html><html></html>" },
        { "ofac-csv", "sdn.csv", "" },
        { "un-xml", "list.xml", "<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID>" },
        { "un-xml", "list.xml", "<export/>" },
        { "un-xml", "list.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><CONSOLIDATED_LIST>&b;</CONSOLIDATED_LIST>" },
        { "eu-xml", "list.xml", "<html><body>Sorry</body></html>" },
        { "eu-csv", "list.csv", "a;b\n1;2\n" },
        { "core-csv", "watch.csv", "id,type\n1,INDIVIDUAL\n" },
        { "opensanctions-csv", "targets.simple.csv", "id,schema,name\nN1,Person,A B\nN2,Per" },
    };

    [Theory, MemberData(nameof(Broken))]
    public void A_file_that_is_cut_short_or_of_another_kind_is_rejected(string format, string name, string text)
    {
        IListFormat[] formats = [new OfacCsv(), new UnXml(), new EuXml(), new EuCsv(), new OpenSanctionsCsv(), new CoreCsv()];

        var read = () => formats.Single(one => one.Name == format).Read([File(name, text)]);

        read.Should().Throw<ListFormatException>().WithMessage($"{name}*");
    }

    [Fact]
    public void A_file_with_a_document_type_is_rejected()
    {
        const string Entities = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>""";
        foreach (var (format, name, root) in new (IListFormat, string, string)[] { (new UnXml(), "un.xml", "CONSOLIDATED_LIST"), (new EuXml(), "eu.xml", "export") })
        {
            FluentActions.Invoking(() => format.Read([File(name, $"{Entities}<{root}>&e;</{root}>")])).Should().Throw<ListFormatException>().WithMessage($"{name}*");
        }
    }

    [Fact]
    public void A_compressed_file_is_read_and_one_that_is_cut_short_is_rejected()
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes("id,type,name\nw1,INDIVIDUAL,Ludmila Sorokina\n"));
        }

        new CoreCsv().Read([new ListFile("watch.csv.gz", buffer.ToArray())]).Entries.Should().ContainSingle();
        var cut = () => new CoreCsv().Read([new ListFile("watch.csv.gz", buffer.ToArray()[..^20])]);
        cut.Should().Throw<ListFormatException>();
    }

    private static ListFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
