using System.IO.Pipelines;
using System.Text;
using Onboarding.Api.Dialects.Amlyze.Batches;
using Onboarding.Api.Dialects.Amlyze.Import;

namespace Onboarding.UnitTests.Dialects.Amlyze.Import;

public class RejectedRecordsTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"#errorCode":"C1","#errorDescription":"Näh \"x\"","a":1}""")]
    [InlineData("""  { "a":1 }""", """{"#errorCode":"C1","#errorDescription":"Näh \"x\"","a":1 }""")]
    [InlineData("{}", """{"#errorCode":"C1","#errorDescription":"Näh \"x\""}""")]
    [InlineData("[1]", "[1]")]
    public void A_record_of_JSON_comes_out_beside_its_reason_and_an_import_ignores_the_reason(string json, string expected)
    {
        var written = Encoding.UTF8.GetString(JsonRemarks.Add(Encoding.UTF8.GetBytes(json), "C1", "Näh \"x\"").Span);

        written.Should().Be(expected);
        Encoding.UTF8.GetString(JsonRemarks.Remove(new(1, Encoding.UTF8.GetBytes(written))).Json!.Value.Span).Replace(" ", "", StringComparison.Ordinal)
            .Should().Be(json.Replace(" ", "", StringComparison.Ordinal));
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
