using System.IO.Compression;
using System.IO.Pipelines;

namespace Onboarding.Api.Common.Bodies;

/// <summary>
/// A request body that was sent compressed with gzip (RFC 1952), as it is inflated while it is read. The limit counts inflated bytes.
/// </summary>
internal sealed class InflatedBody : Stream
{
    private readonly GZipStream _gzip;
    private readonly long _limit;
    private long _length;

    private InflatedBody(Stream sent, long limit) => (_gzip, _limit) = (new(sent, CompressionMode.Decompress, leaveOpen: true), limit);

    /// <summary>
    /// Returns a reader of the request's body. If its <c>Content-Encoding</c> is <c>gzip</c>, the reader inflates it, and the header is removed, so
    /// that later checks see a plain body. Reading throws <see cref="BadHttpRequestException"/>: 413 for too many inflated bytes, 400 for bytes that
    /// are not gzip.
    /// </summary>
    /// <param name="request">The request, whose body has not been read.</param>
    /// <param name="limit">The greatest number of inflated bytes.</param>
    public static PipeReader ReaderOf(HttpRequest request, long limit)
    {
        var coding = request.Headers.ContentEncoding.ToString();
        if (!coding.Equals("gzip", StringComparison.OrdinalIgnoreCase) && !coding.Equals("x-gzip", StringComparison.OrdinalIgnoreCase))
        {
            return request.BodyReader;
        }

        request.Headers.ContentEncoding = default;
        request.Body = new InflatedBody(request.Body, limit);
        request.HttpContext.Response.RegisterForDispose(request.Body);
        return request.BodyReader;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read;
        try
        {
            read = await _gzip.ReadAsync(buffer, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw new BadHttpRequestException("The body is not gzip, as its Content-Encoding says.", StatusCodes.Status400BadRequest);
        }

        return (_length += read) > _limit
            ? throw new BadHttpRequestException($"The inflated body is larger than {_limit} bytes.", StatusCodes.Status413PayloadTooLarge)
            : read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("The body is read asynchronously.");

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gzip.Dispose();
        }

        base.Dispose(disposing);
    }
}
