using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Documents;

/// <summary>A content that may be kept: neither empty nor too large, and of a media type that is taken. Never stored or logged as it is.</summary>
public sealed class PlainContent
{
    private PlainContent(MediaType type, byte[] bytes) => (Type, Bytes) = (type, bytes);

    /// <summary>The media type, told by the content itself.</summary>
    public MediaType Type { get; }

    /// <summary>The content.</summary>
    public byte[] Bytes { get; }

    /// <summary>The content that a text holds; nothing if the walk was told why not (DOC08 to DOC11).</summary>
    /// <param name="base64">Base64, also as a data URL; the type which that names is not believed.</param>
    /// <param name="maxBytes">The most bytes a content has.</param>
    /// <param name="context">Where defects are reported, at the field.</param>
    /// <param name="field">The JSON name of the field.</param>
    public static PlainContent? From(ReadOnlySpan<char> base64, int maxBytes, ValidationContext context, string field)
    {
        if (Base64Text.Decode(base64, maxBytes, out var bytes) is { } rule)
        {
            Report(rule, maxBytes, context, field);
            return null;
        }

        return From(bytes, maxBytes, context, field);
    }

    /// <summary>The content, which from now on must not change; nothing if the walk was told why not (DOC08, DOC10, DOC11).</summary>
    public static PlainContent? From(byte[] bytes, int maxBytes, ValidationContext context, string field)
    {
        var type = ContentSignature.Of(bytes);
        var rule = bytes.Length == 0 ? DocumentContentErrors.Empty
            : bytes.Length > maxBytes ? DocumentContentErrors.TooLarge
            : type is null ? DocumentContentErrors.UnknownType
            : null;
        if (rule is not null)
        {
            Report(rule, maxBytes, context, field);
            return null;
        }

        return new(type!.Value, bytes);
    }

    private static void Report(Rule rule, int maxBytes, ValidationContext context, string field) =>
        context.Add(rule, field, maxBytes.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
