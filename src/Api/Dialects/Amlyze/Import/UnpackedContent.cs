using System.Globalization;
using System.IO.Compression;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>
/// The content of a file that is compressed by gzip. Reading throws <see cref="UnpackedTooLongException"/> beyond a number of bytes: a small file can
/// hold a thousand times its size.
/// </summary>
internal sealed class UnpackedContent(Stream compressed, long maxBytes) : Stream
{
    private readonly GZipStream _gzip = new(compressed, CompressionMode.Decompress);
    private long _length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await _gzip.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Count(_gzip.Read(buffer, offset, count));

    public override void Flush()
    {
    }

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

    public override async ValueTask DisposeAsync()
    {
        await _gzip.DisposeAsync();
        await base.DisposeAsync();
    }

    private int Count(int read) => (_length += read) > maxBytes ? throw new UnpackedTooLongException(maxBytes) : read;
}

/// <summary>A compressed file has too many bytes when it is unpacked.</summary>
/// <param name="maxBytes">The greatest number.</param>
internal sealed class UnpackedTooLongException(long maxBytes)
    : Exception($"it is larger than {(maxBytes >> 20).ToString("N0", CultureInfo.InvariantCulture)} MiB when it is unpacked. Upload it in parts.");
