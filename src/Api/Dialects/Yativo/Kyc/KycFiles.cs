using Onboarding.Api.Common.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Dialects.Yativo.Kyc;

namespace Onboarding.Api.Dialects.Yativo.Kyc;

/// <summary>
/// Reads the files of one submission: URLs, which are never fetched, and contents in Base64, with or without the prefix <c>data:</c>.
/// </summary>
/// <param name="maxBytes">The maximum size of one content, in bytes.</param>
internal sealed class KycFiles(int maxBytes)
{
    private readonly ValidationContext _context = new([]);
    private readonly List<KycContent> _contents = [];

    /// <summary>The valid contents.</summary>
    public IReadOnlyList<KycContent> Contents => _contents;

    /// <summary>The defects of the other files.</summary>
    public IReadOnlyList<Finding> Findings => _context.Findings;

    /// <summary>Reads a file; returns null if it is not sent or is not text.</summary>
    /// <param name="read">The field reader.</param>
    /// <param name="field">The member.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="document">The document id under which content is stored.</param>
    /// <param name="purpose">The purpose of the file.</param>
    public KycFile? File(FieldReader read, Field field, string name, DocumentId document, DocumentPurpose purpose)
    {
        if (read.Text(field, name) is not { } text)
        {
            return null;
        }

        var at = read.PointerOf(name)[1..];
        if (KycFile.IsUrl(text))
        {
            return KycFile.IsValidUrl(text) ? new(null, text) : Reject(KycErrors.Url, at);
        }

        if (PlainContent.From(text, maxBytes, _context, at) is not { } content)
        {
            return KycFile.Rejected;
        }

        _contents.Add(new(document, purpose, content));
        return new(document.Value, null);
    }

    private KycFile Reject(Rule rule, string field)
    {
        _context.Add(rule, field, field);
        return KycFile.Rejected;
    }
}

/// <summary>Content of a submission.</summary>
/// <param name="Document">The document id under which it is stored.</param>
/// <param name="Purpose">The purpose of the content.</param>
/// <param name="Content">The content.</param>
internal sealed record KycContent(DocumentId Document, DocumentPurpose Purpose, PlainContent Content);
