using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace Onboarding.Api.Common.Bodies;

/// <summary>
/// A whole request body of limited size, for every dialect and the core API: uncompressed UTF-8 without its byte order mark. Its bytes are in a rented buffer
/// and are cleared when it is disposed of.
/// </summary>
internal sealed class RequestBody : IDisposable
{
    private const int UsualBytes = 8_192;

    private byte[] _buffer;
    private int _length;

    private RequestBody(byte[] buffer) => _buffer = buffer;

    /// <summary>The body without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Json => ByteOrderMark.Strip(_buffer.AsMemory(0, _length));

    /// <summary>
    /// Reads the body. Throws <see cref="BadHttpRequestException"/>: 415 for another media type or charset or a compressed body, 413 for a larger body.
    /// </summary>
    /// <param name="request">The request, whose body has not been read.</param>
    /// <param name="rules">The accepted bodies.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public static async Task<RequestBody> Read(HttpRequest request, BodyRules rules, CancellationToken cancellationToken)
    {
        ContentTypes.RejectUnsupported(request, rules.OnlyApplicationJson);
        if (request.ContentLength > rules.MaxBytes)
        {
            throw TooLarge(rules.MaxBytes);
        }

        RaiseServersLimit(request, rules.MaxBytes);
        var body = new RequestBody(ArrayPool<byte>.Shared.Rent((int)(request.ContentLength ?? UsualBytes) + 1));
        try
        {
            await body.Fill(request.Body, rules.MaxBytes, cancellationToken);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <summary>Creates the rejection of a body that is too large.</summary>
    public static BadHttpRequestException TooLarge(int limit) =>
        new($"The body is larger than {limit} bytes.", StatusCodes.Status413PayloadTooLarge);

    /// <inheritdoc/>
    public void Dispose()
    {
        // Bodies contain personal data, so a buffer is cleared before it returns to the pool.
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
            (_buffer, _length) = ([], 0);
        }
    }

    private async Task Fill(Stream source, int limit, CancellationToken cancellationToken)
    {
        int read;
        while ((read = await source.ReadAsync(_buffer.AsMemory(_length), cancellationToken)) > 0)
        {
            _length += read;
            if (_length > limit)
            {
                throw TooLarge(limit);
            }

            if (_length == _buffer.Length)
            {
                var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
                _buffer.CopyTo(larger, 0);
                ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
                _buffer = larger;
            }
        }
    }

    // Raises the server's own limit of 1 MiB if the limit here is larger. It is never lowered, so that a body that is slightly too large gets a response
    // before the connection is closed.
    private static void RaiseServersLimit(HttpRequest request, int limit)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size && size.MaxRequestBodySize <= limit)
        {
            size.MaxRequestBodySize = limit + 1L;
        }
    }
}
