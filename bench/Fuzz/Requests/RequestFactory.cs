using System.Globalization;
using System.Text.Json;
using Onboarding.Fuzz.Description;
using Onboarding.Fuzz.Json;
using Onboarding.Fuzz.Mutation;

namespace Onboarding.Fuzz.Requests;

/// <summary>Creates the request of a seed: a valid request of one operation, and up to four mutations.</summary>
/// <param name="description">The operations.</param>
/// <param name="bodies">Valid bodies by operation.</param>
/// <param name="places">Values of path parameters.</param>
/// <param name="credentials">Authorization headers that are right.</param>
public sealed class RequestFactory(ApiDescription description, ILookup<Operation, byte[]> bodies, Places places, IReadOnlyList<string> credentials)
{
    // Members that must be new for a request to be accepted.
    private static readonly string[] UniqueMembers =
        ["communicationNumber", "customerExtId", "externalId", "customerNumber", "email", "customer_email", "customer_id", "name", "key", "code"];

    /// <summary>Creates the request of a seed.</summary>
    public Draft Create(ulong seed)
    {
        var dice = new Dice(seed);
        var draft = Valid(dice.Pick(description.Operations), dice, seed);
        var count = dice.Pick([0, 1, 1, 1, 1, 2, 2, 3, 4]);
        for (var i = 0; i < count; i++)
        {
            var mutations = Mutations.For(draft);
            var mutation = dice.Pick(mutations);
            draft.Mutations.Add(mutation.Name);
            mutation.Apply(draft, dice);
        }

        return draft;
    }

    private Draft Valid(Operation operation, Dice dice, ulong seed)
    {
        var draft = new Draft(operation);
        var parts = operation.Template.Split('/');
        for (var i = 1; i < parts.Length; i++)
        {
            var parameter = operation.Parameters.FirstOrDefault(one => one.In == "path" && parts[i] == $"{{{one.Name}}}");
            draft.Path.Add(parameter is null ? parts[i] : Uri.EscapeDataString(places.ValueOf(parts[i - 1].StartsWith('{') && i > 1 ? parts[i - 2] : parts[i - 1], parameter, dice)));
        }

        foreach (var parameter in operation.Parameters.Where(one => one.In == "query" && (one.IsRequired || dice.Percent(20))))
        {
            draft.Query.Add($"{parameter.Name}={Uri.EscapeDataString(Value(parameter, dice))}");
        }

        draft.Headers.Add(("Authorization", dice.Pick(credentials)));
        if (operation.BodyTypes.Count > 0)
        {
            draft.Headers.Add(("Content-Type", operation.BodyTypes.FirstOrDefault(type => !type.Contains('*', StringComparison.Ordinal)) ?? "application/json"));
            draft.Json = Body(operation, dice);
            MakeUnique(draft.Json, seed, dice);
        }

        foreach (var parameter in operation.Parameters.Where(one => one.In == "header" && dice.Percent(40)))
        {
            draft.Headers.Add((parameter.Name, $"key-{dice.Below(1000)}"));
        }

        return draft;
    }

    private JsonPart Body(Operation operation, Dice dice)
    {
        byte[][] known = [.. bodies[operation], .. operation.Examples];
        if (known.Length > 0 && (operation.Sample is null || dice.Percent(70)))
        {
            using var document = JsonDocument.Parse(dice.Pick(known));
            return JsonPart.Of(document.RootElement);
        }

        return operation.Sample?.Invoke(dice) ?? JsonPart.OfRaw("{}");
    }

    private static void MakeUnique(JsonPart json, ulong seed, Dice dice)
    {
        foreach (var slot in json.Slots().Where(slot => UniqueMembers.Contains(slot.Name) && slot.Value.Raw is [(byte)'"', ..]).ToArray())
        {
            if (dice.Percent(70))
            {
                var unique = seed.ToString("x16", CultureInfo.InvariantCulture);
                slot.Set(JsonPart.OfText(slot.Name.Contains("email", StringComparison.Ordinal) ? $"{unique}@example.com" : $"f{unique}"));
            }
        }
    }

    private static string Value(OperationParameter parameter, Dice dice) => parameter switch
    {
        { Values.Count: > 0 } => dice.Pick(parameter.Values),
        { Type: "integer" } => dice.Below(50).ToString(CultureInfo.InvariantCulture),
        { Type: "boolean" } => dice.Pick(["true", "false"]),
        { Format: "uuid" } => "01994c8a-0000-7000-8000-000000000000",
        _ => dice.Pick(["caller", "Ada", "LT", "1990-05-17", "1"]),
    };
}
