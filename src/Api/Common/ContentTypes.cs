using Microsoft.Net.Http.Headers;

namespace Onboarding.Api.Common;

/// <summary>What a Content-Type says of a body.</summary>
internal static class ContentTypes
{
    /// <summary>Whether it is JSON.</summary>
    public static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var media) && media.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it names UTF-8, or no charset.</summary>
    public static bool IsUtf8(string? contentType) =>
        !MediaTypeHeaderValue.TryParse(contentType, out var media) || !media.Charset.HasValue
        || media.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
