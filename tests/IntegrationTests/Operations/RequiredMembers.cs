using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>The required members of the bodies of the core API: a request without one is rejected with a finding about it.</summary>
public sealed class RequiredMembers(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    // Bodies in which every member is optional.
    private static readonly string[] Optional =
        ["Clients_Rotate", "Deliveries_RedeliverAll", "MatchPolicy_Simulate", "OpenItems_Close", "Rescreen_Start", "RuleSets_Simulate", "SelfTest_Start", "Session_Confirm"];

    // The case, the link, the session or the person of the request is found before these members are checked: the status if there is none.
    private static readonly Dictionary<string, int> FoundFirst = new()
    {
        ["CaseFiles_Store /name"] = 404,
        ["Invitations_Read /token"] = 409,
        ["Invitations_Accept /token"] = 409,
        ["Invitations_Accept /password"] = 409,
        ["Invitations_Accept /code"] = 409,
        ["Session_SignIn /email"] = 401,
        ["Session_SignIn /password"] = 401,
        ["Session_SecondFactor /code"] = 409,
        ["Session_SwitchAccount /account"] = 404,
        ["Session_ChangePassword /password"] = 404,
        ["Session_ChangePassword /newPassword"] = 404,
        ["Session_ChangePassword /code"] = 404,
    };

    // Whole documents, which have a schema of their own or none.
    private static readonly string[] Documents = ["RuleSets_Save", "MatchPolicy_Save"];

    [Fact]
    public async Task A_request_without_a_required_member_is_rejected_at_its_place()
    {
        var app = await database.App();
        var document = (await app.Get("/v3/api-docs/core")).ShouldBeOk().Json;
        var defects = new List<string>();
        foreach (var (id, method, path, body) in Bodies(document))
        {
            var example = body["content"]!["application/json"]!["examples"]!.AsObject().First().Value!["value"]!.AsObject();
            foreach (var (at, without) in Without(document, body["content"]!["application/json"]!["schema"]!, example))
            {
                var answer = await app.Send(new(method.ToUpperInvariant()), path, body: without);
                var places = (int)answer.Status == 400 ? answer.Json["findings"]!.AsArray().Select(finding => finding!["path"]!.GetValue<string>()).ToList() : [];
                if (!places.Contains(at) && FoundFirst.GetValueOrDefault($"{id} {at}") != (int)answer.Status)
                {
                    defects.Add($"{id} without {at}: {(int)answer.Status} {string.Join(", ", places)}");
                }
            }
        }

        string.Join('\n', defects).Should().BeEmpty();
    }

    [Fact]
    public async Task Every_body_has_required_members_or_is_listed_and_is_required_itself_unless_it_may_be_empty()
    {
        var document = (await (await database.App()).Get("/v3/api-docs/core")).ShouldBeOk().Json;
        var bodies = Bodies(document).ToList();
        bodies.Where(one => Required(document, one.Body["content"]!["application/json"]!["schema"]!).Count == 0).Select(one => one.Id)
            .Should().BeEquivalentTo(Optional.Concat(Documents));
        bodies.Where(one => one.Body["required"]?.GetValue<bool>() != true).Select(one => one.Id).Should().BeEquivalentTo("Clients_Rotate", "Deliveries_RedeliverAll");
    }

    private static IEnumerable<(string Id, string Method, string Path, JsonNode Body)> Bodies(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where operation.Value!["requestBody"]?["content"]?["application/json"] is not null
        select (operation.Value["operationId"]!.GetValue<string>(), operation.Key, Fill(path.Key), operation.Value["requestBody"]!);

    private static string Fill(string path) =>
        path.Replace("{id}", Guid.Empty.ToString(), StringComparison.Ordinal).Replace("{name}", "country", StringComparison.Ordinal)
            .Replace("{key}", "default", StringComparison.Ordinal).Replace("{code}", "LT", StringComparison.Ordinal).Replace("{clientId}", "none", StringComparison.Ordinal);

    // The example without each required member, also without those of objects and of the first object of a list.
    private static IEnumerable<(string At, JsonNode Without)> Without(JsonNode document, JsonNode schema, JsonObject example)
    {
        foreach (var name in Required(document, schema))
        {
            var without = example.DeepClone().AsObject();
            without.Remove(name).Should().BeTrue("the example has {0}", name);
            yield return ($"/{name}", without);
        }

        foreach (var (name, member) in Resolved(document, schema)["properties"]?.AsObject() ?? [])
        {
            var (inner, innerSchema, at) = example[name] switch
            {
                JsonObject one => (one, member!, $"/{name}"),
                JsonArray { Count: > 0 } list when list[0] is JsonObject first => (first, member!["items"]!, $"/{name}/0"),
                _ => (null, null, ""),
            };
            foreach (var (place, part) in inner is null ? [] : Without(document, innerSchema!, inner))
            {
                var whole = example.DeepClone().AsObject();
                whole[name] = example[name] is JsonArray ? new JsonArray(part) : part;
                yield return (at + place, whole);
            }
        }
    }

    private static IReadOnlyList<string> Required(JsonNode document, JsonNode schema) =>
        [.. (Resolved(document, schema)["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>())];

    private static JsonNode Resolved(JsonNode document, JsonNode schema) => (schema["$ref"] ?? schema["allOf"]?[0]?["$ref"])?.GetValue<string>() is { } reference
        ? document["components"]!["schemas"]![reference.Split('/')[^1]]! : schema;
}
