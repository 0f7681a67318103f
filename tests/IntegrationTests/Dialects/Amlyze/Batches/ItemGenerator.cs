using System.Text.Json.Nodes;

namespace Onboarding.IntegrationTests.Dialects.Amlyze.Batches;

/// <summary>
/// Random items from the published requests: numbers and customers that repeat, updates of known and unknown customers, missing fields, and invalid values.
/// The same seed generates the same items; only the prefix of their numbers differs.
/// </summary>
internal sealed class ItemGenerator(int seed, string prefix)
{
    // One sample repeats keys, which JsonObject does not accept.
    private static readonly string[] Samples =
    [
        .. AmlyzeContract.Index.Where(sample => sample["kind"]!.GetValue<string>() is "customer" or "lead" or "simplified")
            .Select(sample => sample["name"]!.GetValue<string>())
            .Where(name => !name.EndsWith("dupkeys", StringComparison.Ordinal))
            .Select(AmlyzeContract.Sample),
    ];

    private static readonly string[] InvalidValues =
    [
        "null", "\"\"", "\" \"", "\"NO_SUCH\"", "\"2024-02-30\"", "\"2024-01-01\"", "\"a\\u0000b\"", "\"ends in a blank \"", "{}", "[]", "[7,null,{}]", "7", "-1.5e3", "true",
        "{\"a\":[1]}", "\"CLOSED\"", "\"LEAD_AMLYZE\"", "\"INDIVIDUAL\"", "\"ORGANIZATION\"", "\"UPDATE\"", "1e999", "\"𠮷\"",
    ];

    // The invalid values that cannot be a number, so that no two runs use the same number.
    private static readonly string[] InvalidNumbers = ["null", "\"\"", "\" \"", "\"a\\u0000b\"", "\"ends in a blank \"", "{}", "[]"];

    private readonly Random _random = new(seed);

    /// <summary>Returns the next items.</summary>
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
            MakeDefective(item);
        }

        return item.ToJsonString();
    }

    private void MakeDefective(JsonObject item)
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
            owner[name] = _random.Next(20) == 0 ? new string('x', 5_000) : JsonNode.Parse(Pick(name is "communicationNumber" or "customerExtId" ? InvalidNumbers : InvalidValues));
        }
    }

    private static JsonObject[] Below(JsonObject owner) =>
        [.. owner.SelectMany(member => member.Value is JsonArray list ? list.OfType<JsonObject>() : new[] { member.Value }.OfType<JsonObject>())];

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];
}
