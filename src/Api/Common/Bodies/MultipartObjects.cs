using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Bodies;

/// <summary>
/// Reads multipart/form-data as a JSON object, for dialects whose clients send objects so: names like <c>address[city]</c>, <c>documents[0][type]</c>
/// and <c>address.city</c> become nested members, files become data URIs. The parts are read one after another within limits, never by the
/// framework's form reader, whose limits are smaller than a file of a submission.
/// </summary>
internal static class MultipartObjects
{
    /// <summary>A name cannot be read, or contradicts another one.</summary>
    public static readonly Rule NameInvalid = Rule.Unpublished(
        "multipart_name", "The name of a part is invalid, or is used twice or both as a value and as an object");

    /// <summary>There are too many parts.</summary>
    public static readonly Rule TooManyParts = Rule.Unpublished("multipart_parts", "The request has too many parts");

    /// <summary>The media type.</summary>
    public const string MediaType = "multipart/form-data";

    private const int MaxParts = 2_000;
    private const int MaxHeadersBytes = 16 << 10;
    private const int MaxBoundary = 200;
    private const int CopyBytes = 16 << 10;

    /// <summary>Returns whether the request has this media type.</summary>
    public static bool IsMultipart(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var media)
            && media.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Reads the body as JSON in UTF-8. Throws <see cref="BadHttpRequestException"/>: 415 without a boundary, 413 for a larger body, 400 for a body
    /// that is not multipart, 503 if the instance holds too many bytes of bodies; <see cref="InvalidInput"/> for names that contradict each other.
    /// Equal parts give the request the same idempotency hash.
    /// </summary>
    /// <param name="request">The request, whose body has not been read.</param>
    /// <param name="maxBytes">The greatest size of the body, in bytes.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public static async Task<byte[]> Read(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        ContentTypes.RejectUnsupported(request, onlyApplicationJson: false);
        if (request.ContentLength > maxBytes)
        {
            throw RequestBody.TooLarge(maxBytes);
        }

        RequestBody.RaiseServersLimit(request, maxBytes);
        var tree = new MultipartTree();
        using var share = request.HttpContext.RequestServices.GetRequiredService<BodyBudget>().Begin();
        try
        {
            await Fill(
                tree,
                share,
                new MultipartReader(BoundaryOf(request), request.Body) { HeadersLengthLimit = MaxHeadersBytes, BodyLengthLimit = maxBytes },
                maxBytes,
                cancellationToken);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The body is not multipart/form-data.");
        }

        InvalidInput.ThrowIfAny(tree.Findings);
        var json = tree.ToJson();
        request.HttpContext.Features.Get<IdempotencyKey>()?.RequestHash = SHA256.HashData(json);
        return json;
    }

    private static string BoundaryOf(HttpRequest request)
    {
        var boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out var media)
            ? HeaderUtilities.RemoveQuotes(media.Boundary).ToString()
            : "";
        return boundary.Length is > 0 and <= MaxBoundary
            ? boundary
            : throw new BadHttpRequestException("The body must be multipart/form-data with a boundary.", StatusCodes.Status415UnsupportedMediaType);
    }

    private static async Task Fill(
        MultipartTree tree, BodyBudget.Share share, MultipartReader reader, int maxBytes, CancellationToken cancellationToken)
    {
        var left = maxBytes;
        for (var count = 1; await reader.ReadNextSectionAsync(cancellationToken) is { } section; count++)
        {
            if (count > MaxParts)
            {
                throw new InvalidInput([Finding.Of(TooManyParts, "")]);
            }

            using var content = new MemoryStream();
            left = await Copy(section.Body, content, share, left, maxBytes, cancellationToken);

            if (ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
                && (disposition.IsFormDisposition() || disposition.IsFileDisposition()))
            {
                tree.Add(HeaderUtilities.RemoveQuotes(disposition.Name).ToString(), ValueOf(disposition, content));
            }
            else
            {
                tree.Add("", "");
            }
        }
    }

    // The bytes are counted as they arrive, whatever length the request announces. Returns how many more may come.
    private static async Task<int> Copy(
        Stream body, MemoryStream content, BodyBudget.Share share, int left, int maxBytes, CancellationToken cancellationToken)
    {
        var buffer = new byte[CopyBytes];
        while (await body.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            left -= read;
            if (left < 0)
            {
                throw RequestBody.TooLarge(maxBytes);
            }

            share.Reserve(read);
            content.Write(buffer, 0, read);
        }

        return left;
    }

    // A file becomes a data URI, as clients send nested files. The media type that the client states is not used: contents are recognised by their
    // first bytes.
    private static string ValueOf(ContentDispositionHeaderValue disposition, MemoryStream content)
    {
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        return disposition.IsFileDisposition() ? "data:application/octet-stream;base64," + Convert.ToBase64String(bytes)
            : Encoding.UTF8.GetString(bytes);
    }
}
