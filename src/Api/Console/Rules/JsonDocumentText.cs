using System.Text;
using System.Text.Json;

namespace Onboarding.Api.Console.Rules;

/// <summary>Writes a document for people: each member of the document on its own line, and each element of its lists and objects on one.</summary>
public static class JsonDocumentText
{
    /// <summary>Returns the text.</summary>
    public static string Of(JsonElement document)
    {
        var text = new StringBuilder("{\n");
        var members = document.ValueKind == JsonValueKind.Object ? document.EnumerateObject().ToList() : [];
        for (var i = 0; i < members.Count; i++)
        {
            text.Append(JsonSerializer.Serialize(members[i].Name)).Append(": ");
            Append(text, members[i].Value);
            text.Append(i < members.Count - 1 ? ",\n" : "\n");
        }

        return text.Append('}').ToString();
    }

    private static void Append(StringBuilder text, JsonElement value)
    {
        IReadOnlyList<string> parts = value.ValueKind switch
        {
            JsonValueKind.Array => [.. value.EnumerateArray().Select(one => one.GetRawText())],
            JsonValueKind.Object => [.. value.EnumerateObject().Select(one => $"{JsonSerializer.Serialize(one.Name)}: {one.Value.GetRawText()}")],
            _ => [],
        };
        if (parts.Count == 0)
        {
            text.Append(value.GetRawText());
            return;
        }

        var (begin, end) = value.ValueKind == JsonValueKind.Array ? ('[', ']') : ('{', '}');
        text.Append(begin).Append("\n ").AppendJoin(",\n ", parts).Append('\n').Append(end);
    }
}
