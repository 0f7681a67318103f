using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Onboarding.Api.Common.Http;

/// <summary>
/// Compresses responses (Brotli, gzip) for clients that accept it, except short ones and those of calls marked with
/// <see cref="HoldsSecretAttribute"/>: the length of a compressed response that mixes a secret with reflected input would reveal the secret (BREACH).
/// </summary>
internal sealed class Compression(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
    : ResponseCompressionProvider(services, options)
{
    // A shorter response would hardly become smaller.
    private const int ShortestBytes = 1_024;

    /// <inheritdoc/>
    public override bool ShouldCompressResponse(HttpContext context) =>
        context.Response.ContentLength is not < ShortestBytes
        && context.GetEndpoint()?.Metadata.GetMetadata<HoldsSecretAttribute>() is null
        && base.ShouldCompressResponse(context);
}

/// <summary>Marks actions whose response contains a secret or a token. It is never compressed.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class HoldsSecretAttribute : Attribute;

/// <summary>Registers the compression of responses.</summary>
internal static class CompressionModule
{
    private static readonly string[] Types =
        ["application/json", "application/problem+json", "text/html", "text/css", "text/javascript", "application/javascript"];

    public static IServiceCollection AddCompression(this IServiceCollection services) => services
        .AddSingleton<IResponseCompressionProvider, Compression>()
        .AddResponseCompression(compression => (compression.EnableForHttps, compression.MimeTypes) = (true, Types))
        .Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest)
        .Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
}
