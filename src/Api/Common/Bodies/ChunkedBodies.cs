using Microsoft.AspNetCore.Connections;

namespace Onboarding.Api.Common.Bodies;

/// <summary>
/// Rejects every body with defective chunks or too long trailers (400). For a chunk size that is too large for a number, the server throws another
/// exception than for other defects, which would count as a failure of the service. For trailers it throws the status of too long headers, but the
/// request has been accepted by then, and the rest of it is a body like any other.
/// </summary>
internal sealed class ChunkedBodies(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Headers.TransferEncoding.Count > 0)
        {
            context.Request.Body = new ChunkedBody(context.Request.Body);
        }

        return next(context);
    }
}

/// <summary>A body in chunks.</summary>
/// <param name="body">The body as the server reads it, to which it belongs.</param>
internal sealed class ChunkedBody(Stream body) : Stream
{
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
        try
        {
            return await body.ReadAsync(buffer, cancellationToken);
        }
        catch (IOException defect) when (defect is not BadHttpRequestException and not ConnectionResetException)
        {
            throw new BadHttpRequestException("The chunks of the body cannot be read.", StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException defect) when (defect.StatusCode == StatusCodes.Status431RequestHeaderFieldsTooLarge)
        {
            throw new BadHttpRequestException("The trailers of the body are too long.", StatusCodes.Status400BadRequest);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("The body is read asynchronously.");

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
