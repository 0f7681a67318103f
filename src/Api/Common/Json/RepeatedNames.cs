using System.Text.Json;

namespace Onboarding.Api.Common.Json;

/// <summary>Finds members that an object has more than once. Only one of them would take effect.</summary>
internal static class RepeatedNames
{
    /// <summary>Returns the JSON pointer of each further member of a name, at any depth.</summary>
    /// <param name="value">The JSON.</param>
    /// <param name="names">How names are compared.</param>
    /// <param name="path">The JSON pointer of the value.</param>
    public static IEnumerable<string> In(JsonElement value, StringComparer names, string path = "") => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => In(item, names, $"{path}/{i}")),
        JsonValueKind.Object => Members(value, names, path),
        _ => [],
    };

    private static IEnumerable<string> Members(JsonElement value, StringComparer names, string path)
    {
        var known = new HashSet<string>(names);
        foreach (var member in value.EnumerateObject())
        {
            var own = path + JsonPointer.Of(member.Name);
            if (!known.Add(member.Name))
            {
                yield return own;
            }

            foreach (var below in In(member.Value, names, own))
            {
                yield return below;
            }
        }
    }
}
