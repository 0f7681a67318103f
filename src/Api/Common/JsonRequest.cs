using System.Buffers;
using System.Text.Json;

namespace Onboarding.Api.Common;

/// <summary>
/// A request body as JSON, for dialects that read it member by member: UTF-8 (RFC 8259) of limited size, with or without a byte order mark. It lives as
/// long as the request.
/// </summary>
internal static class JsonRequest
{
    private const string Comments = "The body holds comments, which JSON does not have.";

    /// <summary>The body, an object; anything else is refused by <see cref="BadHttpRequestException"/>: 400, 413 or 415.</summary>
    /// <param name="request">The request, whose body nobody has read.</param>
    /// <param name="limit">The most bytes.</param>
    /// <param name="allowComments">Whether <c>//</c> and <c>/* */</c> are passed over instead of refused.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<JsonElement> Read(HttpRequest request, int limit, bool allowComments, CancellationToken cancellationToken)
    {
        ContentTypes.RefuseForeign(request);
        if (!ContentTypes.IsJson(request.ContentType))
        {
            throw new BadHttpRequestException("Only application/json is read.", StatusCodes.Status415UnsupportedMediaType);
        }

        var (buffer, length) = await BoundedBody.Read(request, limit, cancellationToken);
        request.HttpContext.Response.RegisterForDispose(new Rented(buffer));
        var json = buffer.AsMemory(0, length);
        json = json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
        var document = Parse(json, allowComments);
        request.HttpContext.Response.RegisterForDispose(document);
        return document.RootElement.ValueKind != JsonValueKind.Object ? throw new BadHttpRequestException("The body is no JSON object.")
            : HoldsEscapedSurrogate(json.Span) && !NamesAreText(document.RootElement) ? throw new BadHttpRequestException("The body holds a name that is no text.")
            : document.RootElement;
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json, bool allowComments)
    {
        var options = new JsonDocumentOptions { CommentHandling = allowComments ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow };
        try
        {
            return JsonDocument.Parse(json, options);
        }
        catch (JsonException failure)
        {
            throw new BadHttpRequestException(!allowComments && IsJsonWithComments(json)
                ? Comments
                : $"The body is not JSON (line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}).");
        }
    }

    private static bool IsJsonWithComments(ReadOnlyMemory<byte> json)
    {
        try
        {
            JsonDocument.Parse(json, new() { CommentHandling = JsonCommentHandling.Skip }).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool HoldsEscapedSurrogate(ReadOnlySpan<byte> json) => json.IndexOf("\\ud"u8) >= 0 || json.IndexOf("\\uD"u8) >= 0;

    // A name that ends inside a pair of surrogates cannot be compared: every look-up of a member beside it would fail.
    private static bool NamesAreText(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.Object => value.EnumerateObject().All(member => member.Name is not null && NamesAreText(member.Value)),
                JsonValueKind.Array => value.EnumerateArray().All(NamesAreText),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    // Bodies hold personal data: what goes back to the pool is wiped.
    private sealed class Rented(byte[] buffer) : IDisposable
    {
        public void Dispose() => ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
    }
}
