using Onboarding.Api.Common.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Dialects.Yativo.Kyc;

namespace Onboarding.Api.Dialects.Yativo.Kyc;

/// <summary>The files of one submission: URLs, which are never fetched, and contents in Base64, with or without <c>data:</c>.</summary>
/// <param name="maxBytes">The most bytes of one content.</param>
internal sealed class KycFiles(int maxBytes)
{
    private readonly ValidationContext _context = new([]);
    private readonly List<KycContent> _contents = [];

    /// <summary>The contents that can be kept.</summary>
    public IReadOnlyList<KycContent> Contents => _contents;

    /// <summary>What is wrong with the other files.</summary>
    public IReadOnlyList<Finding> Findings => _context.Findings;

    /// <summary>A file; null if none is sent, or no text.</summary>
    /// <param name="read">What reads it.</param>
    /// <param name="field">The member.</param>
    /// <param name="name">Its name.</param>
    /// <param name="document">Under which a content is kept.</param>
    /// <param name="purpose">What it shows.</param>
    public KycFile? File(FieldReader read, Field field, string name, DocumentId document, DocumentPurpose purpose)
    {
        if (read.Text(field, name) is not { } text)
        {
            return null;
        }

        var at = read.PointerOf(name)[1..];
        if (KycFile.IsUrl(text))
        {
            return KycFile.IsSound(text) ? new(null, text) : Reject(KycErrors.Url, at);
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

/// <summary>A content that came with a submission.</summary>
/// <param name="Document">Under which it is kept.</param>
/// <param name="Purpose">What it shows.</param>
/// <param name="Content">The content.</param>
internal sealed record KycContent(DocumentId Document, DocumentPurpose Purpose, PlainContent Content);
