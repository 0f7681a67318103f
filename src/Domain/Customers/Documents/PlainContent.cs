using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Documents;

/// <summary>A valid plain content: not empty, not too large, and of an accepted media type. It must never be stored or logged in this form.</summary>
public sealed class PlainContent
{
    private PlainContent(MediaType type, byte[] bytes) => (Type, Bytes) = (type, bytes);

    /// <summary>The media type, determined from the content itself.</summary>
    public MediaType Type { get; }

    /// <summary>The content.</summary>
    public byte[] Bytes { get; }

    /// <summary>Creates the content from text. If the text is invalid, adds a finding (DOC08 to DOC11) and returns null.</summary>
    /// <param name="base64">Base64, alone or in a data URL. The media type in the URL is ignored.</param>
    /// <param name="maxBytes">The maximum size of a content in bytes.</param>
    /// <param name="context">The context to which findings are added.</param>
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

    /// <summary>
    /// Creates the content from bytes, which must not change afterwards. If they are invalid, adds a finding (DOC08, DOC10, DOC11) and returns null.
    /// </summary>
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
