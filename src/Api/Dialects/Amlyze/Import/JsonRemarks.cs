using System.Text;
using System.Text.Json;
using Onboarding.Api.Dialects.Amlyze.Batches;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>
/// The members with which a rejected record of JSON comes out: <c>#errorCode</c> and <c>#errorDescription</c>. An import ignores the first members of
/// a record if their names begin with <c>#</c>, so that the corrected file can be imported as it is.
/// </summary>
internal static class JsonRemarks
{
    /// <summary>The name of the member or column with the code.</summary>
    public const string Code = "#errorCode";

    /// <summary>The name of the member or column with the message.</summary>
    public const string Description = "#errorDescription";

    // The member with a record that is no JSON object.
    private const string Record = "#record";

    /// <summary>Returns the record without the members at its beginning whose names begin with <c>#</c>.</summary>
    public static Element Remove(Element element)
    {
        if (element.Json is not { } json || json.Span.TrimStart(" \t\r\n"u8) is not [(byte)'{', .. var members]
            || !members.TrimStart(" \t\r\n"u8).StartsWith("\"#"u8))
        {
            return element;
        }

        try
        {
            var reader = new Utf8JsonReader(json.Span);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueSpan.StartsWith("#"u8))
            {
                reader.Read();
                reader.Skip();
            }

            return element with { Json = (byte[])[.. json.Span[..(start + 1)], .. json.Span[(int)reader.TokenStartIndex..]] };
        }
        catch (JsonException)
        {
            return element;
        }
    }

    /// <summary>
    /// Returns a record that is a JSON object with the members at its beginning; any other text as the text of a third member, <c>#record</c>.
    /// So every record of the file is a JSON object.
    /// </summary>
    public static ReadOnlyMemory<byte> Add(ReadOnlyMemory<byte> json, string code, string description)
    {
        var text = json.Span.Trim(" \t\r\n"u8);
        var remarks = new Dictionary<string, string> { [Code] = code, [Description] = description };
        if (text.IsEmpty || text[0] != '{')
        {
            remarks[Record] = Encoding.UTF8.GetString(text);
            return JsonSerializer.SerializeToUtf8Bytes(remarks, RejectedFile.Json);
        }

        var head = JsonSerializer.SerializeToUtf8Bytes(remarks, RejectedFile.Json).AsSpan()[..^1];
        var rest = text[1..].TrimStart(" \t\r\n"u8);
        return (byte[])[.. head, .. rest is [(byte)'}', ..] ? default : ","u8, .. rest];
    }
}
