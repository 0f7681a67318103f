using Microsoft.Net.Http.Headers;

namespace Onboarding.Api.Common;

/// <summary>What a Content-Type says of a body.</summary>
internal static class ContentTypes
{
    /// <summary>Whether it is JSON.</summary>
    public static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var media) && media.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Refuses with 415 what is not UTF-8, or is packed (Content-Encoding): nothing is unpacked here.</summary>
    public static void RefuseForeign(HttpRequest request)
    {
        var encoding = request.Headers.ContentEncoding.ToString();
        if (!IsUtf8(request.ContentType) || (encoding.Length > 0 && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)))
        {
            throw new BadHttpRequestException("Only plain UTF-8 is read.", StatusCodes.Status415UnsupportedMediaType);
        }
    }

    /// <summary>Whether it names UTF-8, or no charset.</summary>
    private static bool IsUtf8(string? contentType) =>
        !MediaTypeHeaderValue.TryParse(contentType, out var media) || !media.Charset.HasValue
        || media.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
