using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Documents;

/// <summary>Why a content is not taken. No contract publishes these codes: they go on where those of documents end (<see cref="DocumentErrors"/>).</summary>
public static class DocumentContentErrors
{
    /// <summary>There is nothing in it.</summary>
    public static readonly Rule Empty = Rule.Unpublished("DOC08", "Content is empty");

    /// <summary>The text is no Base64: another alphabet, blanks, missing padding, a broken data URL.</summary>
    public static readonly Rule NotBase64 = Rule.Unpublished(
        "DOC09", "Content must be Base64 of the standard alphabet with its padding, alone or behind data:<type>;base64, (line breaks are allowed)");

    /// <summary>It has more bytes than are taken.</summary>
    public static readonly Rule TooLarge = Rule.Unpublished("DOC10", "Content has more than {0} bytes");

    /// <summary>It begins like none of the media types.</summary>
    public static readonly Rule UnknownType = Rule.Unpublished("DOC11", "Content must be PNG, JPEG, HEIC, HEIF, TIFF or PDF");

    /// <summary>The document has one of that purpose already.</summary>
    public static readonly Rule Taken = Rule.Unpublished("DOC12", "The document has such a content already");
}
