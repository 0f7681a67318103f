using System.Text.Json;
using Onboarding.Fuzz.Description;

namespace Onboarding.Fuzz.Requests;

/// <summary>Values of path parameters that exist, by the part of the path before the parameter. They are read from the service's lists once.</summary>
public sealed class Places
{
    // The part before a parameter, the list that has values for it, and their member.
    private static readonly (string Before, string List, string Member)[] Lists =
    [
        ("customers", "/onboarding/v1/customers?limit=20", "id"),
        ("by-external-id", "/onboarding/v1/customers?limit=20", "externalId"),
        ("cases", "/onboarding/v1/cases?limit=20", "id"),
        ("clients", "/onboarding/v1/clients?limit=20", "clientId"),
        ("subscriptions", "/onboarding/v1/subscriptions?limit=20", "id"),
        ("deliveries", "/onboarding/v1/deliveries?limit=20", "id"),
        ("imports", "/onboarding/v1/imports?limit=20", "number"),
        ("classifiers", "/onboarding/v1/classifiers", "name"),
        ("rule-sets", "/onboarding/v1/risk/rule-sets", "key"),
        ("lists", "/onboarding/v1/screening/lists", "key"),
        ("webhook", "/api/v1/business/webhook", "id"),
    ];

    // Parts of dialects' paths whose parameter is a customer.
    private static readonly string[] OfCustomers = ["customer", "v3", "PRIVATE", "CORPORATE", "individual-kyc", "business-kyc", "kyc", "regenerate"];

    private static readonly Dictionary<string, string[]> Fixed = new(StringComparer.Ordinal)
    {
        ["codes"] = ["FUZZ1", "FUZZ2"],
        ["classifier"] = ["country", "currency"],
        ["versions"] = ["1", "2"],
        ["diff"] = ["1", "2"],
        ["entries"] = ["1"],
        ["states"] = ["LT", "US"],
        ["cities"] = ["1", "LT"],
        ["subdivisions"] = ["US", "LT"],
        ["identification-types"] = ["US", "LT"],
        ["postal-codes"] = ["US", "LT"],
        ["update"] = ["firstName", "email", "mobileNumber"],
        ["communications-events"] = ["com-1"],
    };

    private readonly Dictionary<string, IReadOnlyList<string>> _values = Fixed.ToDictionary(
        one => one.Key, IReadOnlyList<string> (one) => one.Value, StringComparer.Ordinal);

    /// <summary>Reads the lists.</summary>
    /// <param name="get">Returns the body of a path; empty if there is none.</param>
    /// <param name="except">Values that no request may name, such as the id of the client that sends them.</param>
    public static async Task<Places> Read(Func<string, Task<byte[]>> get, IReadOnlyCollection<string> except)
    {
        var places = new Places();
        foreach (var (before, list, member) in Lists)
        {
            string[] values = [.. Values(await get(list), member).Except(except).Take(20)];
            if (values.Length > 0)
            {
                places._values[before] = values;
            }
        }

        if (places._values.TryGetValue("customers", out var customers))
        {
            foreach (var part in OfCustomers)
            {
                places._values[part] = customers;
            }
        }

        return places;
    }

    /// <summary>Returns a value for a parameter of a path.</summary>
    /// <param name="before">The part of the path before it.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="dice">The random numbers.</param>
    public string ValueOf(string before, OperationParameter parameter, Dice dice) => (parameter.Name, parameter.Format, parameter.Type) switch
    {
        ("role", _, _) => dice.Pick(["PRIVATE", "CORPORATE"]),
        _ when dice.Percent(85) && _values.TryGetValue(before, out var known) => dice.Pick(known),
        (_, "uuid", _) => "01994c8a-0000-7000-8000-000000000000",
        (_, _, "integer") => "1",
        _ => dice.Pick(["1", "x", "default", "01994c8a-0000-7000-8000-000000000000"]),
    };

    private static IEnumerable<string> Values(byte[] body, string member)
    {
        if (body.Length == 0)
        {
            return [];
        }

        using var document = JsonDocument.Parse(body);
        return [.. Members(document.RootElement, member)];
    }

    private static IEnumerable<string> Members(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(one => Members(one, name)),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(
            one => one.Name == name && one.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number
                ? [one.Value.ToString()] : one.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object && one.Name is "items" or "data" ? Members(one.Value, name) : []),
        _ => [],
    };
}
