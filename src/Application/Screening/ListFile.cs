using System.IO.Compression;

namespace Onboarding.Application.Screening;

/// <summary>A file of a list: its name without folder, and its bytes as they were sent, possibly compressed by gzip.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Content">The bytes.</param>
public sealed record ListFile(string Name, byte[] Content)
{
    /// <summary>Opens the content; gzip is recognised by its first bytes.</summary>
    public Stream Open()
    {
        var content = new MemoryStream(Content, writable: false);
        return Content is [0x1F, 0x8B, ..] ? new GZipStream(content, CompressionMode.Decompress) : content;
    }

    /// <summary>The name without <c>.gz</c>, in lower case.</summary>
    public string PlainName => Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Name[..^3].ToLowerInvariant() : Name.ToLowerInvariant();
}
