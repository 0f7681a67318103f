using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Onboarding.Domain.Customers.Patches;

/// <summary>A change of what only one dialect carries: each member it names is replaced as a whole, or cleared if the data lack it; all others stay.</summary>
/// <param name="Data">The new values, as a JSON object.</param>
/// <param name="Members">The names of the members that change.</param>
public sealed record ExtensionPatch(JsonElement Data, IReadOnlyList<string> Members)
{
    /// <summary>A change to the values of a dialect's record.</summary>
    /// <param name="stated">The new values.</param>
    /// <param name="type">The stored form of the record.</param>
    /// <param name="members">The names of the members that change.</param>
    public static ExtensionPatch Of<T>(T stated, JsonTypeInfo<T> type, params IEnumerable<string> members) => new(JsonSerializer.SerializeToElement(stated, type), [.. members]);

    /// <summary>The extension after the change, member by member.</summary>
    /// <param name="before">The extension before it.</param>
    internal JsonElement Over(JsonElement before)
    {
        var after = JsonObject.Create(before)!;
        foreach (var member in Members)
        {
            if (Data.TryGetProperty(member, out var value))
            {
                after[member] = JsonNode.Parse(value.GetRawText());
            }
            else
            {
                after.Remove(member);
            }
        }

        return JsonSerializer.SerializeToElement(after, PatchContext.Default.JsonObject);
    }
}
