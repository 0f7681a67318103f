using System.Collections.ObjectModel;
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
    private readonly BodyBudget _budget;

    internal YativoStorage(UploadVault vault, PublicAddress address, YativoOptions options, DocumentOptions documents, BodyBudget budget) =>
        (_vault, _address, _options, _documents, _budget) = (vault, address, options, documents, budget);

    /// <summary>
    /// Returns the id of the upload that a URL names; null if its path is not that of an upload. Letter case, a final slash, a query and a fragment
    /// make no difference.
    /// </summary>
    internal static Guid? IdIn(string url)
    {
        var path = PathOf(new(url)).TrimEnd('/');
        var at = path.LastIndexOf('/') + 1;
        return path.AsSpan(0, at).EndsWith(Path, StringComparison.OrdinalIgnoreCase) && Guid.TryParseExact(path.AsSpan(at), "D", out var id)
            ? id
            : null;
    }

    /// <summary>Returns the path of a URL without escapes.</summary>
    internal static string PathOf(Uri url) => Uri.UnescapeDataString(url.AbsolutePath);

    /// <summary>Returns the beginning of the URLs of uploads, at the address under which the request reached the service.</summary>
    internal string Prefix(HttpContext context)
    {
        var (url, path) = (_address.UrlOf(context), context.Request.Path.ToString());
        return url[..^path.Length] + Path;
    }

    /// <summary>Returns no uploads, for the first reading of a request, which only finds out what it names.</summary>
    internal KnownUploads NoUploads(HttpContext context) => new(ReadOnlyDictionary<Guid, PlainContent>.Empty, Prefixes(context));

    /// <summary>
    /// Returns those uploads that the URLs of a request name and that exist for the caller, with their contents. Throws
    /// <see cref="BadHttpRequestException"/>: 413 if they are larger together than a body that contains them, once for each use, may be; 503 if the
    /// instance holds too many bytes of bodies, to which they count until the response is sent.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="uses">The ids in the URLs of the request, with the number of files that have each.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    internal async Task<KnownUploads> Find(HttpContext context, IReadOnlyDictionary<Guid, int> uses, CancellationToken cancellationToken)
    {
        var sizes = await _vault.Sizes([.. uses.Keys], cancellationToken);
        var bytes = sizes.Sum(one => (long)one.Value * uses[one.Key]);
        if (bytes > _options.MaxKycBodyBytes)
        {
            throw RequestBody.TooLarge(_options.MaxKycBodyBytes);
        }

        var share = _budget.Begin();
        context.Response.RegisterForDispose(share);
        share.Reserve(bytes);
        return new(await _vault.Find([.. sizes.Keys], cancellationToken), Prefixes(context));
    }

    // The address of links, and the one that the caller used.
    private Uri[] Prefixes(HttpContext context)
    {
        var request = context.Request;
        return
        [
            new(Prefix(context)),
            .. Uri.TryCreate($"{request.Scheme}://{request.Host}{request.PathBase}{Path}", UriKind.Absolute, out var used)
                ? [used]
                : Array.Empty<Uri>(),
        ];
    }

    /// <summary>Reads the files of an upload and protects them. Throws <see cref="InvalidInput"/> for every defect.</summary>
    internal IReadOnlyList<ProtectedContent> Read(UploadForm form)
    {
        var (read, context) = (new FieldReader(YativoReader.Policy), new ValidationContext([]));
        (string Name, string? Text)[] files =
        [
            .. form.Document.IsSent ? [(One, read.Text(form.Document, One))] : Array.Empty<(string, string?)>(),
            // A page sends an empty part for files that were not chosen.
            .. (read.TextList(form.Documents, Several) ?? []).Select((text, i) => ($"{Several}.{i}", text)).Where(file => file.text is not ""),
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
/// <param name="Prefixes">The beginnings of the URLs of uploads.</param>
internal sealed record KnownUploads(IReadOnlyDictionary<Guid, PlainContent> Contents, IReadOnlyList<Uri> Prefixes)
{
    /// <summary>No uploads: every URL is that of another server.</summary>
    public static KnownUploads None { get; } = new(ReadOnlyDictionary<Guid, PlainContent>.Empty, []);

    /// <summary>
    /// Returns whether a URL leads to the uploads of this service, whether it names one or not. Scheme, letter case, escapes, a user name and what
    /// follows the path make no difference.
    /// </summary>
    public bool IsHere(string url)
    {
        var sent = new Uri(url);
        return Prefixes.Any(prefix => sent.Host.TrimEnd('.').Equals(prefix.Host, StringComparison.OrdinalIgnoreCase)
            && (sent.Port == prefix.Port || (sent.IsDefaultPort && prefix.IsDefaultPort))
            && (YativoStorage.PathOf(sent) + "/").StartsWith(YativoStorage.PathOf(prefix), StringComparison.OrdinalIgnoreCase));
    }
}
