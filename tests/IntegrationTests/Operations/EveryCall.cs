using System.Text;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>The rules that apply to every call of the API description, whatever it does.</summary>
public sealed class EveryCall(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    private static readonly string[] Differing = ["Date", "Transfer-Encoding", "Content-Length", "X-Correlation-Id"];

    // Code lists without personal data; a client may store them.
    private static readonly string[] PublicLookUps = ["/classifier/{name}", "/problems/{code}"];

    private static readonly string[] OpenLookUps =
    [
        "countries", "subdivisions", "identification-types", "postal-codes", "occupations", "business-industries", "account-purposes", "source-of-funds",
        "expected-monthly-payments-usd", "locations", "occupation-codes",
    ];

    [Fact]
    public async Task Every_answer_repeats_the_correlation_id_and_is_not_stored_whatever_is_wrong()
    {
        var (app, client) = await Start();
        (string Kind, Func<DescribedCall, HttpRequestMessage> Request)[] kinds =
        [
            ("right credentials", call => Request(call, client.Basic)),
            ("no credentials", call => Request(call, null)),
            ("wrong credentials", call => Request(call, new Caller(client.Id, "wrong").Basic)),
            ("no JSON", call => Request(call, client.Basic, "{")),
            ("no JSON type", call => Request(call, client.Basic, "{}", "text/plain")),
            ("a form", call => Request(call, client.Basic, "a=b", "application/x-www-form-urlencoded")),
            ("another method", call => Request(call with { Method = new("PURGE") }, client.Basic)),
            ("another path", call => Request(call with { Path = call.Path.Split('?')[0] + "/no/such/path/x/y/z" }, client.Basic)),
        ];
        foreach (var call in await app.Calls())
        {
            foreach (var (kind, request) in kinds)
            {
                using var message = request(call);
                message.Headers.Add("X-Correlation-Id", "every-call");
                var answer = await Answer.Of(await app.Client.SendAsync(message));
                var name = $"{call}, {kind}: {(int)answer.Status} {answer.Body}";

                ((int)answer.Status).Should().BeLessThan(500, name);
                answer.Headers.Should().Contain("X-Correlation-Id", "every-call", name);
                var isPublic = (int)answer.Status < 400 && PublicLookUps.Contains(call.Template);
                var expected = (int)answer.Status < 400 && IsCachedLookUp(call) ? "public, max-age=3600" : isPublic ? "no-cache" : "no-store";
                answer.Headers.GetValueOrDefault("Cache-Control").Should().Be(expected, name);
            }
        }
    }

    [Fact]
    public async Task HEAD_has_the_headers_of_GET_and_no_body()
    {
        var (app, client) = await Start();
        foreach (var call in (await app.Calls()).Where(call => call.Method == HttpMethod.Get))
        {
            foreach (var credentials in new[] { client.Basic, null })
            {
                var get = await app.Send(HttpMethod.Get, call.Path, credentials);
                var head = await app.Send(HttpMethod.Head, call.Path, credentials);

                head.Status.Should().Be(get.Status, "{0}", call);
                head.Body.Should().BeEmpty();
                Comparable(head).Should().BeEquivalentTo(Comparable(get), "{0}", call);
            }
        }
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/swagger-ui/index.html")]
    [InlineData("/v2/api-docs")]
    [InlineData("/v3/api-docs")]
    [InlineData("/no/such/path")]
    public async Task HEAD_is_answered_beside_the_calls_too(string path)
    {
        var app = await database.App();
        var (get, head) = (await app.Get(path), await app.Send(HttpMethod.Head, path));
        head.Status.Should().Be(get.Status);
        head.Body.Should().BeEmpty();
        Comparable(head).Should().BeEquivalentTo(Comparable(get));
    }

    [Fact]
    public async Task The_description_has_a_HEAD_without_bodies_for_every_GET()
    {
        var paths = (await (await database.App()).Get("/v3/api-docs")).ShouldBeOk().Json["paths"]!.AsObject();
        foreach (var (path, operations) in paths.Where(path => path.Value!["get"] is not null))
        {
            var (get, head) = (operations!["get"]!, operations["head"]);
            head.Should().NotBeNull(path);
            head!["requestBody"].Should().BeNull();
            head["responses"]!.AsObject().Select(one => one.Key).Should().Equal(get["responses"]!.AsObject().Select(one => one.Key), path);
            head["responses"]!.AsObject().Should().OnlyContain(one => one.Value!["content"] == null, path);
        }
    }

    [Fact]
    public async Task The_description_spells_query_parameters_as_they_are_documented()
    {
        var paths = (await (await database.App()).Get("/v3/api-docs")).ShouldBeOk().Json["paths"]!.AsObject();
        var names = from path in paths
                    from operation in path.Value!.AsObject()
                    from parameter in operation.Value!["parameters"]?.AsArray() ?? []
                    where parameter!["in"]!.GetValue<string>() is "query" or "path"
                    select parameter!["name"]!.GetValue<string>();
        names.Distinct().Should().Contain(["externalId", "riskLevel"]).And.OnlyContain(name => char.IsLower(name[0]));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "a=b&a&%zz=%")]
    [InlineData("application/x-www-form-urlencoded", "")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data")]
    [InlineData("multipart/form-data; boundary=x", "no boundary at all")]
    [InlineData("multipart/form-data", "--x\r\n\r\n--x--")]
    [InlineData("multipart/form-data; boundary=\"\"", "x")]
    public async Task A_malformed_form_is_a_documented_rejection_and_never_a_failure(string type, string body)
    {
        var (app, client) = await Start();
        foreach (var call in await app.Calls())
        {
            using var request = Request(call, client.Basic, body, type);
            var answer = await Answer.Of(await app.Client.SendAsync(request));
            var name = $"{call}: {(int)answer.Status} {answer.Body}";
            ((int)answer.Status).Should().BeLessThan(500, name);
            if (call.HasBody && body.Length > 0)
            {
                ((int)answer.Status).Should().BeOneOf(IsWebhookById(call) ? [400, 401, 404, 415, 422] : [400, 401, 415, 422], name);
            }
        }
    }

    [Fact]
    public async Task A_form_of_a_size_that_no_call_takes_is_not_read()
    {
        var (app, client) = await Start();
        var form = "a=" + new string('b', 3 << 20);
        foreach (var call in (await app.Calls()).Where(call => call.HasBody))
        {
            using var request = Request(call, client.Basic, form, "application/x-www-form-urlencoded");
            request.Headers.ExpectContinue = true;
            ((int)(await app.Client.SendAsync(request)).StatusCode).Should().BeOneOf(IsWebhookById(call) ? [400, 401, 404, 413, 415, 422] : [400, 401, 413, 415, 422], "{0}", call);
        }
    }

    // The look-ups of live payment clients, which are open.
    private static bool IsCachedLookUp(DescribedCall call) => call.Method == HttpMethod.Get && call.Template.StartsWith("/api/", StringComparison.Ordinal)
        && call.Template.Split('/').Intersect(OpenLookUps).Any();

    // The webhook is looked for before the body is read.
    private static bool IsWebhookById(DescribedCall call) => call.Template.EndsWith("/webhook/{id}", StringComparison.Ordinal);

    private async Task<(OnboardingApp App, Caller Client)> Start()
    {
        var app = await database.App();
        return (app, await app.AddClient([.. app.DialectNames()], "default", ["reader", "operator", "compliance", "documents", "administrator"]));
    }

    private static HttpRequestMessage Request(DescribedCall call, string? authorization, string? body = null, string type = "application/json")
    {
        var request = new HttpRequestMessage(call.Method, call.Path);
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        return request;
    }

    private static Dictionary<string, string> Comparable(Answer answer) =>
        answer.Headers.Where(header => !Differing.Contains(header.Key)).ToDictionary(header => header.Key, header => header.Value);
}
