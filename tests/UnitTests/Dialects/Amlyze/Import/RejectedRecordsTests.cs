using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;
using Onboarding.Api.Dialects.Amlyze.Batches;
using Onboarding.Api.Dialects.Amlyze.Import;

namespace Onboarding.UnitTests.Dialects.Amlyze.Import;

public class RejectedRecordsTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"#errorCode":"C1","#errorDescription":"Näh \"x\"","a":1}""")]
    [InlineData("""  { "a":1 }""", """{"#errorCode":"C1","#errorDescription":"Näh \"x\"","a":1 }""")]
    [InlineData("{}", """{"#errorCode":"C1","#errorDescription":"Näh \"x\""}""")]
    public void A_record_of_JSON_comes_out_beside_its_reason_and_an_import_ignores_the_reason(string json, string expected)
    {
        var written = Encoding.UTF8.GetString(JsonRemarks.Add(Encoding.UTF8.GetBytes(json), "C1", "Näh \"x\"").Span);

        written.Should().Be(expected);
        Encoding.UTF8.GetString(JsonRemarks.Remove(new(1, Encoding.UTF8.GetBytes(written))).Json!.Value.Span).Replace(" ", "", StringComparison.Ordinal)
            .Should().Be(json.Replace(" ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("abc")]
    [InlineData("\"say\"")]
    public void A_record_that_is_no_object_comes_out_as_text_so_that_the_file_is_recognised(string record)
    {
        var written = JsonNode.Parse(JsonRemarks.Add(Encoding.UTF8.GetBytes(record), "C1", "why").Span)!.AsObject();

        written.Select(member => member.Key).Should().Equal("#errorCode", "#errorDescription", "#record");
        written["#record"]!.GetValue<string>().Should().Be(record);
    }

    [Theory]
    [InlineData("{ \"#errorCode\":\"C1\",\n \"#mine\": {\"b\":[2]}, \"a\":1}", "{\"a\":1}")]
    [InlineData("{\"#x\":1}", "{}")]
    [InlineData("{\"a\":1,\"#x\":1}", "{\"a\":1,\"#x\":1}")]
    public void The_first_members_whose_names_begin_with_a_number_sign_are_not_imported(string json, string expected) =>
        Encoding.UTF8.GetString(JsonRemarks.Remove(new(1, Encoding.UTF8.GetBytes(json))).Json!.Value.Span).Should().Be(expected);

    [Fact]
    public void A_book_is_no_export_also_if_its_first_line_is_longer_than_what_is_read_ahead()
    {
        var text = new string('x', 5_000);
        foreach (var length in Enumerable.Range(0, 40))
        {
            var line = Encoding.UTF8.GetBytes($"{{\"requester\":\"a\",\"comment\":\"{text}\",\"lastName\":12345678}}\n");
            ImportFormats.IsExport(line.AsSpan(0, 30 + (length * 130 % 5_030))).Should().BeFalse("{0}", length);
        }

        ImportFormats.IsExport(Encoding.UTF8.GetBytes($"{{\"id\":\"a\",\"standing\":\"REGULAR\",\"comment\":\"{text}")).Should().BeTrue();
    }

    [Theory]
    [InlineData("""[{"a":1},{"b":2}]""", "{\"a\":1}|{\"b\":2}")]
    [InlineData(" [ ] ", "")]
    [InlineData("""{"customers":[{"a":1}]}""", "{\"a\":1}")]
    public async Task A_file_may_be_the_list_alone(string json, string expected) => (await Read(json, allowsPlainList: true)).Should().Be(expected);

    [Theory]
    [InlineData("[{\"a\":1}]", false)]
    [InlineData("[{\"a\":1}", true)]
    [InlineData("[{\"a\":1}] []", true)]
    [InlineData("[{\"a\":1}],", true)]
    public async Task A_list_alone_that_is_incomplete_or_in_a_request_is_rejected(string json, bool allowsPlainList) =>
        await FluentActions.Invoking(() => Read(json, allowsPlainList)).Should().ThrowAsync<Microsoft.AspNetCore.Http.BadHttpRequestException>();

    private static async Task<string> Read(string json, bool allowsPlainList)
    {
        var source = PipeReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(json)));
        var found = new List<string>();
        await foreach (var element in new BatchReader(source, 1_000, allowsPlainList).Elements(TestContext.Current.CancellationToken))
        {
            found.Add(Encoding.UTF8.GetString(element.Json!.Value.Span));
        }

        return string.Join('|', found);
    }
}
