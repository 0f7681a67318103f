using System.Text.Json.Nodes;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Dialects.Amlyze.Batches;

/// <summary>
/// Items made of the published requests by chance: numbers and customers that repeat, updates of what is there or not, fields dropped, and
/// values that are of no use. The same seed makes the same items; only the prefix of their numbers differs.
/// </summary>
internal sealed class ItemGenerator(int seed, string prefix)
{
    // One repeats keys, which JSON as a tree does not take.
    private static readonly string[] Samples =
    [
        .. Contract.Index.Where(sample => sample["kind"]!.GetValue<string>() is "customer" or "lead" or "simplified")
            .Select(sample => sample["name"]!.GetValue<string>())
            .Where(name => !name.EndsWith("dupkeys", StringComparison.Ordinal))
            .Select(Contract.Sample),
    ];

    private static readonly string[] Useless =
    [
        "null", "\"\"", "\" \"", "\"NO_SUCH\"", "\"2024-02-30\"", "\"2024-01-01\"", "\"a\\u0000b\"", "\"ends in a blank \"", "{}", "[]", "[7,null,{}]", "7", "-1.5e3", "true",
        "{\"a\":[1]}", "\"CLOSED\"", "\"LEAD_AMLYZE\"", "\"INDIVIDUAL\"", "\"ORGANIZATION\"", "\"UPDATE\"", "1e999", "\"𠮷\"",
    ];

    // What any of the useless values would be as a number: never one that a run shares with another.
    private static readonly string[] NoNumbers = ["null", "\"\"", "\" \"", "\"a\\u0000b\"", "\"ends in a blank \"", "{}", "[]"];

    private readonly Random _random = new(seed);

    /// <summary>The next items.</summary>
    public IEnumerable<string> Take(int count) => Enumerable.Range(0, count).Select(i => Next(count)).ToArray();

    private string Next(int count)
    {
        if (_random.Next(40) == 0)
        {
            return Pick(["7", "null", "[]", "\"x\"", "{}", "[{}]"]);
        }

        var item = JsonNode.Parse(Pick(Samples))!.AsObject();
        item["communicationNumber"] = _random.Next(5) == 0 ? $"{prefix}-n{_random.Next(20)}" : $"{prefix}-n{_random.Next(1_000_000)}";
        item["customerExtId"] = $"{prefix}-c{_random.Next(count)}";
        item["action"] = _random.Next(3) == 0 ? "UPDATE" : "CREATE";
        item["customerStatus"] ??= "ACTIVE";
        if (item["riskManagementCategory"]!.GetValue<string>().Contains("LEAD", StringComparison.Ordinal) && _random.Next(4) > 0)
        {
            item["riskManagementCategory"] = "IND";
        }

        if (item["customerStatus"]!.GetValue<string>() != "CLOSED" && _random.Next(4) > 0)
        {
            item.Remove("closingDate");
        }

        for (var changes = _random.Next(2) == 0 ? 0 : _random.Next(1, 4); changes > 0; changes--)
        {
            Spoil(item);
        }

        return item.ToJsonString();
    }

    private void Spoil(JsonObject item)
    {
        var owner = item;
        while (_random.Next(3) > 0 && Below(owner) is { Length: > 0 } below)
        {
            owner = Pick(below);
        }

        if (owner.Count == 0)
        {
            return;
        }

        var name = Pick([.. owner.Select(member => member.Key)]);
        if (_random.Next(3) == 0)
        {
            owner.Remove(name);
        }
        else
        {
            owner[name] = _random.Next(20) == 0 ? new string('x', 5_000) : JsonNode.Parse(Pick(name is "communicationNumber" or "customerExtId" ? NoNumbers : Useless));
        }
    }

    private static JsonObject[] Below(JsonObject owner) =>
        [.. owner.SelectMany(member => member.Value is JsonArray list ? list.OfType<JsonObject>() : new[] { member.Value }.OfType<JsonObject>())];

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];
}
