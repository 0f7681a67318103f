using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace Onboarding.Api.Common.Bodies;

/// <summary>
/// A whole request body of limited size, for every dialect and the core API: uncompressed UTF-8 without its byte order mark. Its bytes are in a
/// rented buffer and are cleared when it is disposed of.
/// </summary>
internal sealed class RequestBody : IDisposable
{
    // Most bodies fit. A connection that announces a large body and sends it slowly, or never, holds no more than this.
    private const int FirstBytes = 8_192;

    // A larger buffer is left to the garbage collector, because the pool would keep it.
    private const int LargestPooled = 1 << 20;

    // The bytes that the server reads of a body that is too large.
    private const int Slack = 30_000_000;

    private readonly BodyBudget.Share _share;
    private byte[] _buffer;
    private int _length;
    private int _counted;

    private RequestBody(byte[] buffer, BodyBudget.Share share) => (_buffer, _share) = (buffer, share);

    /// <summary>The body without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Json => ByteOrderMark.Strip(_buffer.AsMemory(0, _length));

    /// <summary>
    /// Reads the body. Throws <see cref="BadHttpRequestException"/>: 415 for another media type or charset or a compressed body, 413 for a larger
    /// body, 503 if the instance holds too many bytes of bodies (<see cref="BodyBudget"/>). The buffer grows as bytes arrive, whatever length the
    /// request announces.
    /// </summary>
    /// <param name="request">The request, whose body has not been read.</param>
    /// <param name="rules">The accepted bodies.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public static async Task<RequestBody> Read(HttpRequest request, BodyRules rules, CancellationToken cancellationToken)
    {
        ContentTypes.RejectUnsupported(request, rules.OnlyApplicationJson);
        RaiseServersLimit(request, rules.MaxBytes);
        if (request.ContentLength > rules.MaxBytes)
        {
            throw TooLarge(rules.MaxBytes);
        }

        var announced = request.ContentLength ?? rules.MaxBytes;
        var share = request.HttpContext.RequestServices.GetRequiredService<BodyBudget>().Begin();
        var body = new RequestBody([], share);
        try
        {
            body.Grow((int)Math.Min(announced + 1, FirstBytes));
            await body.Fill(request.Body, rules.MaxBytes, (int)announced + 1, request.ContentLength is not null, cancellationToken);
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
        Release(_buffer);
        (_buffer, _length) = ([], 0);
        _share.Dispose();
    }

    private async Task Fill(Stream source, int limit, int most, bool isAnnounced, CancellationToken cancellationToken)
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
                Grow(NextSize(most, isAnnounced));
            }
        }
    }

    // A body that is longer than announced is never received, so the buffer need not be larger. After the first megabyte the rest is taken from the
    // budget at once: if several large bodies grew step by step, each would hold what the others need, and all would be rejected.
    private int NextSize(int most, bool isAnnounced) => isAnnounced && _buffer.Length >= LargestPooled && most > _buffer.Length
        ? most
        : (int)Math.Max(_buffer.Length + 1L, Math.Min(_buffer.Length * 2L, most));

    private void Grow(int size)
    {
        _share.Reserve(size);
        _share.Release(_counted);
        _counted = size;
        var (larger, former) = (size <= LargestPooled ? ArrayPool<byte>.Shared.Rent(size) : new byte[size], _buffer);
        former.AsSpan(0, _length).CopyTo(larger);
        _buffer = larger;
        Release(former);
    }

    // The share counts the wanted sizes, which the pool rounds up.
    private static void Release(byte[] buffer)
    {
        if (buffer.Length is > 0 and <= LargestPooled)
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
        else
        {
            Array.Clear(buffer);
        }
    }

    /// <summary>
    /// Raises the server's own limit of 1 MiB if the limit here is larger. It is above the limit here, so that a body that is a little too large can
    /// be read to its end: otherwise the connection is reset before the client has read the response.
    /// </summary>
    public static void RaiseServersLimit(HttpRequest request, int limit)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size && size.MaxRequestBodySize <= limit)
        {
            size.MaxRequestBodySize = (long)limit + Slack;
        }
    }
}
