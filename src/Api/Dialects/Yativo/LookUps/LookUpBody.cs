using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Onboarding.Api.Dialects.Yativo.LookUps;

/// <summary>The body of a look-up, which every client may store, with the tag by which it asks whether the body is still current (Y36).</summary>
internal sealed class LookUpBody
{
    private const string Caching = "public, max-age=3600";

    private readonly byte[] _bytes;
    private readonly EntityTagHeaderValue _tag;

    private LookUpBody(byte[] bytes) =>
        (_bytes, _tag) = (bytes, new($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\""));

    /// <summary>Returns the body of a value.</summary>
    public static LookUpBody Of<T>(T body, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(body, type));

    /// <summary>Returns the response to a request: the body, or 304 if the client has it.</summary>
    public IActionResult To(HttpContext context)
    {
        context.Response.Headers[HeaderNames.CacheControl] = Caching;
        context.Response.Headers[HeaderNames.ETag] = _tag.ToString();
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(sent => sent.Compare(_tag, useStrongComparison: false))
            ? new StatusCodeResult(StatusCodes.Status304NotModified)
            : new FileContentResult(_bytes, "application/json; charset=utf-8");
    }
}
