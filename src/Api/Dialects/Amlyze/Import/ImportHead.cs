using System.IO.Compression;
using Onboarding.Api.Common.Files;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>The beginning of an import's content, by which its kind is recognised.</summary>
/// <param name="Bytes">The first bytes, decompressed if the content is compressed.</param>
/// <param name="IsCompressed">Whether the content is compressed by gzip.</param>
internal sealed record ImportHead(byte[] Bytes, bool IsCompressed)
{
    /// <summary>Reads the beginning. Throws <see cref="ImportFileException"/> if it is compressed and damaged.</summary>
    public static async Task<ImportHead> Of(Func<Stream> open, CancellationToken cancellationToken)
    {
        var head = await First(open, isCompressed: false, cancellationToken);
        return head is [0x1F, 0x8B, ..] ? new(await First(open, isCompressed: true, cancellationToken), true) : new(head, false);
    }

    private static async Task<byte[]> First(Func<Stream> open, bool isCompressed, CancellationToken cancellationToken)
    {
        await using var bytes = open();
        try
        {
            await using var content = isCompressed ? new GZipStream(bytes, CompressionMode.Decompress, leaveOpen: true) : bytes;
            var head = new byte[ForeignFiles.HeadBytes];
            var count = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
            return head[..count];
        }
        catch (InvalidDataException)
        {
            throw new ImportFileException("The compressed data is damaged.");
        }
    }
}
