using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Onboarding.Domain.Customers.Patches;

/// <summary>
/// The patch of a dialect's extension. It replaces each named member as a whole, or removes it if the data does not contain it. Other members stay.
/// </summary>
/// <param name="Data">The new values, as a JSON object.</param>
/// <param name="Members">The names of the members that change.</param>
public sealed record ExtensionPatch(JsonElement Data, IReadOnlyList<string> Members)
{
    /// <summary>Creates a patch from a dialect's record.</summary>
    /// <param name="data">The new values.</param>
    /// <param name="type">The JSON type information of the record.</param>
    /// <param name="members">The names of the members that change.</param>
    public static ExtensionPatch Of<T>(T data, JsonTypeInfo<T> type, params IEnumerable<string> members) =>
        new(JsonSerializer.SerializeToElement(data, type), [.. members]);

    /// <summary>Returns the extension after the patch.</summary>
    /// <param name="before">The extension before.</param>
    internal JsonElement ApplyTo(JsonElement before)
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
