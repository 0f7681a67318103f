using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze;

/// <summary>
/// UTF-8 JSON (RFC 8259) to records of the wire. What is no such JSON is refused with the reader's position, never with a piece of the text.
/// </summary>
internal static class WireJson
{
    private const string NoUnicode = "a text is not valid Unicode";
    private static readonly Rule Unreadable = Rule.Ours("400", "Request body cannot be read as the documented JSON: {0}");
    private static readonly Rule Unknown = Rule.Ours("400", "Unknown field: {0}");

    /// <summary>The record, or <see cref="InvalidInput"/>.</summary>
    public static object Read(ReadOnlyMemory<byte> json, Type type, UnknownNamesPolicy unknownNames)
    {
        var wire = AmlyzeWireContext.Default.GetTypeInfo(type)!;
        var body = Parse(json.Span, wire) ?? throw Refuse("null");
        if (unknownNames == UnknownNamesPolicy.Refuse)
        {
            InvalidInput.ThrowIfAny(Unknowns(json, wire));
        }

        return body;
    }

    /// <summary>The refusal of a body that is no JSON, or not of the documented structure.</summary>
    public static InvalidInput Refuse(string why, string path = "") => new([Finding.Of(Unreadable, path, why)]);

    private static object? Parse(ReadOnlySpan<byte> json, JsonTypeInfo type)
    {
        if (!Utf8.IsValid(json))
        {
            throw Refuse(NoUnicode);
        }

        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException failure)
        {
            throw Refuse($"line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}", JsonPaths.ToPointer(failure.Path));
        }
        catch (InvalidOperationException)
        {
            // Thrown by the reader for text that is no Unicode: a lone surrogate, a broken UTF-8 sequence.
            throw Refuse(NoUnicode);
        }
    }

    private static Finding[] Unknowns(ReadOnlyMemory<byte> json, JsonTypeInfo type)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = type.Options.MaxDepth });
            return [.. UnknownNames.In(document.RootElement, type, "").Take(Walk.MaxFindings).Select(path => Finding.Of(Unknown, path, path[1..]))];
        }
        catch (InvalidOperationException)
        {
            throw Refuse(NoUnicode);
        }
    }
}
