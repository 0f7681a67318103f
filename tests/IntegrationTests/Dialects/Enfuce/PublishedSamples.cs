using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Enfuce;

/// <summary>Every published exchange has the published result, each in an account of its own.</summary>
public abstract class PublishedSamples(Database database)
{
    private static readonly Contract Published = new("enfuce");

    // The examples have ids and numbers of the vendor. The test creates these customers first, with the members of the published response.
    private static readonly Dictionary<string, string> Quoted = new()
    {
        ["s06-get-by-id-corporate.json"] = "CORPORATE",
        ["s07-get-by-number-private.json"] = "PRIVATE",
        ["s08-get-id-by-reg-no.json"] = "PRIVATE",
        ["s09-update-private.json"] = "PRIVATE",
        ["s12-get-missing-audit-user.json"] = "PRIVATE",
    };

    [Fact]
    public async Task Every_published_exchange_has_the_published_result()
    {
        var app = await database.App();
        foreach (var sample in Published.Index.Where(sample => sample["kind"]!.GetValue<string>() != "message"))
        {
            var file = sample["file"]!.GetValue<string>();
            await Exchange(app, file, Published.Json(file), accepted: sample["expectation"]!.GetValue<string>() == "accepted");
        }
    }

    [Fact]
    public async Task Sponsored_cards_require_a_date_of_birth()
    {
        var file = "s20-create-no-birth-date.json";
        var account = Payload.Fresh("sponsored")[..20];
        var app = await database.Start(("Enfuce:SponsoredAccounts:0", account));
        var client = await app.AddClient(["enfuce"], account);

        var answer = await Send(app, Published.Json(file)["request"]!, client, []);

        answer.ShouldFail(400, "dateOfBirth required", "nationality required", "riskScore required");
    }

    [Fact]
    public void The_sweep_is_not_empty() => Published.Index.Should().HaveCount(30);

    private static async Task Exchange(OnboardingApp app, string file, JsonNode sample, bool accepted)
    {
        var client = await app.AddClient(["enfuce", "core"], file[..3] + Guid.NewGuid().ToString("N")[..8], ["reader"]);
        var known = new Dictionary<string, string>();
        if (Quoted.TryGetValue(file, out var role))
        {
            var body = role == "PRIVATE" ? EnfucePayload.Private("ABCDEFGH123456789") : EnfucePayload.Corporate("ABCDEFGH123456789");
            known["151077912"] = await new EnfuceCaller(app, client).Create(body);
        }

        foreach (var given in sample["given"]?.AsArray() ?? [])
        {
            var first = await Send(app, given!["request"]!, client, known);
            ((int)first.Status).Should().BeInRange(200, 299, "{0}: {1}", file, first.Body);
            foreach (var (name, pointer) in given["capture"]?.AsObject() ?? [])
            {
                known[$"{{{{{name}}}}}"] = At(first.Json, pointer!.GetValue<string>())!.GetValue<string>();
            }
        }

        var answer = await Send(app, sample["request"]!, client, known);

        var expect = sample["expect"]!;
        expect["http_status_any_of"]!.AsArray().Select(status => status!.GetValue<int>()).Should().Contain((int)answer.Status, "{0}: {1}", file, answer.Body);
        ((int)answer.Status < 400).Should().Be(accepted, file);
        foreach (var pointer in expect["body_has"]?.AsArray() ?? [])
        {
            At(answer.Json, pointer!.GetValue<string>()).Should().NotBeNull("{0} has {1}: {2}", file, pointer, answer.Body);
        }

        foreach (var (pointer, value) in expect["body_equals"]?.AsObject() ?? [])
        {
            $"{At(answer.Json, pointer)}".Should().Be(Fill($"{value}", known), file);
        }

        if (expect["error_fields"] is JsonArray fields)
        {
            answer.Errors().Select(error => error.Split(' ')[0]).Should().Equal(fields.Select(field => field!.GetValue<string>()), file);
        }

        if (!accepted && sample["request"]!["method"]!.GetValue<string>() == "POST")
        {
            (await app.GetAs(client, CallerCalls.CoreCustomers)).ShouldBeOk().Items.Should().BeEmpty("{0}: no customer is stored", file);
        }
    }

    private static async Task<Answer> Send(OnboardingApp app, JsonNode wire, Caller client, Dictionary<string, string> known)
    {
        var query = string.Join('&', (wire["query"]?.AsObject() ?? []).Select(one => $"{one.Key}={Uri.EscapeDataString($"{one.Value}")}"));
        using var request = new HttpRequestMessage(
            new(wire["method"]!.GetValue<string>()), $"{EnfuceCaller.Root}{Fill(wire["path"]!.GetValue<string>(), known)}?{query}");
        if (wire["body"] is { } body)
        {
            request.Content = new StringContent(body.ToJsonString(), new MediaTypeHeaderValue("application/json"));
        }

        foreach (var (name, value) in wire["headers"]?.AsObject() ?? [])
        {
            request.Headers.TryAddWithoutValidation(name, $"{value}".Replace("{{auth}}", client.Basic, StringComparison.Ordinal));
        }

        return await Answer.Of(await app.Client.SendAsync(request));
    }

    private static string Fill(string text, Dictionary<string, string> known) =>
        known.Aggregate(text, (filled, one) => filled.Replace(one.Key, one.Value, StringComparison.Ordinal));

    private static JsonNode? At(JsonNode body, string pointer) => pointer.Split('/')[1..].Aggregate((JsonNode?)body, (node, part) => node?[part]);
}

public sealed class PublishedSamplesOnSqlite(SqliteDatabase database) : PublishedSamples(database), IClassFixture<SqliteDatabase>;

public sealed class PublishedSamplesOnSqlServer(SqlServerDatabase database) : PublishedSamples(database), IClassFixture<SqlServerDatabase>;
