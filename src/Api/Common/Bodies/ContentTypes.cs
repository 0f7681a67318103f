using Microsoft.Net.Http.Headers;

namespace Onboarding.Api.Common.Bodies;

/// <summary>Checks the headers that describe a body.</summary>
internal static class ContentTypes
{
    /// <summary>
    /// The media type of the bodies of PATCH calls (RFC 7396), beside application/json: members that are not sent stay, null clears.
    /// </summary>
    public const string MergePatch = "application/merge-patch+json";

    /// <summary>Rejects with 415 a body that is not UTF-8 or is compressed (Content-Encoding), unless the call inflated it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="onlyApplicationJson">Whether every other media type is rejected, too; a PATCH may also have <see cref="MergePatch"/>.</param>
    public static void RejectUnsupported(HttpRequest request, bool onlyApplicationJson)
    {
        var encoding = request.Headers.ContentEncoding.ToString();
        if (!IsUtf8(request.ContentType) || (encoding.Length > 0 && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)))
        {
            throw new BadHttpRequestException("The body must be uncompressed UTF-8.", StatusCodes.Status415UnsupportedMediaType);
        }

        if (onlyApplicationJson && !IsJson(request))
        {
            throw new BadHttpRequestException("The body must be application/json.", StatusCodes.Status415UnsupportedMediaType);
        }
    }

    private static bool IsJson(HttpRequest request) => MediaTypeHeaderValue.TryParse(request.ContentType, out var media)
        && (media.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || (HttpMethods.IsPatch(request.Method) && media.MediaType.Equals(MergePatch, StringComparison.OrdinalIgnoreCase)));

    // UTF-8, or no charset given.
    private static bool IsUtf8(string? contentType) =>
        !MediaTypeHeaderValue.TryParse(contentType, out var media) || !media.Charset.HasValue
        || media.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
