using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Yativo.Storage;
using Onboarding.Application.Customers.StoreUploads;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Dialects.Yativo.Kyc;

namespace Onboarding.Api.Dialects.Yativo.Kyc;

/// <summary>
/// Reads the files of one submission: URLs, which are never fetched, and contents in Base64, with or without the prefix <c>data:</c>.
/// </summary>
/// <param name="limits">The sizes of one content.</param>
/// <param name="uploads">The uploads that URLs of the request name.</param>
internal sealed class KycFiles(KycFileLimits limits, KnownUploads uploads)
{
    /// <summary>The greatest number of files of a submission that may be uploads: as many as one call uploads.</summary>
    public const int MaxUploads = StoreUploads.MaxContents;

    private readonly Dictionary<Guid, int> _named = [];

    private readonly ValidationContext _context = new([]);
    private readonly List<KycContent> _contents = [];

    /// <summary>The valid contents.</summary>
    public IReadOnlyList<KycContent> Contents => _contents;

    /// <summary>The ids in URLs that have the form of those of uploads, with the number of files that have each.</summary>
    public IReadOnlyDictionary<Guid, int> Named => _named;

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
            return !KycFile.IsValidUrl(text) ? Reject(KycErrors.Url, at)
                : YativoStorage.IdIn(text) is { } id ? Uploaded(id, text, at, document, purpose)
                : uploads.IsHere(text) ? Reject(KycErrors.UploadUnknown, at)
                : new(null, text);
        }

        if (PlainContent.From(text, limits.MaxBytes, _context, at) is not { } content)
        {
            return KycFile.Rejected;
        }

        return Content(content, at, document, purpose);
    }

    // The URL of an upload stands for its content. A URL of the same form on another server is that of a file there. Each use is counted, because
    // each stores the content again.
    private KycFile Uploaded(Guid id, string url, string at, DocumentId document, DocumentPurpose purpose)
    {
        if (_named.Values.Sum() == MaxUploads)
        {
            return Reject(KycErrors.TooManyUploads, at);
        }

        _named[id] = _named.GetValueOrDefault(id) + 1;
        return uploads.Contents.TryGetValue(id, out var content) ? Content(content, at, document, purpose)
            : uploads.IsHere(url) ? Reject(KycErrors.UploadUnknown, at)
            : new(null, url);
    }

    private KycFile Content(PlainContent content, string at, DocumentId document, DocumentPurpose purpose)
    {
        if (content.Bytes.Length < limits.MinBytes)
        {
            return Reject(KycErrors.FileTooSmall, at);
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

/// <summary>The sizes of a content.</summary>
/// <param name="MinBytes">The smallest one, in bytes; 0 for any.</param>
/// <param name="MaxBytes">The largest one, in bytes.</param>
internal readonly record struct KycFileLimits(int MinBytes, int MaxBytes);

/// <summary>Content of a submission.</summary>
/// <param name="Document">The document id under which it is stored.</param>
/// <param name="Purpose">The purpose of the content.</param>
/// <param name="Content">The content.</param>
internal sealed record KycContent(DocumentId Document, DocumentPurpose Purpose, PlainContent Content);
