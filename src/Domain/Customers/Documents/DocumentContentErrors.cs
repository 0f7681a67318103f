using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Documents;

/// <summary>Rejections of a content. No contract publishes these codes. They continue the numbers of <see cref="DocumentErrors"/>.</summary>
public static class DocumentContentErrors
{
    /// <summary>The content is empty.</summary>
    public static readonly Rule Empty = Rule.Unpublished("DOC08", "Content is empty");

    /// <summary>The text is not Base64: another alphabet, spaces, missing padding or an invalid data URL.</summary>
    public static readonly Rule NotBase64 = Rule.Unpublished(
        "DOC09", "Content must be Base64 of the standard alphabet with its padding, alone or after data:<type>;base64, (line breaks are allowed)");

    /// <summary>The content is larger than permitted.</summary>
    public static readonly Rule TooLarge = Rule.Unpublished("DOC10", "Content has more than {0} bytes");

    /// <summary>The content is not of an accepted media type.</summary>
    public static readonly Rule UnknownType = Rule.Unpublished("DOC11", "Content must be PNG, JPEG, HEIC, HEIF, TIFF or PDF");

    /// <summary>The document already has a content of that purpose.</summary>
    public static readonly Rule Taken = Rule.Unpublished("DOC12", "The document already has a content of this kind");
}
