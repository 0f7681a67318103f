using System.Text;
using Onboarding.Fuzz.Checking;
using Onboarding.Fuzz.Description;
using Onboarding.Fuzz.Requests;
using Onboarding.Fuzz.Wire;

namespace Onboarding.UnitTests.Fuzz;

/// <summary>The defects that <c>eng/fuzz</c> reports.</summary>
public sealed class ExpectationTests
{
    private const string Problem = """{"title":"t","status":400,"correlationId":"c"}""";

    private static readonly ApiDescription Description = ApiDescription.Read(Encoding.UTF8.GetBytes(FuzzSamples.Description));

    private readonly Expectations _expectations = new(Description);

    [Theory]
    [InlineData("GET", "/onboarding/v1/things", 200, "application/json; charset=utf-8", "[]")]
    [InlineData("GET", "/onboarding/v1/things", 304, "", "")]
    [InlineData("GET", "/onboarding/v1/things", 400, "application/problem+json", Problem)]
    [InlineData("PUT", "/onboarding/v1/things", 405, "application/problem+json", """{"title":"t","status":405,"correlationId":"c"}""")]
    [InlineData("GET", "/onboarding/v2", 404, "application/problem+json", """{"title":"t","status":404,"correlationId":"c"}""")]
    [InlineData("GET", "/api/things", 204, "", "")]
    [InlineData("GET", "/other", 404, "text/html", "x")]
    public void A_described_answer_is_no_finding(string method, string path, int status, string type, string body) =>
        Check(method, path, status, type, body).Should().BeNull();

    [Theory]
    [InlineData("GET", "/onboarding/v1/things", 500, "application/problem+json", """{"title":"t","status":500,"correlationId":"c"}""", "500")]
    [InlineData("GET", "/onboarding/v1/things", 502, "", "", "502")]
    [InlineData("GET", "/onboarding/v2", 503, "", "", "503 without an operation")]
    [InlineData("GET", "/onboarding/v1/things", 409, "application/problem+json", Problem, "409")]
    [InlineData("GET", "/onboarding/v1/things", 400, "application/json", Problem, "400 application/json")]
    [InlineData("GET", "/onboarding/v1/things", 400, "application/problem+json", """{"title":"t","status":400}""", "400 problem")]
    [InlineData("GET", "/onboarding/v1/things", 400, "application/problem+json", """{"title":"t","status":400,"correlationId":"other"}""", "400 problem")]
    [InlineData("GET", "/onboarding/v1/things", 400, "", "", "400 without a body")]
    [InlineData("GET", "/onboarding/v1/things", 304, "text/plain", "x", "304 text/plain")]
    [InlineData("GET", "/onboarding/v1/things", 200, "application/json", "[", "200 no JSON")]
    [InlineData("PUT", "/onboarding/v1/things", 200, "application/json", "[]", "200 without an operation")]
    [InlineData("GET", "/onboarding/v2", 404, "text/plain", "x", "404 text/plain")]
    public void Anything_else_is_a_finding(string method, string path, int status, string type, string body, string kind) =>
        Check(method, path, status, type, body)!.Kind.Should().Be(kind);

    [Fact]
    public void Only_a_request_that_is_no_HTTP_may_be_rejected_by_the_server_or_get_no_answer()
    {
        var draft = Draft("GET", "/onboarding/v1/things");
        var answer = new Answer(400, new Dictionary<string, string> { ["connection"] = "close" }, []);
        _expectations.Check(draft, answer)!.Kind.Should().Be("400 without X-Correlation-Id");
        _expectations.Check(draft, null)!.Kind.Should().Be("no response");
        draft.IsBroken = true;
        _expectations.Check(draft, answer).Should().BeNull();
        _expectations.Check(draft, null).Should().BeNull();
        _expectations.Check(draft, answer with { Status = 500 })!.Kind.Should().Be("500");
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]", 200, "[]")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n[\r\n1\r\n]\r\n0\r\n\r\n", 200, "[]")]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n", 204, "")]
    public void A_response_is_read_as_soon_as_it_is_whole(string received, int status, string body)
    {
        var bytes = Encoding.ASCII.GetBytes(received);
        var answer = AnswerParser.Parse(bytes, isHead: false, isComplete: false)!;
        answer.Status.Should().Be(status);
        Encoding.ASCII.GetString(answer.Body).Should().Be(body);
        AnswerParser.Parse(bytes.AsSpan(0, bytes.Length - 1), isHead: false, isComplete: false).Should().BeNull();
    }

    private Finding? Check(string method, string path, int status, string type, string body)
    {
        var headers = new Dictionary<string, string> { ["x-correlation-id"] = "c" };
        if (type.Length > 0)
        {
            headers["content-type"] = type;
        }

        return _expectations.Check(Draft(method, path), new Answer(status, headers, Encoding.UTF8.GetBytes(body)));
    }

    private static Draft Draft(string method, string path)
    {
        var draft = new Draft(Description.Operations[0]) { Method = method };
        draft.Path.AddRange(path[1..].Split('/'));
        return draft;
    }
}
