using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace Onboarding.Api.Common.Documentation;

/// <summary>
/// The API description as bytes, rendered at the first request and cached, because rendering takes some hundred milliseconds of processor time, and
/// any caller could cause it. Served with an <c>ETag</c>, and compressed with gzip once.
/// </summary>
internal sealed class Descriptions(ISwaggerProvider swagger)
{
    private readonly ConcurrentDictionary<string, Lazy<Rendered>> _rendered = new(StringComparer.Ordinal);

    /// <summary>Responds with a description.</summary>
    /// <param name="context">The request, a GET.</param>
    /// <param name="name">The name of the document.</param>
    /// <param name="version">The version of the format.</param>
    public Task Respond(HttpContext context, string name, OpenApiSpecVersion version)
    {
        var (plain, compressed, tag) = _rendered.GetOrAdd(name, _ => new(() => Render(name, version))).Value;
        var response = context.Response;
        response.Headers.ETag = tag;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (context.Request.Headers.IfNoneMatch.Matches(tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var body = TakesGzip(context.Request) ? compressed : plain;
        if (body == compressed)
        {
            response.Headers.ContentEncoding = "gzip";
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, 0, body.Length, context.RequestAborted);
    }

    private static bool TakesGzip(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var codings)
        && codings.Any(one => one.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && one.Quality is not 0);

    private Rendered Render(string name, OpenApiSpecVersion version)
    {
        var text = new StringWriter();
        var writer = new OpenApiJsonWriter(text);
        var document = swagger.GetSwagger(name);
        if (version == OpenApiSpecVersion.OpenApi2_0)
        {
            document.SerializeAsV2(writer);
        }
        else
        {
            document.SerializeAsV3(writer);
        }

        var plain = Encoding.UTF8.GetBytes(text.ToString());
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            gzip.Write(plain);
        }

        return new(plain, compressed.ToArray(), EntityTags.Of(plain));
    }

    private sealed record Rendered(byte[] Plain, byte[] Compressed, string Tag);
}
