using System.Buffers.Binary;
using System.IO.Compression;

namespace Onboarding.Application.Screening;

/// <summary>A file of a list: its name without folder, and its bytes as they were sent, possibly compressed by gzip.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Content">The bytes.</param>
public sealed record ListFile(string Name, byte[] Content)
{
    private const int MaxExpanded = 1 << 30;

    // The header, an empty block, the checksum and the length.
    private const int LeastCompressed = 20;

    /// <summary>
    /// Opens the content; gzip is recognised by its first bytes. Throws <see cref="ListFormatException"/> for a gzip file that is cut short or
    /// expands to more than 1 GiB.
    /// </summary>
    public Stream Open() => new MemoryStream(Content is [0x1F, 0x8B, ..] ? Expanded() : Content, writable: false);

    // The file ends with the length of its content. Without that check a file that is cut short would expand to the beginning of the list.
    private byte[] Expanded()
    {
        if (Content.Length < LeastCompressed)
        {
            throw new ListFormatException($"{Name} is not a complete gzip file.");
        }

        using var gzip = new GZipStream(new MemoryStream(Content, writable: false), CompressionMode.Decompress);
        using var expanded = new MemoryStream();
        var buffer = new byte[81_920];
        try
        {
            for (int read; (read = gzip.Read(buffer)) > 0;)
            {
                expanded.Write(buffer.AsSpan(0, read));
                if (expanded.Length > MaxExpanded)
                {
                    throw new ListFormatException($"{Name} expands to more than 1 GiB.");
                }
            }
        }
        catch (InvalidDataException)
        {
            throw new ListFormatException($"{Name} is not a complete gzip file.");
        }

        return BinaryPrimitives.ReadUInt32LittleEndian(Content.AsSpan(Content.Length - sizeof(uint))) == expanded.Length
            ? expanded.ToArray()
            : throw new ListFormatException($"{Name} is not a complete gzip file.");
    }

    /// <summary>The name without <c>.gz</c>, in lower case.</summary>
    public string PlainName => Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Name[..^3].ToLowerInvariant() : Name.ToLowerInvariant();
}
