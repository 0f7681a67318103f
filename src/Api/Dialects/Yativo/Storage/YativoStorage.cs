using Onboarding.Api.Common;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Common.Json;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Application.Customers.Documents;
using Onboarding.Application.Customers.StoreUploads;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Questionnaires;
using Onboarding.Domain.Dialects.Yativo.Kyc;

namespace Onboarding.Api.Dialects.Yativo.Storage;

/// <summary>
/// The URLs of uploaded files (Y44), and the files that a submission names by them. A submission stores the content itself, not its URL.
/// </summary>
public sealed class YativoStorage
{
    private const string One = "document";
    private const string Several = "documents";

    private static readonly string Path = $"/{YativoPaths.Root}/storage/";

    private readonly UploadVault _vault;
    private readonly PublicAddress _address;
    private readonly YativoOptions _options;
    private readonly DocumentOptions _documents;

    internal YativoStorage(UploadVault vault, PublicAddress address, YativoOptions options, DocumentOptions documents) =>
        (_vault, _address, _options, _documents) = (vault, address, options, documents);

    /// <summary>Returns the id of the upload in a URL; null if the URL does not have the form of one.</summary>
    internal static Guid? IdIn(string url)
    {
        var at = url.LastIndexOf('/') + 1;
        return url.AsSpan(0, at).EndsWith(Path, StringComparison.Ordinal) && Guid.TryParseExact(url.AsSpan(at), "D", out var id) ? id : null;
    }

    /// <summary>Returns the beginning of the URLs of uploads, at the address under which the request reached the service.</summary>
    internal string Prefix(HttpContext context)
    {
        var (url, path) = (_address.UrlOf(context), context.Request.Path.ToString());
        return url[..^path.Length] + Path;
    }

    /// <summary>Returns the uploads of the account among the URLs of a request, with their contents.</summary>
    /// <param name="context">The request.</param>
    /// <param name="ids">The ids in the URLs of the request.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    internal async Task<KnownUploads> Find(HttpContext context, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var (found, left) = (new Dictionary<Guid, PlainContent>(), (long)_options.MaxKycBodyBytes);
        foreach (var id in ids)
        {
            if (await _vault.Find(id, cancellationToken) is { } content)
            {
                found[id] = content;

                // Together they may be no larger than a body that contains them.
                left -= content.Bytes.Length;
                if (left < 0)
                {
                    throw RequestBody.TooLarge(_options.MaxKycBodyBytes);
                }
            }
        }

        return new(found, Prefix(context));
    }

    /// <summary>Reads the files of an upload and protects them. Throws <see cref="InvalidInput"/> for every defect.</summary>
    internal IReadOnlyList<ProtectedContent> Read(UploadForm form)
    {
        var (read, context) = (new FieldReader(YativoReader.Policy), new ValidationContext([]));
        (string Name, string? Text)[] files =
        [
            .. form.Document.IsSent ? [(One, read.Text(form.Document, One))] : Array.Empty<(string, string?)>(),
            .. (read.TextList(form.Documents, Several) ?? []).Select((text, i) => ($"{Several}.{i}", text)),
        ];
        PlainContent?[] contents =
            [.. files.Select(file => PlainContent.From(file.Text, _documents.MaxBytes, context, file.Name))];
        if (contents.Length == 0)
        {
            context.Add(KycErrors.Missing, One, One);
        }
        else if (contents.Length > StoreUploads.MaxContents)
        {
            context.Add(ListErrors.TooMany, Several, Several);
        }

        InvalidInput.ThrowIfAny(context.Findings);
        return [.. contents.OfType<PlainContent>().Select(_vault.Protect)];
    }

    /// <summary>Returns the response to an upload.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <param name="hasOne">Whether the request had a part <c>document</c>, which is the first file.</param>
    internal static StoredResponse Written(UploadReceipt receipt, bool hasOne) => hasOne
        ? YativoWriter.WithStatus(
            StatusCodes.Status201Created,
            new UploadResponse { StatusCode = StatusCodes.Status201Created, Message = YativoWriter.Done, Data = BodyOf(receipt.Urls) },
            YativoWriter.Wire.UploadResponse)
        : YativoWriter.WithStatus(
            StatusCodes.Status201Created,
            new UploadListResponse { StatusCode = StatusCodes.Status201Created, Message = YativoWriter.Done, Data = receipt.Urls },
            YativoWriter.Wire.UploadListResponse);

    private static UploadBody BodyOf(IReadOnlyList<string> urls) =>
        new() { Url = urls[0], Document = urls[0], Documents = urls.Count > 1 ? [.. urls.Skip(1)] : null };
}

/// <summary>The uploads that the URLs of a request name.</summary>
/// <param name="Contents">The contents by id.</param>
/// <param name="Prefix">The beginning of the URLs of uploads.</param>
internal sealed record KnownUploads(IReadOnlyDictionary<Guid, PlainContent> Contents, string Prefix)
{
    /// <summary>No uploads: every URL is that of another server.</summary>
    public static KnownUploads None { get; } = new(new Dictionary<Guid, PlainContent>(), "");

    /// <summary>Returns whether a URL is that of an upload here, whether the upload exists or not.</summary>
    public bool IsHere(string url) => Prefix.Length > 0 && url.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);
}
