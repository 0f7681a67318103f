using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>Every call of a live client has the result that the client parses.</summary>
public abstract class LiveSamples(Database database)
{
    private static readonly Contract Live = new("yativo", "samples-live");

    [Fact]
    public async Task Every_call_of_a_live_client_has_the_result_that_it_parses()
    {
        var app = await database.Start(("Notifications:AllowedInternalReceivers:0", "hooks.example.org"));
        var client = await app.AddClient(["yativo"], "samples-live");
        foreach (var file in Live.Index.Select(sample => sample["file"]!.GetValue<string>()))
        {
            await new LiveExchange(app, client, file).Run(Live.Json(file));
        }
    }

    [Fact]
    public void The_sweep_is_not_empty() => Live.Index.Should().HaveCount(20);

}

/// <summary>Sends the requests of one sample and checks the responses.</summary>
internal sealed class LiveExchange(OnboardingApp app, Caller client, string file)
{
    private readonly Dictionary<string, string> _known = new() { ["client_id"] = client.Id, ["client_secret"] = client.Secret };

    public async Task Run(JsonNode sample)
    {
        _known["token"] = await app.SignIn(client);
        foreach (var given in sample["given"]?.AsArray() ?? [])
        {
            var first = await Send(given!["request"]!);
            ((int)first.Status).Should().BeInRange(200, 299, "{0}: {1}", file, first.Body);
            if (given["expect"] is { } expected)
            {
                Check(first, expected);
            }

            foreach (var (name, pointer) in given["capture"]?.AsObject() ?? [])
            {
                _known[name] = At(first.Json, pointer!.GetValue<string>())!.GetValue<string>();
            }
        }

        Check(await Send(sample["request"]!), sample["expect"]!);
    }

    private async Task<Answer> Send(JsonNode wire)
    {
        var root = wire["base"]?.GetValue<string>() switch { "root" => "", "v1" => "/v1", _ => YativoCaller.Root };
        var query = string.Join('&', (wire["query"]?.AsObject() ?? []).Select(one => $"{one.Key}={Uri.EscapeDataString(one.Value!.GetValue<string>())}"));
        using var request = new HttpRequestMessage(
            new(wire["method"]!.GetValue<string>()), root + Fill(wire["path"]!.GetValue<string>()) + (query.Length == 0 ? "" : $"?{query}"));
        request.Content = wire["multipart"] is { } parts ? Form(wire["boundary"]!.GetValue<string>(), parts.AsArray())
            : wire["body"] is { } body ? new StringContent(Fill(body.ToJsonString()), new MediaTypeHeaderValue("application/json"))
            : null;
        foreach (var (name, value) in wire["headers"]?.AsObject() ?? [])
        {
            request.Headers.TryAddWithoutValidation(name, Fill(value!.GetValue<string>()));
        }

        return await Answer.Of(await app.Client.SendAsync(request));
    }

    private MultipartFormDataContent Form(string boundary, JsonArray parts)
    {
        var form = new MultipartFormDataContent(boundary);
        foreach (var part in parts)
        {
            var name = $"\"{part!["name"]!.GetValue<string>()}\"";
            if (part["file"] is { } sent)
            {
                var content = new ByteArrayContent(Convert.FromBase64String(sent["base64"]!.GetValue<string>()));
                content.Headers.ContentType = new(sent["content_type"]!.GetValue<string>());
                form.Add(content, name, sent["filename"]!.GetValue<string>());
            }
            else
            {
                var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(Fill(part["value"]!.GetValue<string>())));
                form.Add(content, name);
            }
        }

        return form;
    }

    private void Check(Answer answer, JsonNode expect)
    {
        expect["http_status_any_of"]!.AsArray().Select(status => status!.GetValue<int>()).Should().Contain((int)answer.Status, "{0}: {1}", file, answer.Body);
        var body = answer.Json;
        foreach (var pointer in expect["body_has"]?.AsArray() ?? [])
        {
            Has(body, pointer!.GetValue<string>()).Should().BeTrue("{0} has {1}: {2}", file, pointer, answer.Body);
        }

        foreach (var pointer in expect["body_lacks"]?.AsArray() ?? [])
        {
            Has(body, pointer!.GetValue<string>()).Should().BeFalse("{0} lacks {1}: {2}", file, pointer, answer.Body);
        }

        foreach (var pointer in expect["not_null"]?.AsArray() ?? [])
        {
            (Has(body, pointer!.GetValue<string>()) && At(body, pointer.GetValue<string>()) is null).Should().BeFalse("{0}: {1} is not null: {2}", file, pointer, answer.Body);
        }

        foreach (var (pointer, value) in expect["body_equals"]?.AsObject() ?? [])
        {
            JsonNode.DeepEquals(At(body, pointer), JsonNode.Parse(Fill(value!.ToJsonString()))).Should().BeTrue("{0}: {1} is {2}: {3}", file, pointer, value, answer.Body);
        }

        foreach (var (pointer, value) in expect["body_contains"]?.AsObject() ?? [])
        {
            At(body, pointer)!.GetValue<string>().Should().Contain(value!.GetValue<string>(), file);
        }

        foreach (var (pointer, value) in expect["body_differs"]?.AsObject() ?? [])
        {
            At(body, pointer)!.GetValue<string>().Should().NotBe(Fill(value!.GetValue<string>()), file);
        }

        foreach (var (pointer, type) in expect["body_types"]?.AsObject() ?? [])
        {
            JsonTypes.Is(At(body, pointer), type!.GetValue<string>()).Should().BeTrue("{0}: {1} is {2}: {3}", file, pointer, type, answer.Body);
        }

        foreach (var (pointer, types) in expect["every_types"]?.AsObject() ?? [])
        {
            At(body, pointer)!.AsArray().Should().NotBeEmpty(file).And.OnlyContain(
                row => types!.AsObject().All(one => JsonTypes.Is(row![one.Key], one.Value!.GetValue<string>())), "{0}: {1}", file, pointer);
        }

        foreach (var (pointer, members) in expect["contains"]?.AsObject() ?? [])
        {
            At(body, pointer)!.AsArray().Should().Contain(row => members!.AsObject().All(one => JsonNode.DeepEquals(row![one.Key], one.Value)), "{0}: {1}", file, pointer);
        }

        foreach (var field in expect["error_fields"]?.AsArray() ?? [])
        {
            answer.Fields().Should().Contain(field!.GetValue<string>(), file);
        }
    }

    private string Fill(string text) => _known.Aggregate(text, (filled, one) => filled.Replace($"{{{{{one.Key}}}}}", one.Value, StringComparison.Ordinal));

    private static bool Has(JsonNode body, string pointer)
    {
        var parts = pointer.Split('/')[1..];
        var owner = parts[..^1].Aggregate((JsonNode?)body, Step);
        return owner is JsonArray list ? int.Parse(parts[^1], CultureInfo.InvariantCulture) < list.Count : owner is JsonObject one && one.ContainsKey(parts[^1]);
    }

    private static JsonNode? At(JsonNode body, string pointer) => pointer.Split('/')[1..].Aggregate((JsonNode?)body, Step);

    private static JsonNode? Step(JsonNode? node, string part) => node switch
    {
        JsonArray list => list[int.Parse(part, CultureInfo.InvariantCulture)],
        JsonObject one => one[part],
        _ => null,
    };
}

/// <summary>The types of JSON by the names that the samples use.</summary>
internal static class JsonTypes
{
    public static bool Is(JsonNode? node, string type) => type switch
    {
        "string" or "number" => node?.GetValueKind().ToString().Equals(type, StringComparison.OrdinalIgnoreCase) == true,
        "array" => node is JsonArray,
        "object" => node is JsonObject,
        "array of string" => node is JsonArray list && list.All(one => Is(one, "string")),
        "object of string" => node is JsonObject members && members.All(one => Is(one.Value, "string")),
        "object of array of string" => node is JsonObject members && members.All(one => Is(one.Value, "array of string")),
        _ => throw new ArgumentException($"The type {type} is not known.", nameof(type)),
    };
}

public sealed class LiveSamplesOnSqlite(SqliteDatabase database) : LiveSamples(database), IClassFixture<SqliteDatabase>;

public sealed class LiveSamplesOnSqlServer(SqlServerDatabase database) : LiveSamples(database), IClassFixture<SqlServerDatabase>;
