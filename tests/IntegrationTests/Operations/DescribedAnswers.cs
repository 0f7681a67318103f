using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>Every call answers only what the API description has, in one form, whatever a request asks for. <c>eng/fuzz</c> checks the same with random requests.</summary>
public sealed class DescribedAnswers(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task Every_call_describes_the_status_and_the_media_type_of_each_rejection()
    {
        var (app, client) = await Start();
        var paths = (await app.Get("/v3/api-docs")).ShouldBeOk().Json["paths"]!.AsObject();
        (string Kind, Func<DescribedCall, HttpRequestMessage> Request)[] kinds =
        [
            ("no credentials", call => Request(call, null)),
            ("wrong credentials", call => Request(call, new Caller(client.Id, "wrong").Basic)),
            ("nothing that exists", call => Request(call, client.Basic)),
            ("no JSON", call => With(Request(call, client.Basic), "{", "application/json")),
            ("no JSON type", call => With(Request(call, client.Basic), "{}", "text/plain")),
            ("an unknown parameter", call => Request(call with { Path = call.Path + (call.Path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "no_such=1" }, client.Basic)),
            ("an unreadable person", call => With(Request(call, client.Basic), ("X-Audit-User", new string('a', 300)))),
            ("a state that is not stored", call => With(With(Request(call, client.Basic), ("If-Match", "\"x\"")), "{}", "application/json")),
            ("a page of another site", call => With(Request(call, client.Basic), ("Origin", "https://other.example"))),
            ("an idempotency key that is too long", call => With(
                Request(call, client.Basic), ("Idempotency-Key", new string('k', 300)), ("x-idempotency-key", new string('k', 300)))),
            ("HTML", call => With(Request(call, null), ("Accept", "text/html"))),
        ];
        foreach (var call in await app.Calls())
        {
            var described = paths[call.Template]![call.Method.Method.ToLowerInvariant()]!["responses"]!.AsObject();
            foreach (var (kind, request) in kinds)
            {
                using var message = request(call);
                using var response = await app.Client.SendAsync(message);
                var body = await response.Content.ReadAsStringAsync();
                var name = $"{call}, {kind}: {(int)response.StatusCode} {body}";
                described.Select(one => one.Key).Should().Contain($"{(int)response.StatusCode}", name);
                var types = described[$"{(int)response.StatusCode}"]!["content"]?.AsObject().Select(type => type.Key) ?? [];
                if (body.Length > 0)
                {
                    types.Should().Contain(response.Content.Headers.ContentType?.MediaType, name);
                }
            }
        }
    }

    [Fact]
    public async Task An_error_of_the_core_API_is_a_problem_with_the_correlation_id_whatever_the_caller_accepts()
    {
        var (app, client) = await Start();
        foreach (var accept in new[] { "text/html", "application/xml", "image/png", "application/json;q=0", "", "application/problem+json" })
        {
            foreach (var call in (await app.Calls()).Where(call => call.IsCore))
            {
                HttpRequestMessage[] requests =
                [
                    Request(call, null),
                    Request(call, new Caller(client.Id, "wrong").Basic),
                    Request(call with { Method = HttpMethod.Options }, client.Basic),
                    Request(call with { Path = call.Path.Split('?')[0] + "/no/such/path/x/y" }, client.Basic),
                    With(Request(call, client.Basic), "{}", "text/plain"),
                    Request(call with { Path = call.Path.Split('?')[0] + "?no_such=1" }, client.Basic),
                ];
                foreach (var request in requests)
                {
                    request.Headers.TryAddWithoutValidation("Accept", accept);
                    using var response = await app.Client.SendAsync(request);
                    var name = $"{call}, {accept}: {(int)response.StatusCode}";
                    if ((int)response.StatusCode < 400)
                    {
                        continue;
                    }

                    response.Content.Headers.ContentType?.MediaType.Should().Be("application/problem+json", name);
                    var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
                    problem["correlationId"]!.GetValue<string>().Should().Be(response.Headers.GetValues("X-Correlation-Id").Single(), name);
                    problem["status"]!.GetValue<int>().Should().Be((int)response.StatusCode, name);
                    problem["title"]!.GetValue<string>().Should().NotBeEmpty(name);
                    request.Dispose();
                }
            }
        }
    }

    [Fact]
    public async Task JSON_is_UTF_8_whatever_character_set_the_caller_accepts()
    {
        var (app, client) = await Start();
        foreach (var call in (await app.Calls()).Where(call => call.Method == HttpMethod.Get))
        {
            using var request = With(Request(call, client.Basic), ("Accept-Charset", "utf-16"));
            using var response = await app.Client.SendAsync(request);
            var bytes = await response.Content.ReadAsByteArrayAsync();
            if (bytes.Length > 0)
            {
                response.Content.Headers.ContentType!.CharSet.Should().Match(set => set == null || set == "utf-8");
                FluentActions.Invoking(() => JsonNode.Parse(bytes)).Should().NotThrow("{0}", call);
            }
        }
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_can_only_be_read(string path)
    {
        var (app, _) = await Start();
        foreach (var method in new[] { "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PURGE" })
        {
            ((int)(await app.Send(new HttpMethod(method), path)).Status).Should().Be(405, method);
        }
    }

    [Theory]
    [InlineData("%20")]
    [InlineData("%0a")]
    [InlineData("%09%c2%a0")]
    [InlineData("%00")]
    public async Task A_blank_part_of_a_path_names_nothing_and_is_no_failure(string blank)
    {
        var (app, client) = await Start();
        foreach (var call in (await app.Calls()).Where(call => call.Template.Contains('{', StringComparison.Ordinal)))
        {
            var path = System.Text.RegularExpressions.Regex.Replace(call.Template, @"\{\w+\}", blank) + "?auditUser=caller";
            var answer = await app.Send(call.Method, path, client.Basic, call.HasBody ? new JsonObject() : null);
            ((int)answer.Status).Should().BeLessThan(500, "{0} {1}", call, answer.Body);
        }
    }

    [Theory]
    [InlineData("7fffffffffffffff")]
    [InlineData("ffffffffffffffffffffffff")]
    [InlineData("zz")]
    [InlineData("-1")]
    public Task A_chunk_of_a_size_that_is_none_is_a_rejection(string size) => RejectChunks($"{size}\r\n{{}}\r\n0\r\n\r\n", "4(00|04|15|22)");

    [Fact]
    public Task Trailers_that_are_too_long_are_a_rejection_of_the_body() =>
        RejectChunks($"2\r\n{{}}\r\n0\r\nX-Long: {new string('x', 40_000)}\r\n\r\n", "4(00|04|09|12|15|22)");

    private async Task RejectChunks(string chunks, string statuses)
    {
        var (app, client) = await Start();
        foreach (var call in (await app.Calls()).Where(call => call.HasBody))
        {
            using var connection = new TcpClient();
            await connection.ConnectAsync("127.0.0.1", app.Client.BaseAddress!.Port);
            var stream = connection.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(
                $"{call.Method} {call.Path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: {client.Basic}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}"));
            var buffer = new byte[12];
            await stream.ReadExactlyAsync(buffer);
            Encoding.ASCII.GetString(buffer).Should().MatchRegex($"^HTTP/1.1 {statuses}$", "{0}", call);
        }
    }

    private async Task<(OnboardingApp App, Caller Client)> Start()
    {
        var app = await database.App();
        return (app, await app.AddClient([.. app.DialectNames()], "default", ["reader", "operator", "compliance", "documents", "administrator"]));
    }

    private static HttpRequestMessage Request(DescribedCall call, string? authorization) =>
        authorization is null ? new(call.Method, call.Path) : With(new HttpRequestMessage(call.Method, call.Path), ("Authorization", authorization));

    private static HttpRequestMessage With(HttpRequestMessage request, params (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private static HttpRequestMessage With(HttpRequestMessage request, string body, string type)
    {
        if (request.Method != HttpMethod.Get)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        return request;
    }
}
