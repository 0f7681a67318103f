using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Onboarding.Api.Common.Bodies;

/// <summary>Deserialises UTF-8 JSON (RFC 8259). Other texts are rejected with the position of the defect, never with a part of the text.</summary>
internal static partial class JsonText
{
    /// <summary>
    /// The greatest number of elements that the lists of a body may have together. They are counted before anything is built from them, because
    /// objects take hundreds of times the memory of the two bytes that an empty one takes in the text.
    /// </summary>
    public const int MaxElements = 40_000;

    private const int MaxDepth = 64;

    /// <summary>The sentence for a body with too many elements.</summary>
    public static string TooManyElements => $"its lists have more than {MaxElements} elements";

    /// <summary>Reads a text in which every string must be valid Unicode; null for the JSON null.</summary>
    /// <param name="json">The text, without a byte order mark.</param>
    /// <param name="type">The type to read it as.</param>
    /// <param name="reject">Creates the rejection.</param>
    public static object? Read(ReadOnlySpan<byte> json, JsonTypeInfo type, Func<BodyDefect, Exception> reject) =>
        Utf8.IsValid(json) ? Deserialize(json, type, reject) : throw reject(new(BodyDefectKind.NotUnicode));

    /// <summary>
    /// Reads an object. A value that is not valid Unicode is left to its own member to report. A name that is not valid Unicode is rejected here,
    /// because every look-up by name would fail.
    /// </summary>
    /// <param name="json">The text, without a byte order mark.</param>
    /// <param name="type">The type to read it as.</param>
    /// <param name="rules">Whether comments are accepted, and the rejection.</param>
    public static T ReadObject<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type, BodyRules rules) where T : class
    {
        MustBeObject(json, rules);
        return (T)Deserialize(json, type, rules.Reject)!;
    }

    /// <summary>Rejects a text that is not a JSON object, or in which any name, known or not and at any depth, is not valid Unicode.</summary>
    public static void MustBeObject(ReadOnlySpan<byte> json, BodyRules rules)
    {
        var (isObject, namesAreUnicode) = (false, true);
        try
        {
            if (HasTooManyElements(json))
            {
                throw rules.Reject(new(BodyDefectKind.TooManyElements));
            }

            var reader = new Utf8JsonReader(json, Options(rules.AllowsComments));
            reader.Read();
            isObject = reader.TokenType == JsonTokenType.StartObject;
            while (reader.Read())
            {
                var isEscapedName = reader.TokenType == JsonTokenType.PropertyName && reader.ValueIsEscaped;
                namesAreUnicode = namesAreUnicode && (!isEscapedName || IsUnicode(ref reader));
            }
        }
        catch (JsonException failure)
        {
            throw rules.Reject(!rules.AllowsComments && IsJsonWithComments(json) ? new(BodyDefectKind.Comments) : NotJson(failure));
        }

        if (!isObject || !namesAreUnicode)
        {
            throw rules.Reject(new(isObject ? BodyDefectKind.NameNotUnicode : BodyDefectKind.NotObject));
        }
    }

    /// <summary>Returns an object with one member of another object, with its last value; null if the member was not sent.</summary>
    /// <param name="json">The other object.</param>
    /// <param name="name">The member.</param>
    public static byte[]? ExtractMember(ReadOnlyMemory<byte> json, string name)
    {
        using var document = JsonDocument.Parse(json);
        if (!document.RootElement.TryGetProperty(name, out var value))
        {
            return null;
        }

        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WritePropertyName(name);
            writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(value), skipInputValidation: true);
            writer.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <summary>
    /// Converts the serializer's notation of a path to a JSON pointer: <c>$.listAddress[0].country</c> becomes <c>/listAddress/0/country</c>.
    /// </summary>
    internal static string ToPointer(string? path) =>
        path is null || path.Contains('\'', StringComparison.Ordinal)
            ? ""
            : Separator().Replace(path.TrimStart('$'), "/").Replace("]", "", StringComparison.Ordinal);

    private static object? Deserialize(ReadOnlySpan<byte> json, JsonTypeInfo type, Func<BodyDefect, Exception> reject)
    {
        try
        {
            if (HasTooManyElements(json))
            {
                throw reject(new(BodyDefectKind.TooManyElements));
            }

            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException failure)
        {
            throw reject(NotJson(failure));
        }
        catch (InvalidOperationException)
        {
            // The reader throws this for text that is not Unicode: a lone surrogate, or invalid UTF-8.
            throw reject(new(BodyDefectKind.NotUnicode));
        }
    }

    // Each element except a list's first follows a comma. So a text with few commas and brackets, as almost all are, need not be read twice.
    private static bool HasTooManyElements(ReadOnlySpan<byte> json)
    {
        if (json.Count((byte)',') + json.Count((byte)'[') <= MaxElements)
        {
            return false;
        }

        var reader = new Utf8JsonReader(json, Options(allowsComments: true));
        var (lists, count) = (new Stack<bool>(), 0);
        while (count <= MaxElements && reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                lists.Pop();
                continue;
            }

            count += reader.TokenType != JsonTokenType.PropertyName && lists.TryPeek(out var isList) && isList ? 1 : 0;
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                lists.Push(reader.TokenType == JsonTokenType.StartArray);
            }
        }

        return count > MaxElements;
    }

    private static BodyDefect NotJson(JsonException failure) => new(
        BodyDefectKind.NotJson, (failure.LineNumber ?? 0) + 1, (failure.BytePositionInLine ?? 0) + 1, ToPointer(failure.Path));

    private static bool IsJsonWithComments(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, Options(allowsComments: true));
            while (reader.Read())
            {
                // Only reads to the end, to find out whether the text is valid.
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsUnicode(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static JsonReaderOptions Options(bool allowsComments) =>
        new() { CommentHandling = allowsComments ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow, MaxDepth = MaxDepth };

    [GeneratedRegex(@"\.|\[")]
    private static partial Regex Separator();
}
