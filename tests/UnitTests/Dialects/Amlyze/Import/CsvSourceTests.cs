using System.Text;
using System.Text.Json.Nodes;
using CsvHelper;
using Onboarding.Api.Dialects.Amlyze.Batches;
using Onboarding.Api.Dialects.Amlyze.Import;
using Onboarding.Api.Dialects.Amlyze.Import.Csv;

namespace Onboarding.UnitTests.Dialects.Amlyze.Import;

public class CsvSourceTests
{
    [Theory]
    [InlineData("firstName,lastName\nOna,Vilkaitė\n", """{"firstName":"Ona","lastName":"Vilkaitė"}""")]
    [InlineData("\uFEFFfirstName;lastName\r\nOna;Vilkaitė", """{"firstName":"Ona","lastName":"Vilkaitė"}""")]
    [InlineData("FIRSTNAME\tlastname\nOna\tVil,ka;itė\n", """{"firstName":"Ona","lastName":"Vil,ka;itė"}""")]
    [InlineData("firstName,title\n\"Ona \"\"the\"\" first\",\"two\nlines\"\n", """{"firstName":"Ona \"the\" first","title":"two\nlines"}""")]
    [InlineData("listAddress.1.city,listAddress.0.city\nRiga,Vilnius\n", """{"listAddress":[{"city":"Vilnius"},{"city":"Riga"}]}""")]
    [InlineData("listAddress[0].city,listAddress[1].city\n,Riga\n", """{"listAddress":[{"city":"Riga"}]}""")]
    [InlineData("listAddress.10.city,listAddress.9.city\nRiga,Vilnius\n", """{"listAddress":[{"city":"Vilnius"},{"city":"Riga"}]}""")]
    [InlineData("fieldOfActivity.employment.isEmployee\ntrue\n", """{"fieldOfActivity":{"employment":{"isEmployee":"true"}}}""")]
    [InlineData("initializeScreeningProcesses.0,firstName\nPEP,Ona\n", """{"initializeScreeningProcesses":["PEP"],"firstName":"Ona"}""")]
    [InlineData("listRelatedEntity.0.listAddress.0.city\nRiga\n", """{"listRelatedEntity":[{"listAddress":[{"city":"Riga"}]}]}""")]
    [InlineData("firstName,lastName\nOna,\n", """{"firstName":"Ona"}""")]
    [InlineData("#errorCode,firstName,\nC004,Ona,\n", """{"firstName":"Ona"}""")]
    public async Task A_row_becomes_a_customer(string csv, string expected) =>
        Json((await Read(csv)).Single()).Should().Be(expected);

    [Fact]
    public async Task Positions_are_the_rows_of_the_file_and_blank_rows_are_ignored() =>
        (await Read("firstName\nOna\n\nRasa\n")).Select(record => record.Position).Should().Equal(2, 4);

    [Theory]
    [InlineData("firstName,lastName\nOna\n", "1 fields")]
    [InlineData("firstName,lastName\nOna,Vilkaitė,more\n", "field 3")]
    [InlineData("firstName,\nOna,more\n", "field 2")]
    [InlineData("firstName,lastName\nO\"na,Vilkaitė \"\n", "quote")]
    [InlineData("firstName,lastName\nOna,\"Vilkaitė\n", "no end")]
    public async Task A_row_that_does_not_fit_the_header_is_a_record_with_that_defect(string csv, string defect)
    {
        var record = (await Read(csv)).Single();

        record.Json.Should().BeNull();
        record.Defect.Should().Contain(defect);
        Encoding.UTF8.GetString(record.Source!.Value.Span).Should().Be(csv[(csv.IndexOf('\n', StringComparison.Ordinal) + 1)..].TrimEnd('\n'));
    }

    [Theory]
    [InlineData("firstNam,lastName\n", "firstName")]
    [InlineData("listAddress.city\n", "listAddress.0.city")]
    [InlineData("firstName,firstname\n", "so is another column")]
    [InlineData("", "empty")]
    public async Task A_header_that_cannot_be_used_is_rejected(string csv, string reason) =>
        (await FluentActions.Invoking(() => Read(csv)).Should().ThrowAsync<ImportFileException>()).Which.Message.Should().Contain(reason);

    [Fact]
    public async Task A_mapping_names_fields_constants_values_and_the_format_of_dates()
    {
        var mapping = new CsvMapping
        {
            Columns = new() { ["Vorname"] = "firstName", ["Geboren"] = "birthDate", ["Ort"] = "listAddress.0.city", ["PEP"] = "isPEP", ["Notiz"] = null },
            Constants = new() { ["entityType"] = "INDIVIDUAL", ["listAddress.0.addressType"] = "RESIDENCE" },
            Values = new() { ["isPEP"] = new() { ["ja"] = "true", ["nein"] = "false" } },
            DateFormat = "d.M.yyyy",
        };

        var records = await Read("Vorname;Geboren;Ort;PEP;Notiz\nOna;3.11.1984;Riga;ja;x\nRasa;1990-01-31;;nein;\nLina;31.02.1990;;?;\n", mapping);

        records.Select(Json).Should().Equal(
            """{"firstName":"Ona","birthDate":"1984-11-03","listAddress":[{"city":"Riga","addressType":"RESIDENCE"}],"isPEP":"true","entityType":"INDIVIDUAL"}""",
            """{"firstName":"Rasa","birthDate":"1990-01-31","isPEP":"false","entityType":"INDIVIDUAL"}""",
            """{"firstName":"Lina","birthDate":"31.02.1990","isPEP":"?","entityType":"INDIVIDUAL"}""");
    }

    [Fact]
    public async Task A_mapping_of_a_column_that_the_file_lacks_is_rejected()
    {
        var mapping = new CsvMapping { Columns = new() { ["Vorname"] = "firstName" }, Values = new() { ["isPep2"] = [] } };

        var rejected = await FluentActions.Invoking(() => Read("lastName\n", mapping)).Should().ThrowAsync<ImportFileException>();

        rejected.Which.Message.Should().Contain("Vorname").And.Contain("isPep2");
    }

    [Theory]
    [InlineData("dd.MM.yyyy", true)]
    [InlineData("M/d/yyyy", true)]
    [InlineData("dd.mm.yyyy", false)]
    [InlineData("yyyy", false)]
    [InlineData("tomorrow", false)]
    public void A_format_of_dates_must_name_a_day(string format, bool isValid)
    {
        var check = () => new CsvMapping { DateFormat = format }.Checked();

        if (isValid)
        {
            check.Should().NotThrow();
        }
        else
        {
            check.Should().Throw<ImportFileException>();
        }
    }

    [Fact]
    public async Task Text_that_is_not_UTF_8_ends_the_file() => await FluentActions.Invoking(() => Read([.. "firstName\nK"u8, 0xE4, .. "the\n"u8]))
        .Should().ThrowAsync<DecoderFallbackException>();

    [Fact]
    public async Task A_quote_without_end_is_not_read_into_memory() => await FluentActions.Invoking(
        () => Read("firstName\n\"" + new string('x', 100_000), maxBytes: 10_000)).Should().ThrowAsync<CsvHelperException>();

    [Fact]
    public async Task A_row_of_many_fields_is_not_read_into_memory()
    {
        var source = new CountedStream("firstName\n"u8.ToArray(), 100_000_000);

        await FluentActions.Invoking(() => Read(source, maxBytes: 10_000)).Should().ThrowAsync<CsvRowTooLongException>();

        source.Given.Should().BeLessThan(1_000_000);
    }

    [Theory]
    [InlineData("""{"constants":{"birthDate":null}}""", "birthDate")]
    [InlineData("""{"values":{"isPEP":{"ja":null}}}""", "isPEP")]
    [InlineData("""{"values":{"isPEP":null}}""", "isPEP")]
    public void A_mapping_without_a_text_is_rejected(string json, string field)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, json);
            FluentActions.Invoking(() => CsvMapping.Read(path)).Should().Throw<ImportFileException>().Which.Message.Should().Contain(field);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Every_field_of_the_template_is_a_column_and_the_example_is_in_both_formats()
    {
        var lines = ImportTemplate.Text(asCsv: true).Split('\n');

        lines[0].Should().Contain("firstName").And.Contain("listAddress.0.city").And.Contain("listRelatedEntity.0.firstName").And.NotContain("#");
        ImportTemplate.Text(asCsv: false).Should().StartWith("{").And.Contain("\"listAddress\":[{").And.EndWith("}\n");
    }

    private static Task<List<Element>> Read(string csv, CsvMapping? mapping = null, int maxBytes = 1 << 20) => Read(Encoding.UTF8.GetBytes(csv), mapping, maxBytes);

    private static Task<List<Element>> Read(byte[] csv, CsvMapping? mapping = null, int maxBytes = 1 << 20) => Read(new MemoryStream(csv), mapping, maxBytes);

    private static async Task<List<Element>> Read(Stream csv, CsvMapping? mapping = null, int maxBytes = 1 << 20)
    {
        var records = new List<Element>();
        await foreach (var record in new CsvSource(csv, mapping ?? CsvMapping.None, maxBytes).Elements(TestContext.Current.CancellationToken))
        {
            records.Add(record);
        }

        return records;
    }

    private static string Json(Element record) => JsonNode.Parse(record.Json!.Value.Span)!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    // A head, and then commas.
    private sealed class CountedStream(byte[] head, long length) : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Given);
            for (var i = 0; i < read; i++)
            {
                buffer[offset + i] = Given < head.Length ? head[Given] : (byte)',';
                Given++;
            }

            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
