using System.Buffers;

namespace Onboarding.Api.Common;

/// <summary>Reads a whole request body of limited size into a rented buffer.</summary>
internal static class BoundedBody
{
    /// <summary>The buffer, to be given back by the caller, and how much of it is the body. A larger body is refused with 413.</summary>
    public static async Task<(byte[] Buffer, int Length)> Read(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            throw TooLarge(limit);
        }

        var buffer = ArrayPool<byte>.Shared.Rent((int)(request.ContentLength ?? 8_192) + 1);
        var length = 0;
        try
        {
            int read;
            while ((read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken)) > 0)
            {
                length += read;
                if (length > limit)
                {
                    throw TooLarge(limit);
                }

                if (length == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                    buffer.CopyTo(larger, 0);
                    ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
                    buffer = larger;
                }
            }

            return (buffer, length);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
            throw;
        }
    }

    /// <summary>The refusal of a body that is larger than it may be.</summary>
    public static BadHttpRequestException TooLarge(int limit) =>
        new($"The body is larger than {limit} bytes.", StatusCodes.Status413PayloadTooLarge);
}
