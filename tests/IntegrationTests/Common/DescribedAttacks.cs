using System.Text;
using System.Text.Json.Nodes;

namespace Onboarding.IntegrationTests.Common;

/// <summary>Every call of the API description, with another's identifiers wherever a request can have one.</summary>
internal static class DescribedAttacks
{
    /// <summary>
    /// Returns the requests: each identifier as every path parameter, as each query parameter, and in the example bodies as each member that can name something.
    /// </summary>
    public static async Task<IReadOnlyList<(HttpMethod Method, string Path, string? Body, string Type)>> Attacks(this OnboardingApp app, IReadOnlyList<string> identifiers)
    {
        var description = (await app.Get("/v3/api-docs")).ShouldBeOk().Json;
        var attacks = new List<(HttpMethod, string, string?, string)>();
        foreach (var (path, operations) in description["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject().Where(one => one.Key != "head"))
            {
                var parameters = (operation!["parameters"]?.AsArray() ?? []).Select(one => (Name: one!["name"]!.GetValue<string>(), In: one["in"]!.GetValue<string>(), IsRequired: one["required"]?.GetValue<bool>() == true)).ToList();
                foreach (var identifier in identifiers)
                {
                    var filled = parameters.Where(one => one.In == "path").Aggregate(path, (some, one) => some.Replace($"{{{one.Name}}}", PathValue(one.Name, identifier), StringComparison.Ordinal));
                    var required = parameters.Where(one => one is { In: "query", IsRequired: true }).Select(one => $"{one.Name}=caller").ToList();
                    foreach (var query in parameters.Where(one => one is { In: "query", IsRequired: false }).Select(one => (string?)$"{one.Name}={Uri.EscapeDataString(identifier)}").Prepend(null))
                    {
                        var all = query is null ? required : [.. required, query];
                        attacks.AddRange(Bodies(operation, identifier, query is null).Select(body => (new HttpMethod(method.ToUpperInvariant()), all.Count == 0 ? filled : $"{filled}?{string.Join('&', all)}", body.Text, body.Type)));
                    }
                }
            }
        }

        return [.. attacks.Distinct()];
    }

    /// <summary>Sends one of the requests.</summary>
    public static async Task<Answer> Attack(
        this OnboardingApp app, (HttpMethod Method, string Path, string? Body, string Type) attack, string authorization, string? host = null)
    {
        using var request = new HttpRequestMessage(attack.Method, attack.Path);
        request.Headers.Host = host;
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        request.Headers.TryAddWithoutValidation("Idempotency-Key", Guid.NewGuid().ToString("N"));
        request.Headers.TryAddWithoutValidation("x-idempotency-key", Guid.NewGuid().ToString("N"));
        if (attack.Body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(attack.Body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", attack.Type);
        }

        return await Answer.Of(await app.Client.SendAsync(request));
    }

    // Some parameters name a kind of thing and not one of them.
    private static string PathValue(string name, string identifier) => name switch
    {
        "role" => "PRIVATE",
        "property" => "firstName",
        "from" or "version" => "1",
        "to" or "other" => "2",
        "service" => "bitnob",
        _ => Uri.EscapeDataString(identifier),
    };

    private static IEnumerable<(string? Text, string Type)> Bodies(JsonNode operation, string identifier, bool withBodies)
    {
        yield return (null, "");
        foreach (var (type, content) in withBodies ? operation["requestBody"]?["content"]?.AsObject() ?? [] : [])
        {
            if (!type.Contains("json", StringComparison.Ordinal))
            {
                continue;
            }

            yield return ("{}", type);
            var examples = (content!["examples"]?.AsObject() ?? []).Select(one => one.Value!["value"]).Append(content["example"]).OfType<JsonNode>();
            foreach (var example in examples)
            {
                var body = example.DeepClone();
                Name(body, identifier);
                yield return (body.ToJsonString(), type);
            }
        }
    }

    private static void Name(JsonNode node, string identifier)
    {
        foreach (var (name, value) in node is JsonObject members ? members.ToList() : [])
        {
            if (value is JsonValue && (name.EndsWith("id", StringComparison.OrdinalIgnoreCase) || name is "customerNumber" or "externalId" or "regNo" or "nationalCode"))
            {
                node[name] = value.GetValueKind() == System.Text.Json.JsonValueKind.Number && long.TryParse(identifier, out var number) ? number : identifier;
            }
            else if (value is not null)
            {
                Name(value, identifier);
            }
        }

        foreach (var item in node is JsonArray items ? items.OfType<JsonNode>() : [])
        {
            Name(item, identifier);
        }
    }
}
