using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>Every published exchange has the published result, under the profile of its time.</summary>
public abstract class PublishedSamples(Database database)
{
    private static readonly Contract Published = new("yativo");

    private static readonly Dictionary<string, string> Profiles = new()
    {
        ["2024-identity"] = "default",
        ["2024-12-kyc-mail"] = "default",
        ["2025-04"] = "default",
        ["2026"] = "2026",
    };

    // These samples need a customer that the other samples do not create, or ids of the vendor. Other tests cover them.
    private static readonly string[] CoveredElsewhere = ["s20-retrieve.json", "s21-delete.json", "s24-kyc-status.json", "s25-kyc-update.json", "s29-states.json"];

    [Fact]
    public async Task Every_published_exchange_has_the_published_result()
    {
        var clients = new Dictionary<string, (OnboardingApp App, Caller Client)>();
        foreach (var sample in Published.Index.Where(sample => sample["kind"]!.GetValue<string>() != "message"))
        {
            var file = sample["file"]!.GetValue<string>();
            if (CoveredElsewhere.Contains(file))
            {
                continue;
            }

            var profile = Profiles[sample["era"]!.GetValue<string>()];
            if (!clients.TryGetValue(profile, out var client))
            {
                var app = await database.Start(("Yativo:Profile", profile), ("Notifications:AllowedInternalReceivers:0", "your-app.com"));
                clients[profile] = client = (app, await app.AddClient(["yativo"], $"samples-{profile}"));
            }

            await Exchange(client.App, client.Client, file, Published.Json(file));
        }
    }

    [Fact]
    public void The_sweep_is_not_empty() => Published.Index.Should().HaveCount(34);

    private static async Task Exchange(OnboardingApp app, Caller client, string file, JsonNode sample)
    {
        var token = await app.SignIn(client);
        var known = new Dictionary<string, string> { ["token"] = token, ["token_expired"] = token[..^1] + (token[^1] == 'A' ? 'B' : 'A') };
        foreach (var given in sample["given"]?.AsArray() ?? [])
        {
            var first = await Send(app, given!["request"]!, client, known);
            ((int)first.Status).Should().BeInRange(200, 299, "{0}: {1}", file, first.Body);
            foreach (var (name, pointer) in given["capture"]?.AsObject() ?? [])
            {
                known[name] = At(first.Json, pointer!.GetValue<string>())!.GetValue<string>();
            }
        }

        var answer = await Send(app, sample["request"]!, client, known);

        var expect = sample["expect"]!;
        expect["http_status_any_of"]!.AsArray().Select(status => status!.GetValue<int>()).Should().Contain((int)answer.Status, "{0}: {1}", file, answer.Body);
        foreach (var pointer in expect["body_has"]?.AsArray() ?? [])
        {
            Has(answer.Json, pointer!.GetValue<string>()).Should().BeTrue("{0} has {1}: {2}", file, pointer, answer.Body);
        }

        foreach (var pointer in expect["body_lacks"]?.AsArray() ?? [])
        {
            Has(answer.Json, pointer!.GetValue<string>()).Should().BeFalse("{0} lacks {1}: {2}", file, pointer, answer.Body);
        }

        foreach (var (pointer, value) in expect["body_equals"]?.AsObject() ?? [])
        {
            At(answer.Json, pointer)!.GetValue<string>().Should().Be(Fill(value!.GetValue<string>(), known), file);
        }

        foreach (var field in expect["error_fields"]?.AsArray() ?? [])
        {
            answer.Fields().Should().Contain(field!.GetValue<string>(), file);
        }
    }

    private static async Task<Answer> Send(OnboardingApp app, JsonNode wire, Caller client, Dictionary<string, string> known)
    {
        using var request = new HttpRequestMessage(new(wire["method"]!.GetValue<string>()), YativoCaller.Root + Fill(wire["path"]!.GetValue<string>(), known));
        var body = wire["body_text"]?.GetValue<string>() ?? wire["body"]?.ToJsonString();
        if (body is not null)
        {
            body = body.Replace("\"account_id\":\"account_id\"", $"\"account_id\":\"{client.Id}\"", StringComparison.Ordinal)
                .Replace("\"app_secret\":\"app_secret\"", $"\"app_secret\":\"{client.Secret}\"", StringComparison.Ordinal);
            request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        }

        foreach (var (name, value) in wire["headers"]?.AsObject() ?? [])
        {
            request.Headers.TryAddWithoutValidation(name, Fill(value!.GetValue<string>(), known));
        }

        return await Answer.Of(await app.Client.SendAsync(request));
    }

    private static string Fill(string text, Dictionary<string, string> known) =>
        known.Aggregate(text, (filled, one) => filled.Replace($"{{{{{one.Key}}}}}", one.Value, StringComparison.Ordinal));

    private static bool Has(JsonNode body, string pointer)
    {
        var parts = pointer.Split('/')[1..];
        var owner = parts[..^1].Aggregate((JsonNode?)body, Step);
        return owner is JsonArray list ? int.Parse(parts[^1], System.Globalization.CultureInfo.InvariantCulture) < list.Count
            : owner is JsonObject one && one.ContainsKey(parts[^1]);
    }

    private static JsonNode? At(JsonNode body, string pointer) => pointer.Split('/')[1..].Aggregate((JsonNode?)body, Step);

    private static JsonNode? Step(JsonNode? node, string part) => node switch
    {
        JsonArray list => list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)],
        JsonObject one => one[part],
        _ => null,
    };
}

public sealed class PublishedSamplesOnSqlite(SqliteDatabase database) : PublishedSamples(database), IClassFixture<SqliteDatabase>;

public sealed class PublishedSamplesOnSqlServer(SqlServerDatabase database) : PublishedSamples(database), IClassFixture<SqlServerDatabase>;
