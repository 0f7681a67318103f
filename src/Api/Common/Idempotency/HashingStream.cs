using System.Buffers;
using System.Security.Cryptography;
using Onboarding.Api.Common.Bodies;

namespace Onboarding.Api.Common.Idempotency;

/// <summary>A request body that is hashed while it is read, by any reader and with any limit. It keeps none of the data.</summary>
internal sealed class HashingStream : Stream
{
    /// <summary>The greatest size of a body that the action itself did not read; a larger one is rejected with 413.</summary>
    private const int MaxUnread = 1 << 20;

    private readonly Stream _body;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[]? _hashed;

    private HashingStream(Stream body) => _body = body;

    /// <summary>Replaces the body of a request that has not been read yet.</summary>
    public static HashingStream Of(HttpContext context)
    {
        var body = new HashingStream(context.Request.Body);
        context.Request.Body = body;
        context.Response.RegisterForDispose(body);
        return body;
    }

    /// <summary>Returns the SHA-256 of the whole body. Reads the part of it that was not read yet.</summary>
    public async Task<byte[]> Hash(CancellationToken cancellationToken)
    {
        if (_hashed is null)
        {
            await ReadToEnd(cancellationToken);
            _hashed = _hash.GetHashAndReset();
        }

        return _hashed;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await _body.ReadAsync(buffer, cancellationToken);
        _hash.AppendData(buffer.Span[..read]);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = _body.Read(buffer, offset, count);
        _hash.AppendData(buffer, offset, read);
        return read;
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

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    // The inner body belongs to the server.
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task ReadToEnd(CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(4_096);
        try
        {
            int read;
            for (var length = 0; (read = await ReadAsync(buffer, cancellationToken)) > 0;)
            {
                if ((length += read) > MaxUnread)
                {
                    throw RequestBody.TooLarge(MaxUnread);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
